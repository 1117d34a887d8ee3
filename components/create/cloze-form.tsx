/** A sentence in which a person hides words. */
'use client';

import { useRef, useState } from 'react';
import { Button, Icon, TextArea } from '@/components/ui';
import type { Span } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { withoutOverlap, clozeText, wholeWords } from './hiding';
import type { OwnCard } from './proposals';

interface ClozeFormProps {
  readonly sentence: string;
  /** Words to hide at first, or empty. */
  readonly hidden: string;
  readonly onSave: (card: Omit<OwnCard, 'id' | 'quoteSpan'>) => void;
  readonly onCancel: () => void;
}

export function ClozeForm({ sentence, hidden, onSave, onCancel }: ClozeFormProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const first = hidden === '' ? -1 : sentence.indexOf(hidden);
  const [blanks, setBlanks] = useState<readonly Span[]>(first < 0 ? [] : [{ start: first, end: first + hidden.length }]);
  const [isAsked, setIsAsked] = useState(false);
  const hide = () => {
    const { selectionStart = 0, selectionEnd = 0 } = box.current ?? {};
    const blank = wholeWords(sentence, { start: selectionStart, end: selectionEnd });
    setIsAsked(blank === null);
    if (blank) setBlanks(withoutOverlap(blanks, blank));
  };
  const words = blanks.map(({ start, end }) => sentence.slice(start, end));
  return (
    <div className="grid gap-4">
      <p className="text-soft">{m.create.clozeText}</p>
      <TextArea ref={box} label={m.create.clozeSentence} value={sentence} readOnly rows={4} dir="auto" error={isAsked ? m.create.clozeNothing : undefined} />
      <Button onClick={hide}><Icon name="hide" />{m.create.clozeHide}</Button>
      <p dir="auto" role="status" className="font-serif text-lg">{withBlanks(sentence, blanks)}</p>
      <ul className="flex flex-wrap gap-2">
        {blanks.map((blank, index) => (
          <li key={blank.start}>
            <Button className="font-serif font-normal" aria-label={m.create.clozeShow(words[index] ?? '')} onClick={() => setBlanks(blanks.filter((one) => one !== blank))}>
              {words[index]}<Icon name="close" size={16} />
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <Button disabled={blanks.length === 0} onClick={() => onSave({ question: withBlanks(sentence, blanks), answer: words.join(', '), cloze: clozeText(sentence, blanks) })}>{m.create.clozeSave(blanks.length)}</Button>
        <Button variant="quiet" onClick={onCancel}>{m.common.cancel}</Button>
      </div>
    </div>
  );
}

function withBlanks(sentence: string, blanks: readonly Span[]): string {
  return [...blanks].sort((a, b) => b.start - a.start).reduce((text, { start, end }) => text.slice(0, start) + m.create.blank + text.slice(end), sentence);
}
