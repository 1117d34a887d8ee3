'use client';
/** Keeps a quiz under My quizzes, or deletes the one kept. */
import { useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/fields';
import { useToast } from '@/components/ui/toast';
import { newQuizId } from '@/lib/core/ids';
import type { Question, Quiz, QuizOptions } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { deleteQuiz } from './delete-quiz';

interface SavedActionsProps {
  readonly options: QuizOptions;
  readonly questions: readonly Question[];
  readonly saved: Quiz | null;
  readonly onSaved: (quiz: Quiz) => void;
  readonly onDeleted: () => void;
}

export function SavedActions({ options, questions, saved, onSaved, onDeleted }: SavedActionsProps) {
  const collection = useCollection();
  const clock = useClock();
  const toast = useToast();
  const [title, setTitle] = useState(saved?.title ?? '');
  const keep = async () => {
    const now = clock.now();
    const row: Quiz = {
      id: saved?.id ?? newQuizId(clock.randomBytes), options, questions, role: 'saved', title: title.trim(),
      responses: [], draft: '', startedAt: saved?.startedAt ?? now, questionStartedAt: now, questionUsedMs: 0, quizUsedMs: 0, heartbeatAt: now,
      finishedAt: null, clockTurnedBack: false, deleted: false, clocks: saved?.clocks ?? {}, ...(saved?.roster ? { roster: saved.roster } : {}),
    };
    try {
      await collection.commit([{ type: 'put', table: 'quizzes', row }]);
      onSaved(row);
      toast({ text: m.quiz.saved });
    } catch (error) {
      toast({ text: m.quiz.notStored(error instanceof Error ? error.message : String(error)) });
    }
  };
  return (
    <div className="grid gap-3 border-t border-rule pt-5">
      <TextField label={m.quiz.quizName} dir="auto" value={title} onChange={(event) => setTitle(event.target.value)} />
      <Button disabled={questions.length === 0} onClick={() => void keep()}>{m.quiz.saveQuiz}</Button>
      {saved ? <Button variant="quiet" onClick={() => void deleteQuiz(collection, saved, m.quiz.quizDeleted, toast).then((gone) => gone && onDeleted())}>{m.quiz.deleteQuiz}</Button> : null}
    </div>
  );
}
