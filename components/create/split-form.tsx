/** A card that asks for too much, as two. */
'use client';

import { useState } from 'react';
import { Button, TextArea } from '@/components/ui';
import type { Fact } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import type { Wording } from './proposals';
import { CheckLines } from './wording-form';

interface SplitFormProps {
  readonly fact: Fact;
  readonly onSave: (wordings: readonly Wording[]) => void;
  readonly onCancel: () => void;
}

export function SplitForm({ fact, onSave, onCancel }: SplitFormProps) {
  const [wordings, setWordings] = useState(() => halvesOf(fact));
  const isComplete = wordings.every(({ question, answer }) => question.trim() !== '' && answer.trim() !== '');
  const change = (at: number, part: Partial<Wording>) => setWordings(wordings.map((wording, index) => (index === at ? { ...wording, ...part } : wording)));
  return (
    <form className="grid gap-6" onSubmit={(event) => {
      event.preventDefault();
      if (isComplete) onSave(wordings);
    }}>
      <blockquote dir="auto" className="border-s-[3px] border-mark ps-3.5 font-serif text-base text-soft">{fact.quote}</blockquote>
      {wordings.map((wording, index) => (
        <fieldset key={index} className="grid gap-3">
          <legend className="pb-2 font-semibold">{m.create.splitPart(index + 1)}</legend>
          <TextArea label={m.create.questionLabel} value={wording.question} rows={2} dir="auto" onChange={(event) => change(index, { question: event.target.value })} />
          <TextArea label={m.create.answerLabel} value={wording.answer} rows={2} dir="auto" onChange={(event) => change(index, { answer: event.target.value })} />
          {wording.answer.trim() !== '' && wording.question.trim() !== '' && <CheckLines wording={wording} quote={fact.quote} />}
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={!isComplete}>{m.create.splitSave}</Button>
        <Button variant="quiet" onClick={onCancel}>{m.common.cancel}</Button>
      </div>
    </form>
  );
}

/** The two ways round of a fact, or the two halves of an answer that lists, else the card and an empty one. */
function halvesOf({ asked, reverse }: Fact): readonly Wording[] {
  const { question, answer } = asked;
  if (reverse) return [{ question, answer }, { question: reverse.question, answer: reverse.answer }];
  const parts = /^(.+?)(?:,? and |; |, )(.+)$/.exec(answer);
  return [{ question, answer: parts?.[1] ?? answer }, { question, answer: parts?.[2] ?? '' }];
}
