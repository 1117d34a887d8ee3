import { Suspense } from 'react';
import { CustomScreen } from '@/components/plan/custom-screen';

export default function Page() {
  return (
    <Suspense>
      <CustomScreen />
    </Suspense>
  );
}
