/** The text with the found facts lit up in it: answers underlined, the one looked at filled. */
'use client';

import { useEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui';
import { TextBlock, type Light } from '@/components/note/text-block';
import type { Document, Fact, Span } from '@/lib/core/model';
import { storedSpan, viewOf, viewSpan } from '@/lib/core/view';
import { messages as m } from '@/lib/messages';
import type { Choices } from './proposals';
import { useSelected } from './selecting';

interface LitTextProps {
  readonly document: Pick<Document, 'text' | 'format'>;
  readonly facts: readonly Fact[];
  readonly choices: Choices;
  readonly selected: string | null;
  readonly onSelect: (fact: string) => void;
  /** The person has selected words, given as their place in the stored text, and wants a card of them. */
  readonly onMake: (kind: 'card' | 'cloze', words: Span) => void;
}

export function LitText({ document, facts, choices, selected, onSelect, onMake }: LitTextProps) {
  const pane = useRef<HTMLDivElement>(null);
  const lit = useRef<HTMLElement>(null);
  const view = useMemo(() => viewOf(document.text, document.format), [document.text, document.format]);
  const lights = facts.flatMap((fact): readonly Light[] => {
    const isSelected = fact.id === selected;
    if (choices.decisions[fact.id] === 'drop' && !isSelected) return [];
    return [{ ...viewSpan(view, fact.asked.answerSpan), name: fact.id, look: lookOf(fact, isSelected), ...(isSelected ? { at: lit } : {}) }];
  });
  useEffect(() => showIn(pane.current, lit.current), [selected]);
  const words = useSelected(pane, view);
  const make = (kind: 'card' | 'cloze') => () => {
    if (words) onMake(kind, storedSpan(view, words));
    getSelection()?.removeAllRanges();
  };
  return (
    <div className="relative h-full">
      <div ref={pane} role="region" aria-label={m.create.theText} tabIndex={0}
        onClick={(event) => {
          const name = (event.target as HTMLElement).closest<HTMLElement>('[data-name]')?.dataset.name;
          if (name && getSelection()?.isCollapsed !== false) onSelect(name);
        }}
        className="grid h-full content-start gap-3 overflow-y-auto overscroll-contain pe-1 select-text">
        {view.blocks.map((block) => <TextBlock key={block.start} text={view.text} block={block} lights={lights} />)}
      </div>
      {words && (
        // The selection must outlast the press.
        <div role="group" aria-label={m.create.ofSelection} onPointerDown={(event) => event.preventDefault()}
          className="absolute inset-x-0 bottom-1 z-10 flex justify-center gap-2">
          <Button className="px-3! text-sm whitespace-nowrap shadow-sm" onClick={make('card')}>{m.create.cardOfThis}</Button>
          <Button className="px-3! text-sm whitespace-nowrap shadow-sm" onClick={make('cloze')}>{m.create.clozeOfThis}</Button>
        </div>
      )}
    </div>
  );
}

const UNDERLINED = 'bg-transparent cursor-pointer underline decoration-[3px] underline-offset-4';

function lookOf(fact: Fact, isSelected: boolean): string {
  const style = fact.status === 'accepted' ? 'decoration-mark' : 'decoration-mark decoration-dotted';
  return isSelected ? 'bg-mark! no-underline!' : `${UNDERLINED} ${style}`;
}

/** Scrolls the pane alone, never the page, so that the lit words stand a third of the way down. */
function showIn(pane: HTMLElement | null, lit: HTMLElement | null): void {
  if (!pane || !lit) return;
  const place = lit.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (place.top >= frame.top + 8 && place.bottom <= frame.bottom - 8) return;
  pane.scrollTop += place.top - frame.top - frame.height / 3;
}
