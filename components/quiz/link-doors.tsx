'use client';
/** Ways in for what others send: a link that is pasted, a code that is scanned, a file of a learning platform. */
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/fields';
import { Notice } from '@/components/ui/notice';
import { problemOf } from '@/lib/core/problem';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { parseQuizFile } from '@/lib/workers/quiz-link-client';
import { ALL, newSeed, openPool } from './draw';
import { FileButton } from './file-button';
import { fragmentIn, openFragment } from './link';
import type { Prepared } from './preview-screen';
import { KINDS } from './setup';

const QrScan = dynamic(() => import('./qr-scan').then((module) => module.QrScan), { ssr: false });

export function LinkDoors({ onPreview }: { readonly onPreview: (prepared: Prepared) => void }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const [scanning, setScanning] = useState(false);
  const open = (from: string): boolean => {
    const fragment = fragmentIn(from);
    if (fragment !== null) openFragment(fragment);
    return fragment !== null;
  };
  const scanned = async (from: string) => {
    if (!open(from)) return m.quiz.notOurs;
    setScanning(false);
    return '';
  };
  return (
    <section aria-labelledby="doors" className="grid gap-3">
      <h2 id="doors" className="text-sm text-soft">{m.quiz.doors}</h2>
      <TextField label={m.quiz.pasteLink} error={wrong ? m.quiz.notOurs : undefined} dir="ltr" value={text} onChange={(event) => {
        setText(event.target.value);
        setWrong(false);
      }} />
      <div className="flex flex-wrap gap-3">
        <Button className="flex-1 basis-40" disabled={text.trim() === ''} onClick={() => setWrong(!open(text))}>{m.quiz.openLink}</Button>
        <Button className="flex-1 basis-40" onClick={() => setScanning(true)}>{m.quiz.scan}</Button>
      </div>
      {scanning ? <QrScan open onClose={() => setScanning(false)} onText={scanned} /> : null}
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
