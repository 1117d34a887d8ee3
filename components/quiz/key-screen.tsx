'use client';
/** The key that follows a quiz taken without its answers: from here its result can be seen. */
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useCollection } from '@/components/collection';
import { Opening } from '@/components/shell/collection-state';
import { Button } from '@/components/ui/button';
import { Screen } from '@/components/ui/screen';
import { useToast } from '@/components/ui/toast';
import type { Quiz } from '@/lib/core/model';
import { unsealed, type SharedKey } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';

export function KeyScreen({ shared }: { readonly shared: SharedKey }) {
  const collection = useCollection();
  const router = useRouter();
  const toast = useToast();
  const [taken, setTaken] = useState<readonly Quiz[] | null>(null);
  useEffect(() => {
    let current = true;
    void collection.quizzes().then((quizzes) => current && setTaken(quizzes.filter(({ savedAs, finishedAt, options }) => savedAs === shared.id && finishedAt !== null && options.sealed === true)));
    return () => {
      current = false;
    };
  }, [collection, shared.id]);
  if (taken === null) return <Opening />;
  const last = taken.toSorted((a, b) => b.startedAt - a.startedAt)[0];
  const see = async () => {
    await collection.commit(taken.map((quiz) => ({ type: 'put', table: 'quizzes', row: unsealed(quiz, shared) })));
    if (last) router.replace(`/quiz?result=${encodeURIComponent(last.id)}`);
  };
  const tell = (error: unknown) => toast({ text: m.quiz.notStored(error instanceof Error ? error.message : String(error)) });
  return (
    <Screen title={shared.title || m.quiz.keyTitle} back="/quiz" focused footer={last ? <Button variant="primary" size="large" className="w-full" onClick={() => void see().catch(tell)}>{m.quiz.seeResult}</Button> : null}>
      <p className="pt-4 text-lg">{last ? m.quiz.keyHere : m.quiz.keyForNone}</p>
    </Screen>
  );
}
