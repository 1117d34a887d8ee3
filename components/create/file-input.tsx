/** Ways for a file into the text box: choosing, dropping, and what is seen while it is read. */
'use client';

import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Button, Icon, Progress, useToast } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { FILE_KINDS, LARGEST_FILE_MB, MOST_PAGES } from '@/lib/workers/documents-client';
import { closeOpening, openFile, type Opening } from './opening';

export function FileRow({ text, disabled }: { readonly text: string; readonly disabled: boolean }) {
  const words = text.match(/\S+/g)?.length ?? 0;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button disabled={disabled} onClick={() => input.current?.click()}><Icon name="document" />{m.create.chooseFile}</Button>
      <input ref={input} type="file" disabled={disabled} accept={FILE_KINDS} className="hidden" aria-label={m.create.chooseFile}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void openFile(file);
        }} />
      <p className="text-sm text-soft">{words > 0 ? m.create.words(words) : m.create.fileKinds(LARGEST_FILE_MB, MOST_PAGES)}</p>
    </div>
  );
}

/** How far a file has been read, page by page, with a way to stop. */
export function OpeningRow({ opening: { name, progress } }: { readonly opening: Extract<Opening, { status: 'running' }> }) {
  const toast = useToast();
  const { unit, done, total } = progress ?? { unit: 'pages', done: 0, total: 0 };
  const words = m.create.opening(name, unit, done, total);
  const stop = () => {
    closeOpening();
    toast({ text: m.create.openingStopped });
  };
  return (
    <div className="grid gap-3">
      <Progress value={done} max={Math.max(total, 1)} label={words} />
      <div className="flex items-center justify-between gap-4">
        <p role="status" className="min-w-0 break-words">{words}</p>
        <Button onClick={stop}>{m.create.cancel}</Button>
      </div>
    </div>
  );
}

export function DropArea({ children }: { readonly children: ReactNode }) {
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
    void openFile(file);
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
