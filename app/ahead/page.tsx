import { Suspense } from 'react';
import { AheadScreen } from '@/components/ahead/ahead-screen';

export default function Page() {
  return (
    <Suspense>
      <AheadScreen />
    </Suspense>
  );
}
