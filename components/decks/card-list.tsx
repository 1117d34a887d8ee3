/** The cards of a deck as a list to search: prompt, answer and when each is due. */
'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { Parts } from '@/components/note/card-face';
import { Button, Empty, Icon, IconButton, LinkButton, Notice, TextField } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { CardMenu } from './card-menu';
import { matching, type DeckCards, type ShownCard } from './deck-notes';
import { dueWords } from './due-words';

const PAGE = 100;
/** A shorter list is seen at a glance. */
const WORTH_SEARCHING = 8;

export function CardList({ cards, query }: { readonly cards: Exclude<DeckCards, { readonly state: 'large' }>; readonly query: string }) {
  if (cards.state === 'loading') return <p role="status" className="py-6 text-soft">{m.common.loading}</p>;
  if (cards.state === 'failed') return <Notice tone="error">{m.decks.failed}</Notice>;
  if (cards.cards.length === 0) {
    return (
      <Empty title={m.decks.noCards} text={m.decks.noCardsText}
        action={<><LinkButton href={`/card?${query}`}>{m.decks.addCard}</LinkButton><LinkButton href="/create">{m.decks.fromDocument}</LinkButton></>} />
    );
  }
  return <FilledList cards={cards.cards} />;
}

function FilledList({ cards }: { readonly cards: readonly ShownCard[] }) {
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const [menuOf, setMenuOf] = useState<ShownCard | null>(null);
  const found = matching(cards, words);
  return (
    <section aria-label={m.decks.cards(cards.length)}>
      {cards.length >= WORTH_SEARCHING && (
        <TextField type="search" label={m.decks.search} hideLabel placeholder={m.decks.search} value={words} onChange={(event) => { setWords(event.target.value); setLimit(PAGE); }} />
      )}
      <p role="status" className="pt-3 pb-1 text-sm text-soft">
        {found.length === 0 ? m.decks.noMatch : found.length === cards.length ? m.decks.cards(cards.length) : m.decks.found(found.length, cards.length)}
      </p>
      <ul className="divide-y divide-rule">
        {found.slice(0, limit).map((shown) => <CardRow key={shown.card.id} shown={shown} onMore={() => setMenuOf(shown)} />)}
      </ul>
      {found.length > limit && <Button variant="quiet" className="-ms-3 mt-2" onClick={() => setLimit(limit + PAGE)}>{m.decks.showMore(Math.min(PAGE, found.length - limit))}</Button>}
      <CardMenu shown={menuOf} onClose={() => setMenuOf(null)} />
    </section>
  );
}

export function CardRow({ shown, onMore }: { readonly shown: ShownCard; readonly onMore: () => void }) {
  const { card, face, note } = shown;
  const collection = useCollection();
  const { schedules } = useView();
  const due = dueWords(schedules.get(card.id), collection.moment());
  return (
    <li className="flex items-start gap-2">
      <Link href={`/card?note=${encodeURIComponent(note.id)}`} className="min-w-0 flex-1 py-3">
        <span dir="auto" className="line-clamp-3 font-serif text-lg break-words"><Parts parts={face.prompt} /></span>
        <span dir="auto" className="line-clamp-2 font-serif text-lg font-semibold break-words">{face.answerText}</span>
        <span className="block pt-0.5 text-sm text-soft">{due}</span>
      </Link>
      <IconButton label={m.decks.cardMore(face.promptText)} className="-me-3 mt-1.5" onClick={onMore}><Icon name="more" /></IconButton>
    </li>
  );
}
