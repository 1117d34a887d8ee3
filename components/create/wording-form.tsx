/** Question and answer of a card, with what can be said at once about the wording. */
'use client';

import { useState, type KeyboardEvent } from 'react';
import { Button, Icon, Switch, TextArea } from '@/components/ui';
import { autofocus } from '@/components/ui/autofocus';
import type { Asked } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { useReasons } from './checking';
import { checkWording, type Wording } from './proposals';

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
      {!forbids && <CheckLines wording={wording} quote={quote} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="plain">{saveLabel}</Button>
        <Button variant="quiet" onClick={onCancel}>{m.common.cancel}</Button>
      </div>
    </form>
  );
}

/** What can be said at once, and what the verifier says a moment later. It advises: the person may know better. */
export function CheckLines({ wording, quote }: { readonly wording: Wording; readonly quote: string }) {
  const check = checkWording(wording, quote);
  const reasons = useReasons(wording, quote).filter((reason) => !(check === 'answerLeaks' && reason.includes('gives the answer away')));
  const isGood = check === 'answerInQuote' && reasons.length === 0;
  return (
    <div role="status" className={`grid gap-1 text-sm ${isGood ? 'text-good' : 'text-warn'}`}>
      {(reasons.length === 0 || check !== 'answerInQuote') && <CheckLine isGood={isGood}>{m.create[check]}</CheckLine>}
      {reasons.map((reason) => <CheckLine key={reason} isGood={false}>{m.create.ruleReason(reason)}</CheckLine>)}
    </div>
  );
}

function CheckLine({ isGood, children }: { readonly isGood: boolean; readonly children: string }) {
  return (
    <p className="flex items-start gap-2">
      <Icon name={isGood ? 'check' : 'warning'} size={18} />
      <span>{children}</span>
    </p>
  );
}
