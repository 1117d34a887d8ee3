'use client';
/** Quiz: the result the address names, the quiz under way, or the choice of a new one. */
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { Opening } from '@/components/shell/collection-state';
import type { DeckId, Quiz } from '@/lib/core/model';
import { QuestionScreen } from './question-screen';
import { ReportScreen } from './report-screen';
import { SetupScreen } from './setup-screen';
import { openSitting, type Sitting } from './sitting';

export function QuizScreen() {
  const params = useSearchParams();
  const result = params.get('result');
  return result === null ? <UnderWay key="quiz" decks={params.getAll('deck') as DeckId[]} /> : <ReportScreen key={result} id={result} />;
}

/** A quiz not yet finished comes first: a reload or a locked screen leads back to its question. */
function UnderWay({ decks }: { readonly decks: readonly DeckId[] }) {
  const collection = useCollection();
  const clock = useClock();
  const router = useRouter();
  const [quizzes, setQuizzes] = useState<readonly Quiz[] | null>(null);
  const [sitting, setSitting] = useState<Sitting | null>(null);
  useEffect(() => {
    let current = true;
    void collection.quizzes().then((all) => {
      if (!current) return;
      const open = latestOpen(all);
      setQuizzes(all);
      setSitting(open === null ? null : openSitting(collection, clock, open));
    });
    return () => {
      current = false;
    };
  }, [collection, clock]);
  if (quizzes === null) return <Opening />;
  if (sitting === null) return <SetupScreen preselected={decks} quizzes={quizzes} onBegin={(quiz) => setSitting(openSitting(collection, clock, quiz))} />;
  return <QuestionScreen sitting={sitting} onDone={(quiz) => router.replace(`/quiz?result=${encodeURIComponent(quiz.id)}`)} onLeave={() => router.push('/')} />;
}

function latestOpen(quizzes: readonly Quiz[]): Quiz | null {
  return quizzes.filter(({ finishedAt }) => finishedAt === null).toSorted((a, b) => b.startedAt - a.startedAt)[0] ?? null;
}
