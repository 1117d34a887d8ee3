/** The cards of a deck too large to be read whole: the first of them, and a search that a worker makes as one types. */
'use client';

import { useEffect, useState } from 'react';
import { DATABASE, useCollection, useView } from '@/components/collection';
import { Button, Notice, TextField } from '@/components/ui';
import type { CardId, DeckId, Note } from '@/lib/core/model';
import { withSubdecks } from '@/lib/core/queue';
import { messages as m } from '@/lib/messages';
import type { Collection } from '@/lib/store';
import { findInLibrary } from '@/lib/workers/library-client';
import { CardRow } from './card-list';
import { CardMenu } from './card-menu';
import { shownCards, type ShownCard } from './deck-notes';

const PAGE = 100;

export function LargeList({ deck }: { readonly deck: DeckId }) {
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [menuOf, setMenuOf] = useState<ShownCard | null>(null);
  const found = useFound(deck, words, limit);
  const shown = useShown(found.cards);
  const all = useDeckSize(deck);
  return (
    <section aria-label={m.decks.cards(all)}>
      <TextField type="search" label={m.decks.search} hideLabel placeholder={m.decks.search} value={words} onChange={(event) => { setWords(event.target.value); setLimit(PAGE); }} />
      {found.failed && <Notice tone="error">{m.decks.failed}</Notice>}
      <p role="status" className="pt-3 pb-1 text-sm text-soft">
        {found.total === 0 ? m.decks.noMatch : found.total === all ? m.decks.cards(all) : m.decks.found(found.total, all)}
      </p>
      <ul className="divide-y divide-rule">
        {shown.map((card) => <CardRow key={card.card.id} shown={card} onMore={() => setMenuOf(card)} />)}
      </ul>
      {found.total > limit && <Button variant="quiet" className="-ms-3 mt-2" onClick={() => setLimit(limit + PAGE)}>{m.decks.showMore(Math.min(PAGE, found.total - limit))}</Button>}
      <CardMenu shown={menuOf} onClose={() => setMenuOf(null)} />
    </section>
  );
}

function useDeckSize(deck: DeckId): number {
  const view = useView();
  return withSubdecks(view.decks, [deck]).reduce((sum, id) => sum + view.cardsIn(id), 0);
}

interface Finding {
  readonly cards: readonly CardId[];
  readonly total: number;
  readonly failed: boolean;
}

/** The first cards of the deck, or of those that have the words; what was found before stays until more is known. */
function useFound(deck: DeckId, words: string, limit: number): Finding {
  const collection = useCollection();
  const view = useView();
  const [state, set] = useState<Finding>({ cards: [], total: 0, failed: false });
  useEffect(() => {
    let current = true;
    const search = words.trim() === '' ? Promise.resolve(firstCards(view, deck, limit)) : found(collection, deck, words, limit);
    search.then(
      (some) => current && some !== null && set({ ...some, failed: false }),
      () => current && set((before) => ({ ...before, failed: true })),
    );
    return () => {
      current = false;
    };
  }, [collection, view, deck, words, limit]);
  return state;
}

type Found = Omit<Finding, 'failed'>;

async function found(collection: Collection, deck: DeckId, words: string, limit: number): Promise<Found | null> {
  const name = (collection.getView().decks.get(deck)?.name ?? '').replace(/[\\"*_:]/g, '\\$&').replaceAll('\\:\\:', '::');
  const query = { text: `deck:"${name}" ${words}`, sort: 'position', descending: false, by: 'cards', moment: collection.moment() } as const;
  const answer = await findInLibrary(DATABASE, query, limit);
  return answer && { cards: answer.rows.map(({ card }) => card), total: answer.found };
}

function firstCards(view: ReturnType<typeof useView>, deck: DeckId, limit: number): Found {
  const cards = withSubdecks(view.decks, [deck]).flatMap((id) => view.cardsByDeck.get(id) ?? []).sort((a, b) => a.position - b.position);
  return { cards: cards.slice(0, limit).map(({ id }) => id), total: cards.length };
}

/** The cards with their notes, read as they are to be shown. */
function useShown(ids: readonly CardId[]): readonly ShownCard[] {
  const collection = useCollection();
  const view = useView();
  const [notes, setNotes] = useState<ReadonlyMap<Note['id'], Note>>(new Map());
  const cards = ids.flatMap((id) => view.cards.get(id) ?? []);
  const wanted = cards.map(({ noteId }) => noteId).join(' ');
  useEffect(() => {
    let current = true;
    void collection.notes([...new Set(wanted.split(' ') as Note['id'][])]).then((read) => current && setNotes(read));
    return () => {
      current = false;
    };
  }, [collection, view, wanted]);
  return shownCards(cards, notes, view);
}
