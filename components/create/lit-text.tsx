/** The text with the found facts lit up in it: answers underlined, the one looked at filled. */
'use client';

import { useEffect, useMemo, useRef } from 'react';
import { TextBlock, type Light } from '@/components/note/text-block';
import type { Document, Fact } from '@/lib/core/model';
import { viewOf, viewSpan } from '@/lib/core/view';
import { messages as m } from '@/lib/messages';
import type { Choices } from './proposals';

interface LitTextProps {
  readonly document: Pick<Document, 'text' | 'format'>;
  readonly facts: readonly Fact[];
  readonly choices: Choices;
  readonly selected: string | null;
  readonly onSelect: (fact: string) => void;
}

export function LitText({ document, facts, choices, selected, onSelect }: LitTextProps) {
  const pane = useRef<HTMLDivElement>(null);
  const lit = useRef<HTMLElement>(null);
  const view = useMemo(() => viewOf(document.text, document.format), [document.text, document.format]);
  const lights = facts.flatMap((fact): readonly Light[] => {
    const isSelected = fact.id === selected;
    if (choices.decisions[fact.id] === 'drop' && !isSelected) return [];
    return [{ ...viewSpan(view, fact.asked.answerSpan), name: fact.id, look: lookOf(fact, isSelected), ...(isSelected ? { at: lit } : {}) }];
  });
  useEffect(() => showIn(pane.current, lit.current), [selected]);
  return (
    <div ref={pane} role="region" aria-label={m.create.theText} tabIndex={0}
      onClick={(event) => {
        const name = (event.target as HTMLElement).closest<HTMLElement>('[data-name]')?.dataset.name;
        if (name && getSelection()?.isCollapsed !== false) onSelect(name);
      }}
      className="grid h-full content-start gap-3 overflow-y-auto overscroll-contain pe-1 select-text">
      {view.blocks.map((block) => <TextBlock key={block.start} text={view.text} block={block} lights={lights} />)}
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

/** Where in the stored text the words selected on the page begin, or null. A card by hand begins there. */
export function selectedPlace(document: Pick<Document, 'text' | 'format'>): number | null {
  const words = getSelection()?.toString().trim() ?? '';
  if (words === '') return null;
  const view = viewOf(document.text, document.format);
  const at = view.text.indexOf(words);
  return at < 0 ? null : (view.starts[at] ?? null);
}
