/** Above the proposals: how many, what was left out and why, a card by hand, the decks' names, and the person's own cards. */
'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button, Icon } from '@/components/ui';
import type { Fact } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import type { Generated } from '@/lib/workers/generate-client';
import type { ByHandStart } from './by-hand-sheet';
import { proposedDecks, titleOrFirstWords } from './deck-names';
import { DeckNamesSheet } from './deck-names-sheet';
import { joined } from './assisted';
import { changeDraft, type Draft } from './draft';
import { LeftOutSheet } from './left-out-sheet';
import { keptFacts } from './making';
import { NothingFound } from './nothing-found';
import { startingLimit, type Choices, type Decision, type OwnCard, type Wording } from './proposals';

interface ToolsProps {
  readonly draft: Draft;
  readonly generated: Generated;
  /** Ranked. */
  readonly facts: readonly Fact[];
  /** Opens the form for a card by hand. */
  readonly onWrite: (start: ByHandStart) => void;
}

const AskSheet = dynamic(() => import('@/components/assistant/ask-sheet').then((file) => file.AskSheet), { ssr: false });

const NO_WORDING: Wording = { question: '', answer: '' };

export function Tools({ draft, generated, facts, onWrite }: ToolsProps) {
  const { choices } = draft;
  const [sheet, setSheet] = useState<'leftOut' | 'names' | 'ask' | null>(null);
  const change = (next: Partial<typeof choices>) => changeDraft({ choices: { ...choices, ...next } });
  const decks = proposedDecks(keptFacts(facts, choices), choices);
  const write = (start: ByHandStart) => {
    setSheet(null);
    onWrite(start);
  };
  return (
    <div className="grid grid-cols-1 gap-1">
      {facts.length > 1 && <HowMany total={facts.length} limit={choices.limit ?? startingLimit(facts)} onChange={(limit) => change({ limit })} />}
      <div className="-mx-3 flex flex-wrap">
        <ToolButton onClick={() => setSheet('leftOut')}>{m.create.leftOut(generated.rejections.length)}</ToolButton>
        <ToolButton onClick={() => write({ at: null, wording: NO_WORDING })}>{m.create.byHand}</ToolButton>
        <ToolButton onClick={() => setSheet('names')}>{m.create.editNames}</ToolButton>
        <ToolButton onClick={() => setSheet('ask')}>{m.create.askAssistant}</ToolButton>
      </div>
      {facts.length > 0 && <Summary facts={facts} choices={choices} />}
      {facts.length === 0 ? (
        <NothingFound doubts={draft.doubts} rejections={generated.rejections.length} onWrite={() => write({ at: null, wording: NO_WORDING })} />
      ) : (
        <>
          <p className="hidden text-sm text-soft md:pointer-fine:block">{m.create.keys}</p>
          <p className="hidden text-sm text-soft pointer-coarse:block">{m.create.swipes}</p>
        </>
      )}
      {facts.length > 0 && isThin(facts.length, draft.text) && <p className="py-1 text-sm text-soft">{m.create.fewFound}</p>}
      <OwnCards cards={choices.own} onRemove={(id) => change({ own: choices.own.filter((card) => card.id !== id) })} />
      <LeftOutSheet open={sheet === 'leftOut'} rejections={generated.rejections} onClose={() => setSheet(null)}
        onWrite={({ quoteSpan, question, answer }) => write({ at: quoteSpan.start, wording: { question, answer } })} />
      <DeckNamesSheet open={sheet === 'names'} title={titleOrFirstWords(draft.title, draft.text)} decks={decks} choices={choices} onClose={() => setSheet(null)}
        onRename={(key, name) => change({ deckNames: { ...choices.deckNames, [key]: name } })} />
      {sheet === 'ask' && <AskSheet generated={generated} onFound={(found) => changeDraft(({ assisted }) => ({ assisted: joined(assisted, found) }))} onClose={() => setSheet(null)} />}
    </div>
  );
}

const WORDS_A_FACT = 150;

/** Far fewer facts than a newspaper article of this length has. */
function isThin(facts: number, text: string): boolean {
  return facts < (text.match(/\S+/g)?.length ?? 0) / WORDS_A_FACT;
}

function Summary({ facts, choices }: { readonly facts: readonly Fact[]; readonly choices: Choices }) {
  const count = (decision: Decision) => facts.filter(({ id }) => choices.decisions[id] === decision).length;
  const kept = count('keep');
  const dropped = count('drop');
  return <p role="status" className="text-sm text-soft">{m.create.summary(kept, dropped, facts.length - kept - dropped)}</p>;
}

function ToolButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return <Button variant="quiet" className="text-sm font-medium underline underline-offset-4" onClick={onClick}>{children}</Button>;
}

function HowMany({ total, limit, onChange }: { readonly total: number; readonly limit: number; readonly onChange: (limit: number) => void }) {
  const words = m.create.best(limit, total);
  return (
    <label className="flex min-h-11 items-center gap-4 text-sm">
      <span className="shrink-0 font-medium">{m.create.howMany}</span>
      <input type="range" min={1} max={total} value={limit} aria-valuetext={words} className="h-11 min-w-0 flex-1 accent-ink"
        onChange={(event) => onChange(Number(event.target.value))} />
      <span className="min-w-28 shrink-0 text-end text-soft">{words}</span>
    </label>
  );
}

function OwnCards({ cards, onRemove }: { readonly cards: readonly OwnCard[]; readonly onRemove: (id: string) => void }) {
  if (cards.length === 0) return null;
  return (
    <section aria-label={m.create.ownCards(cards.length)} className="border-t border-rule pt-4">
      <h2 className="text-sm text-soft">{m.create.ownCards(cards.length)}</h2>
      <ul className="grid gap-4 pt-3">
        {cards.map((card) => (
          <li key={card.id} className="flex items-start gap-3">
            <div className="min-w-0 flex-1">
              <p dir="auto" className="font-serif text-lg">{card.question}</p>
              <p dir="auto" className="font-serif text-lg font-semibold">{card.answer}</p>
            </div>
            <button type="button" aria-label={m.create.removeOwn(card.question)} className="inline-flex size-11 shrink-0 items-center justify-center" onClick={() => onRemove(card.id)}>
              <Icon name="close" size={18} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
