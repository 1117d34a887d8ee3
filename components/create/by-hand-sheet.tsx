/** A card written by hand from a sentence of the text: the way on when the search missed something. */
'use client';

import { useState } from 'react';
import { Button, Sheet } from '@/components/ui';
import type { Span } from '@/lib/core/model';
import { plainWords } from '@/lib/core/verbatim';
import { messages as m } from '@/lib/messages';
import type { Generated } from '@/lib/workers/generate-client';
import type { Wording } from './proposals';
import { WordingForm } from './wording-form';

/** Where to begin: at a place in the text, with words already proposed, or at the list of sentences. */
export interface ByHandStart {
  readonly at: number | null;
  readonly wording: Wording;
}

interface ByHandSheetProps {
  readonly generated: Generated;
  /** Null while the sheet is closed. */
  readonly start: ByHandStart | null;
  readonly onAdd: (quoteSpan: Span, wording: Wording) => void;
  readonly onClose: () => void;
}

export function ByHandSheet({ generated, start, onAdd, onClose }: ByHandSheetProps) {
  return (
    <Sheet open={start !== null} onClose={onClose} title={m.create.byHandTitle}>
      {start && <ByHand generated={generated} start={start} onAdd={onAdd} onClose={onClose} />}
    </Sheet>
  );
}

function ByHand({ generated, start, onAdd, onClose }: ByHandSheetProps & { readonly start: ByHandStart }) {
  const { at } = start;
  const [chosen, setChosen] = useState(at === null ? undefined : generated.sentences.find(({ end }) => end > at));
  if (!chosen) return <SentenceList generated={generated} onChoose={setChosen} />;
  const words = wordsOf(generated, chosen);
  return (
    <div className="grid gap-4">
      <blockquote dir="auto" className="border-s-[3px] border-mark ps-3.5 font-serif text-base text-soft">{words}</blockquote>
      <Button variant="quiet" className="justify-self-start" onClick={() => setChosen(undefined)}>{m.create.anotherSentence}</Button>
      <WordingForm initial={start.wording} quote={words} saveLabel={m.create.byHandAdd}
        onSave={(wording) => onAdd(chosen, wording)} onCancel={onClose} />
    </div>
  );
}

function wordsOf({ document }: Generated, span: Span): string {
  return plainWords(document.text.slice(span.start, span.end));
}

function SentenceList({ generated, onChoose }: { readonly generated: Generated; readonly onChoose: (sentence: Span) => void }) {
  return (
    <div className="grid gap-2">
      <p className="text-soft">{m.create.chooseSentence}</p>
      <ul className="divide-y divide-rule">
        {generated.sentences.map((sentence) => (
          <li key={sentence.start}>
            <button type="button" dir="auto" onClick={() => onChoose(sentence)} className="min-h-11 w-full py-3 text-start font-serif text-lg hover:underline hover:underline-offset-4">
              {wordsOf(generated, sentence)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
