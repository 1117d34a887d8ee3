'use client';
/** Where the answers of a class come in: links pasted, as many as there are, or codes scanned one after the other. */
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { useToast } from '@/components/ui/toast';
import type { Quiz } from '@/lib/core/model';
import { linkIn } from '@/lib/core/link';
import { hasAnswers } from '@/lib/core/quiz-class';
import type { SharedAnswers } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';
import type { Clock, Collection } from '@/lib/store';
import { parseQuizLink } from '@/lib/workers/quiz-link-client';
import { answersRow } from './class-answers';

const QrScan = dynamic(() => import('@/components/link/qr-scan').then((module) => module.QrScan), { ssr: false });

export function ClassGather({ id }: { readonly id: string }) {
  const collection = useCollection();
  const clock = useClock();
  const toast = useToast();
  const [text, setText] = useState('');
  const [scanning, setScanning] = useState(false);
  const take = (from: string) => gather({ collection, clock, id, text: from });
  const add = async () => {
    toast({ text: await take(text) });
    setText('');
  };
  return (
    <div className="grid gap-3">
      <TextArea label={m.quiz.pasteLinks} hint={m.quiz.pasteLinksHint} dir="ltr" rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="flex flex-wrap gap-3">
        <Button className="flex-1 basis-40" disabled={text.trim() === ''} onClick={() => void add().catch((error: unknown) => toast({ text: String(error) }))}>{m.quiz.addLinks}</Button>
        <Button className="flex-1 basis-40" onClick={() => setScanning(true)}>{m.quiz.scanAnswers}</Button>
      </div>
      {scanning ? <QrScan open onClose={() => setScanning(false)} onText={take} /> : null}
    </div>
  );
}

interface Gathering {
  readonly collection: Collection;
  readonly clock: Clock;
  readonly id: string;
  /** Links, with white space between them. */
  readonly text: string;
}

/** Adds the answers in links to the class, each once; what is told of it. */
async function gather({ collection, clock, id, text }: Gathering): Promise<string> {
  const links = text.split(/\s+/u).filter((link) => link !== '');
  const read = await Promise.all(links.map((link) => parseQuizLink(linkIn(link)?.fragment ?? '').catch(() => null)));
  const mine = read.filter((shared): shared is SharedAnswers => shared?.kind === 'answers' && shared.id === id);
  // As they now are: a camera adds faster than a screen is drawn anew.
  const here = (await collection.quizzes()).filter(({ role, savedAs }) => role === 'answers' && savedAs === id);
  const added: Quiz[] = [];
  for (const shared of mine) if (!hasAnswers([...here, ...added], shared)) added.push(answersRow(shared, clock));
  if (added.length > 0) await collection.commit(added.map((row) => ({ type: 'put', table: 'quizzes', row })));
  const told = m.quiz.linksAdded(added.length, links.length - mine.length, mine.length - added.length);
  return added.length === 1 ? `${added[0]?.title ?? ''}: ${told}` : told;
}
