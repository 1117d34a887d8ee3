import { Suspense } from 'react';
import { StudyScreen } from '@/components/study/study-screen';

export default function Page() {
  return (
    <Suspense>
      <StudyScreen />
    </Suspense>
  );
}
