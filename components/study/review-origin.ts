'use client';
/** Which reviews of a card were answers in a quiz: the commit that wrote both says so. */
import { useEffect, useState } from 'react';
import { useCollection } from '@/components/collection';
import type { BatchId, QuizId } from '@/lib/core/model';

/** The quiz by the commit of each review it gave; empty until read. */
export function useQuizzesByBatch(): ReadonlyMap<BatchId, QuizId> {
  const collection = useCollection();
  const [found, setFound] = useState<ReadonlyMap<BatchId, QuizId>>(new Map());
  useEffect(() => {
    let current = true;
    void collection.quizzes().then((quizzes) => {
      const batches = quizzes.flatMap(({ id, responses }) => responses.flatMap(({ batch }) => (batch ? [[batch, id] as const] : [])));
      if (current) setFound(new Map(batches));
    });
    return () => {
      current = false;
    };
  }, [collection]);
  return found;
}
