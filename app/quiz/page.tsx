import { Suspense } from 'react';
import { QuizScreen } from '@/components/quiz/quiz-screen';

export default function Page() {
  return (
    <Suspense>
      <QuizScreen />
    </Suspense>
  );
}
