/** Which chapters of a book are to be learned. */
'use client';

import { useState } from 'react';
import { Button, Sheet } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { LONGEST_TEXT, type Chapter } from '@/lib/workers/documents-client';
import { closeOpening, takeChapters, type Opening } from './opening';

export function ChaptersSheet({ opening }: { readonly opening: Extract<Opening, { status: 'chapters' }> }) {
  const { book, name, chapters } = opening;
  const [chosen, setChosen] = useState<readonly Chapter[]>(chapters.length === 1 ? chapters : []);
  const isTooLong = chosen.reduce((sum, { text }) => sum + text.length + 2, 0) > LONGEST_TEXT;
  const choose = (chapter: Chapter, isChosen: boolean) => setChosen(chapters.filter((one) => (one === chapter ? isChosen : chosen.includes(one))));
  return (
    <Sheet open onClose={closeOpening} title={m.create.chaptersTitle}
      footer={
        <Button variant="primary" size="large" className="w-full" disabled={chosen.length === 0 || isTooLong} onClick={() => takeChapters(opening, chosen)}>
          {m.create.readChapters(chosen.length)}
        </Button>
      }>
      <p className="text-soft">{m.create.chaptersText(book.title || name)}</p>
      {isTooLong && <p role="alert" className="pt-2 text-warn">{m.create.chaptersTooLong}</p>}
      <ul className="divide-y divide-rule pt-2">
        {chapters.length > 1 && (
          <li>
            <Choice label={m.create.allChapters} words={chapters.reduce((sum, { words }) => sum + words, 0)} checked={chosen.length === chapters.length}
              onChange={(all) => setChosen(all ? chapters : [])} />
          </li>
        )}
        {chapters.map((chapter, index) => (
          <li key={index}>
            <Choice label={chapter.title} words={chapter.words} checked={chosen.includes(chapter)} onChange={(isChosen) => choose(chapter, isChosen)} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly words: number;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Choice({ label, words, checked, onChange }: ChoiceProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 py-2">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} className="size-5 shrink-0 accent-ink" />
      <span dir="auto" className="min-w-0 flex-1">{label}</span>
      <span className="shrink-0 text-sm text-soft tabular-nums">{m.create.chapterWords(words)}</span>
    </label>
  );
}
