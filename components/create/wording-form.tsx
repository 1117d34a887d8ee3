/** Question and answer of a card, with what can be said at once about the wording. */
'use client';

import { useState, type KeyboardEvent } from 'react';
import { Button, Icon, Switch, TextArea } from '@/components/ui';
import { autofocus } from '@/components/ui/autofocus';
import type { Asked } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { checkWording, type WordingCheck, type Wording } from './proposals';

interface WordingFormProps {
  readonly initial: Wording;
  readonly quote: string;
  /** The fact the other way round, where it can be asked so. */
  readonly reverse?: Asked | null;
  readonly saveLabel: string;
  readonly onSave: (wording: Wording) => void;
  readonly onCancel: () => void;
}

/** Ctrl+Enter saves, Escape cancels. */
export function WordingForm({ initial, quote, reverse = null, saveLabel, onSave, onCancel }: WordingFormProps) {
  const [wording, setWording] = useState(initial);
  const [isAsked, setIsAsked] = useState(false);
  const check = checkWording(wording, quote);
  const forbids = check === 'questionEmpty' || check === 'answerEmpty';
  const save = () => {
    setIsAsked(true);
    if (!forbids) onSave(wording);
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
  };
  const change = (field: keyof Wording) => (event: { target: { value: string } }) => setWording({ ...wording, [field]: event.target.value });
  return (
    <form className="grid gap-3" onKeyDown={keys} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <TextArea label={m.create.questionLabel} value={wording.question} rows={3} dir="auto" autoFocus ref={autofocus} onChange={change('question')}
        error={isAsked && check === 'questionEmpty' ? m.create.questionEmpty : undefined} />
      <TextArea label={m.create.answerLabel} value={wording.answer} rows={2} dir="auto" onChange={change('answer')}
        error={isAsked && check === 'answerEmpty' ? m.create.answerEmpty : undefined} />
      {reverse && (
        <Switch label={m.create.bothWays} hint={`${reverse.question} ${reverse.answer}`} checked={!wording.oneWay} onChange={(both) => setWording({ ...wording, oneWay: !both })} />
      )}
      {!forbids && <CheckLine check={check} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="plain">{saveLabel}</Button>
        <Button variant="quiet" onClick={onCancel}>{m.common.cancel}</Button>
      </div>
    </form>
  );
}

function CheckLine({ check }: { readonly check: WordingCheck }) {
  const isGood = check === 'answerInQuote';
  return (
    <p role="status" className={`flex items-start gap-2 text-sm ${isGood ? 'text-good' : 'text-warn'}`}>
      <Icon name={isGood ? 'check' : 'warning'} size={18} />
      <span>{m.create[check]}</span>
    </p>
  );
}
