import { Suspense } from 'react';
import { ExamPage } from '@/components/plan/exam-screen';

export default function Page() {
  return (
    <Suspense>
      <ExamPage />
    </Suspense>
  );
}
