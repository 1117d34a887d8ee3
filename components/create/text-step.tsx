/** The first step: the text as it will be kept, with its title, date and address beside it. */
'use client';

import { useRef, useState, type DragEvent } from 'react';
import { Button, Icon, Notice, Progress, Screen, TextArea, TextField, useToast } from '@/components/ui';
import { useView } from '@/components/collection';
import { documentIdOf } from '@/lib/core/ids';
import type { Problem } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { titleOrFirstWords } from './deck-names';
import { changeDraft, clearDraft, type Draft } from './draft';
import { cancelFinding, findingKey, type Finding } from './finding';
import { isDate, useReading } from './reading';

export function TextStep({ draft, finding }: { readonly draft: Draft; readonly finding: Finding }) {
  const { problems, isReading, settle, openFile } = useReading(draft);
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
      <DropArea onFile={openFile}>
        <div className="grid content-start gap-5 md:grid-cols-[minmax(0,1fr)_18rem] md:gap-10">
          <div className="grid content-start gap-4">
            <Notices draft={draft} problems={problems} finding={finding} />
            <TextArea label={m.create.textLabel} placeholder={m.create.textPlaceholder} value={draft.text} rows={10} dir="auto" readOnly={isRunning} spellCheck={false}
              error={isAsked && !hasSentence(draft.text) ? m.create.tooShort : undefined}
              className="min-h-[38dvh] md:min-h-[62dvh]" onChange={(event) => changeDraft({ text: event.target.value, name: '' })} />
            <FileRow words={wordCount(draft.text)} onFile={openFile} disabled={isRunning} />
          </div>
          <Particulars draft={draft} isReading={isReading} disabled={isRunning} />
        </div>
      </DropArea>
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

interface NoticesProps {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly finding: Finding;
}

function Notices({ draft, problems, finding }: NoticesProps) {
  const { documents } = useView();
  const known = draft.text === '' ? undefined : documents.get(documentIdOf(draft.text));
  const link = problems.find((problem) => problem.code === 'document.link');
  const failed = finding.status === 'failed' && finding.key === findingKey(draft) ? [finding.problem] : [];
  const others = problems.filter((problem) => problem !== link && problem.code !== 'document.empty');
  return (
    <>
      {link && (
        <Notice action={<Button onClick={() => changeDraft({ text: '', url: String(link.values.url), written: { ...draft.written, url: true } })}>{m.create.keepLink}</Button>}>
          <p className="font-medium">{m.create.onlyLink}</p>
          <p className="text-soft">{m.create.onlyLinkText}</p>
        </Notice>
      )}
      {known && (
        <Notice>
          <p className="font-medium">{m.create.already(known.title)}</p>
          <p className="text-soft">{m.create.alreadyText}</p>
        </Notice>
      )}
      {[...others, ...failed].map((problem) => (
        <Notice key={problem.code} tone={problem.severity === 'error' ? 'error' : 'warn'}>{problemText(problem)}</Notice>
      ))}
    </>
  );
}

function FileRow({ words, onFile, disabled }: { words: number; onFile: (file: File) => void; disabled: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button disabled={disabled} onClick={() => input.current?.click()}><Icon name="document" />{m.create.chooseFile}</Button>
      <input ref={input} type="file" disabled={disabled} accept=".txt,.md,.markdown,text/plain,text/markdown" className="hidden" aria-label={m.create.chooseFile}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onFile(file);
        }} />
      <p className="text-sm text-soft">{words > 0 ? m.create.words(words) : m.create.fileKinds}</p>
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

function DropArea({ onFile, children }: { readonly onFile: (file: File) => void; readonly children: React.ReactNode }) {
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    setIsOver(false);
    if (!file) return;
    event.preventDefault();
    onFile(file);
  };
  return (
    <div className="relative" onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      {children}
      {isOver && (
        <div className="pointer-events-none absolute inset-0 grid place-items-center rounded-card border-2 border-dashed border-ink bg-paper/90 text-lg font-semibold">{m.create.dropHere}</div>
      )}
    </div>
  );
}

function hasSentence(text: string): boolean {
  return /\S\s+\S+\s+\S/.test(text);
}

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
