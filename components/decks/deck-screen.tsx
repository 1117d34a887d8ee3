/** One deck: what it asks for today, the decks in it, and its cards. */
'use client';

import { lazy, Suspense, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { Empty, Icon, IconButton, IconLink, LinkButton, Screen } from '@/components/ui';
import type { Deck, DeckId, Schedule } from '@/lib/core/model';
import { countsOf, withSubdecks, type Counts } from '@/lib/core/queue';
import { schedulesIn } from '@/lib/core/queue-view';
import { messages as m } from '@/lib/messages';
import { CardList } from './card-list';
import { DeckList } from './deck-list';
import { DeckMenu } from './deck-menu';
import { useDeckCards } from './deck-notes';
import { leafOf } from './deck-tree';

/** Most decks are read whole. */
const LargeList = lazy(() => import('./large-list').then((module) => ({ default: module.LargeList })));

export function DeckScreen({ id }: { readonly id: DeckId }) {
  const deck = useView().decks.get(id);
  return deck ? <OpenDeck deck={deck} /> : <NoDeck />;
}

function NoDeck() {
  return (
    <Screen title={m.decks.title} back="/decks">
      <Empty title={m.decks.noDeck} text={m.decks.noDeckText} action={<LinkButton href="/decks">{m.decks.back}</LinkButton>} />
    </Screen>
  );
}

function OpenDeck({ deck }: { readonly deck: Deck }) {
  const collection = useCollection();
  const view = useView();
  const cards = useDeckCards(deck.id);
  const [menuOf, setMenuOf] = useState<Deck | null>(null);
  const inside = [...view.decks.values()].filter(({ name }) => name.startsWith(`${deck.name}::`));
  const counts = countsOf(view, [deck.id], collection.moment());
  const today = counts.new + counts.learning + counts.review;
  const query = `deck=${encodeURIComponent(deck.id)}`;
  const unseen = cards.state === 'loading' ? 0 : withSubdecks(view.decks, [deck.id]).reduce((sum, id) => sum + unseenIn(schedulesIn(view, id)), 0);
  return (
    <Screen title={leafOf(deck.name)} back={parentHref(view.decks.values(), deck)}
      actions={<>
        <IconLink label={m.decks.addCard} href={`/card?${query}`}><Icon name="plus" /></IconLink>
        <IconButton label={m.decks.more(leafOf(deck.name))} className="-me-3" onClick={() => setMenuOf(deck)}><Icon name="more" /></IconButton>
      </>}
      footer={today + unseen > 0 ? <StudyButton counts={counts} unseen={unseen} query={query} /> : null}>
      <div className="flex flex-wrap gap-3 pb-4">
        {today > 0 && unseen > counts.new && <LinkButton href={`/study?${query}&learn=1`}>{m.decks.learnShort}</LinkButton>}
        <LinkButton href={`/quiz?${query}`}>{m.decks.quiz}</LinkButton>
      </div>
      {inside.length > 0 && (
        <section aria-label={m.decks.subdecks} className="pb-6">
          <DeckList decks={inside} base={deck.name.split('::').length} onMore={setMenuOf} />
        </section>
      )}
      {cards.state === 'large' ? <Suspense><LargeList deck={deck.id} /></Suspense> : <CardList cards={cards} query={query} />}
      <DeckMenu deck={menuOf} onClose={() => setMenuOf(null)} {...(menuOf?.id === deck.id ? { afterRemove: '/decks' } : {})} />
    </Screen>
  );
}

function unseenIn(schedules: Iterable<Schedule>): number {
  let count = 0;
  for (const { state, suspended } of schedules) if (state === 'new' && !suspended) count += 1;
  return count;
}

function parentHref(decks: Iterable<Deck>, deck: Deck): string {
  const parentName = deck.name.split('::').slice(0, -1).join('::');
  const parent = [...decks].find(({ name }) => name === parentName);
  return parent ? `/deck?id=${encodeURIComponent(parent.id)}` : '/decks';
}

/** The one thing to do: study what is due, or learn new cards once that is done. */
function StudyButton({ counts, unseen, query }: { readonly counts: Counts; readonly unseen: number; readonly query: string }) {
  const today = counts.new + counts.learning + counts.review;
  if (today > 0) return <LinkButton variant="primary" size="large" className="w-full" href={`/study?${query}`}>{m.decks.studyCards(today)}</LinkButton>;
  return <LinkButton variant="primary" size="large" className="w-full" href={`/study?${query}&learn=1`}>{m.decks.learn(unseen)}</LinkButton>;
}
