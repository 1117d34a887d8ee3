/** Decks one under another, each with its counts. Used for all decks and for the decks in a deck. */
'use client';

import Link from 'next/link';
import { useCollection, useView } from '@/components/collection';
import { Icon, IconButton } from '@/components/ui';
import type { Deck } from '@/lib/core/model';
import { countsOf, withSubdecks, type Counts } from '@/lib/core/queue';
import { messages as m } from '@/lib/messages';
import { deckRows, type DeckRow } from './deck-tree';

interface DeckListProps {
  readonly decks: readonly Deck[];
  /** Levels that all of them stand below, not to be indented for. */
  readonly base?: number;
  readonly onMore: (deck: Deck) => void;
}

export function DeckList({ decks, base = 0, onMore }: DeckListProps) {
  return (
    <ul className="divide-y divide-rule">
      {deckRows(decks).filter(({ depth }) => depth >= base).map((row) => <Row key={row.name} row={row} base={base} onMore={onMore} />)}
    </ul>
  );
}

/** Deeper decks are indented no further: on a phone the names would have no room. */
const DEEPEST = 4;

function Row({ row, base, onMore }: { readonly row: DeckRow; readonly base: number; readonly onMore: (deck: Deck) => void }) {
  const { deck, leaf, depth } = row;
  const indent = { paddingInlineStart: `${Math.min(depth - base, DEEPEST) * 1.25}rem` };
  if (!deck) return <li className="flex min-h-13 items-center text-soft" style={indent}>{leaf}</li>;
  return (
    <li className="flex items-center" style={indent}>
      <DeckLink deck={deck} leaf={leaf} />
      <IconButton label={m.decks.more(leaf)} className="-me-3" onClick={() => onMore(deck)}><Icon name="more" /></IconButton>
    </li>
  );
}

function DeckLink({ deck, leaf }: { readonly deck: Deck; readonly leaf: string }) {
  const collection = useCollection();
  const view = useView();
  const counts = countsOf(view, [deck.id], collection.moment());
  const isEmpty = withSubdecks(view.decks, [deck.id]).every((id) => !view.cardsByDeck.has(id));
  return (
    <Link href={`/deck?id=${encodeURIComponent(deck.id)}`}
      className="flex min-h-13 min-w-0 flex-1 items-center gap-3 py-2">
      <span dir="auto" className="min-w-0 flex-1 font-medium break-words">{leaf}</span>
      <CountWords counts={counts} isEmpty={isEmpty} />
    </Link>
  );
}

/** `4 new 6`: new cards in grey, learning and due ones in the accent. */
export function CountWords({ counts, isEmpty }: { readonly counts: Counts; readonly isEmpty: boolean }) {
  const due = counts.learning + counts.review;
  if (counts.new + due === 0) return <span className="shrink-0 text-sm text-soft">{isEmpty ? m.decks.emptyDeck : m.decks.done}</span>;
  return (
    <span className="flex shrink-0 items-baseline gap-2.5 text-sm">
      {counts.new > 0 && <span className="text-soft">{m.decks.newCount(counts.new)}</span>}
      {due > 0 && <span className="font-semibold text-accent">{due}<span className="sr-only">{m.decks.due}</span></span>}
    </span>
  );
}
