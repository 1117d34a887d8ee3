import { Suspense } from 'react';
import { CatchUpScreen } from '@/components/plan/catch-up-screen';

export default function Page() {
  return (
    <Suspense>
      <CatchUpScreen />
    </Suspense>
  );
}
