'use client';
/** Ways in for what others send: a link that is pasted, a code that is scanned, a file of a learning platform. */
import { useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { LinkDoors } from '@/components/link/link-doors';
import { FileButton } from '@/components/ui/file-button';
import { Notice } from '@/components/ui/notice';
import { problemOf } from '@/lib/core/problem';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { parseQuizFile } from '@/lib/workers/quiz-link-client';
import { ALL, newSeed, openPool } from './draw';
import type { Prepared } from './preview-screen';
import { KINDS } from './setup';

export function QuizDoors({ onPreview }: { readonly onPreview: (prepared: Prepared) => void }) {
  return (
    <section aria-labelledby="doors" className="grid gap-3">
      <h2 id="doors" className="text-sm text-soft">{m.links.doors}</h2>
      <LinkDoors here="quiz" />
      <QuizFile onPreview={onPreview} />
    </section>
  );
}

/** A file opens as a quiz that is looked through before it is taken or kept. */
function QuizFile({ onPreview }: { readonly onPreview: (prepared: Prepared) => void }) {
  const collection = useCollection();
  const clock = useClock();
  const [failure, setFailure] = useState<string | null>(null);
  const read = async (file: File) => {
    const { questions, problems } = await parseQuizFile(file);
    const options = {
      decks: [], kinds: KINDS, count: questions.length, clock: { per: 'none' }, extraTime: collection.getView().settings.extraTime, run: 'test', counts: 'none', seed: newSeed(clock),
    } as const;
    onPreview({ options, questions, pool: await openPool(collection, options, ALL), saved: null, problems });
  };
  return (
    <>
      <FileButton label={m.quiz.fromFile} accept=".gift,.txt,.xml,text/plain,application/xml,text/xml" onFiles={([file]) => {
        setFailure(null);
        if (file) void read(file).catch((error: unknown) => setFailure(problemText(problemOf(error))));
      }} />
      {failure === null ? null : <Notice tone="error">{failure}</Notice>}
    </>
  );
}
