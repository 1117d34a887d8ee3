/** The first step: the text as it will be kept, with its title, date and address beside it. */
'use client';

import { useState } from 'react';
import { Button, Progress, Screen, TextArea, TextField, useToast } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { ChaptersSheet } from './chapters-sheet';
import { titleOrFirstWords } from './deck-names';
import { changeDraft, clearDraft, withText, type Draft } from './draft';
import { cancelFinding, findingKey, type Finding } from './finding';
import { DropArea, FileRow, OpeningRow } from './file-input';
import { Notices } from './notices';
import { useOpening } from './opening';
import { isDate, useReading } from './reading';

export function TextStep({ draft, finding }: { readonly draft: Draft; readonly finding: Finding }) {
  const { problems, isReading, settle } = useReading(draft);
  const opening = useOpening();
  const [isAsked, setIsAsked] = useState(false);
  const [isSettling, setIsSettling] = useState(false);
  const isRunning = finding.status === 'running' && finding.key === findingKey(draft);
  const isReady = hasSentence(draft.text) && isDate(draft.date);
  const start = async () => {
    setIsAsked(true);
    if (!isReady || isSettling) return;
    setIsSettling(true);
    if (await settle()) changeDraft({ step: 'proposals' });
    setIsSettling(false);
  };
  return (
    <Screen title={m.create.title} back="/" backKind="close" focused wide actions={draft.text && !isRunning ? <StartOver /> : null}
      footer={isRunning ? <Running finding={finding} /> : <Button variant="primary" size="large" className="w-full md:max-w-sm" onClick={() => void start()}>{isSettling ? m.create.readingText : m.create.find}</Button>}>
      <DropArea>
        <div className="grid content-start gap-5 md:grid-cols-[minmax(0,1fr)_18rem] md:gap-10">
          <div className="grid content-start gap-4">
            <Notices draft={draft} problems={problems} finding={finding} opening={opening} />
            <TextArea label={m.create.textLabel} placeholder={m.create.textPlaceholder} value={draft.text} rows={10} dir="auto" readOnly={isRunning} spellCheck={false}
              error={isAsked && !hasSentence(draft.text) ? m.create.tooShort : undefined}
              className="min-h-[38dvh] md:min-h-[62dvh]" onChange={(event) => changeDraft(withText(event.target.value))} />
            {opening.status === 'running' ? <OpeningRow opening={opening} /> : <FileRow text={draft.text} disabled={isRunning} />}
          </div>
          <Particulars draft={draft} isReading={isReading} disabled={isRunning} />
        </div>
      </DropArea>
      {opening.status === 'chapters' && <ChaptersSheet key={opening.name} opening={opening} />}
    </Screen>
  );
}

function StartOver() {
  return <Button variant="quiet" onClick={clearDraft}>{m.create.clear}</Button>;
}

function Running({ finding }: { readonly finding: Finding }) {
  const toast = useToast();
  if (finding.status !== 'running') return null;
  const { stage, done, total } = finding.progress;
  const words = m.create.stage(stage, done, total);
  const cancel = () => {
    cancelFinding();
    toast({ text: m.create.cancelled });
  };
  return (
    <div className="grid gap-3">
      <Progress value={done} max={Math.max(total, 1)} label={words} />
      <div className="flex items-center justify-between gap-4">
        <p role="status">{words}</p>
        <Button onClick={cancel}>{m.create.cancel}</Button>
      </div>
    </div>
  );
}

function Particulars({ draft, isReading, disabled }: { readonly draft: Draft; readonly isReading: boolean; readonly disabled: boolean }) {
  const write = (field: 'title' | 'date' | 'url') => (event: { target: { value: string } }) =>
    changeDraft({ [field]: event.target.value, written: { ...draft.written, [field]: true } });
  const fromText = (field: 'title' | 'date' | 'url', hint: string) =>
    isReading ? m.create.readingText : draft[field] !== '' && !draft.written[field] ? m.create.fromText : hint;
  return (
    <div className="grid content-start gap-5">
      <TextField label={m.create.titleLabel} hint={fromText('title', m.create.titleHint)} value={draft.title} placeholder={draft.text.trim() ? titleOrFirstWords('', draft.text) : undefined} onChange={write('title')} disabled={disabled} autoComplete="off" />
      <TextField label={m.create.dateLabel} hint={fromText('date', m.create.dateHint)} value={draft.date} onChange={write('date')} disabled={disabled} autoComplete="off"
        inputMode="numeric" error={isDate(draft.date) ? undefined : m.create.dateWrong} />
      <TextField label={m.create.urlLabel} hint={fromText('url', m.common.optional)} value={draft.url} onChange={write('url')} disabled={disabled} autoComplete="off" inputMode="url" />
    </div>
  );
}

function hasSentence(text: string): boolean {
  return /\S\s+\S+\s+\S/.test(text);
}
