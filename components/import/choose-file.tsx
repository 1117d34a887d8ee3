/** The ways in: pick a file, drop it, paste a link or scan a code, or paste what is in a file. */
'use client';

import { useRef, useState, type DragEvent } from 'react';
import { LinkDoors } from '@/components/link/link-doors';
import { Button, Icon, TextArea } from '@/components/ui';
import { useOpenMessage } from '@/components/link/use-open-link';
import { messages as m } from '@/lib/messages';
import type { FileReading } from './reading-file';

const ENDINGS = '.apkg,.colpkg,.anki2,.mochi,.cards,.mem,.md,.xml,.json,.gz,.txt,.csv,.tsv,text/plain,text/csv,application/json,application/gzip';

export function ChooseFile({ onOpen }: { readonly onOpen: FileReading['open'] }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const openFile = (file: File | undefined) => {
    if (file) void onOpen(file, file.name);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    openFile(event.dataTransfer.files[0]);
  };
  return (
    <div className="grid gap-8" onDragOver={over} onDragLeave={() => setIsOver(false)} onDrop={drop}>
      <div className={`grid justify-items-start gap-4 rounded-card border border-dashed p-5 ${isOver ? 'border-ink' : 'border-edge'}`}>
        <p>{isOver ? m.importing.dropHere : m.importing.intro}</p>
        <Button variant="primary" size="large" onClick={() => input.current?.click()}><Icon name="upload" />{m.importing.choose}</Button>
        <input ref={input} type="file" hidden accept={ENDINGS} aria-label={m.importing.choose}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            openFile(file);
          }} />
      </div>
      <section aria-labelledby="doors" className="grid gap-3">
        <h2 id="doors" className="text-sm text-soft">{m.links.doors}</h2>
        <LinkDoors here="deck" />
      </section>
      <PasteForm onOpen={onOpen} />
    </div>
  );
}

function PasteForm({ onOpen }: { readonly onOpen: FileReading['open'] }) {
  const [text, setText] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const openLink = useOpenMessage('deck');
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setIsAsked(true);
    if (openLink(text)) return;
    if (text.trim() !== '') void onOpen({ name: '', text }, m.importing.pastedName);
  };
  return (
    <form className="grid gap-4" onSubmit={submit}>
      <TextArea label={m.importing.paste} hint={m.importing.pasteHint} value={text} rows={4} spellCheck={false}
        error={isAsked && text.trim() === '' ? m.importing.pasteEmpty : undefined} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" className="justify-self-start">{m.importing.readPaste}</Button>
    </form>
  );
}
