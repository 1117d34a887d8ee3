'use client';
/** The names of a class, pasted once, and who of them is still missing. */
import { useState } from 'react';
import { useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/fields';
import { useToast } from '@/components/ui/toast';
import type { Quiz } from '@/lib/core/model';
import { namesIn } from '@/lib/core/quiz-class';
import { messages as m } from '@/lib/messages';

export function ClassRoster({ saved, missing }: { readonly saved: Quiz; readonly missing: readonly string[] }) {
  const collection = useCollection();
  const toast = useToast();
  const { roster = [] } = saved;
  const [text, setText] = useState(roster.join('\n'));
  const names = namesIn(text);
  const keep = () => {
    collection.commit([{ type: 'put', table: 'quizzes', row: { ...saved, roster: names } }]).then(
      () => toast({ text: m.quiz.rosterKept(names.length) }),
      (error: unknown) => toast({ text: m.quiz.notStored(error instanceof Error ? error.message : String(error)) }),
    );
  };
  return (
    <section aria-labelledby="roster" className="grid gap-3">
      <h2 id="roster" className="font-semibold">{roster.length === 0 ? m.quiz.roster : m.quiz.missing(missing.length, roster.length)}</h2>
      {missing.length === 0 ? null : <ul className="flex flex-wrap gap-x-4 gap-y-1">{missing.map((name) => <li key={name} dir="auto" className="break-words">{name}</li>)}</ul>}
      <details className="border-y border-rule">
        <summary className="flex min-h-12 items-center font-medium">{m.quiz.rosterChange}</summary>
        <div className="grid gap-3 pb-4">
          <TextArea label={m.quiz.rosterNames} hint={m.quiz.rosterHint} dir="auto" rows={5} value={text} onChange={(event) => setText(event.target.value)} />
          <Button disabled={names.join('\n') === roster.join('\n')} onClick={keep}>{m.quiz.save}</Button>
        </div>
      </details>
    </section>
  );
}
