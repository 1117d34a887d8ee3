import { Suspense } from 'react';
import { CreateScreen } from '@/components/create/create-screen';

export default function Page() {
  return (
    <Suspense>
      <CreateScreen />
    </Suspense>
  );
}
