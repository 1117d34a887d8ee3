/** All decks, nested, with what each asks for today, and the documents they were made from. */
'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useView } from '@/components/collection';
import { Button, Empty, Icon, IconLink, LinkButton, Screen } from '@/components/ui';
import { IDS } from '@/lib/core/ids';
import type { Deck } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { DeckList } from './deck-list';
import { DeckMenu } from './deck-menu';
import { NewDeckSheet } from './name-sheet';

export function DecksScreen() {
  const view = useView();
  const [menuOf, setMenuOf] = useState<Deck | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  const decks = [...view.decks.values()].filter((deck) => deck.id !== IDS.defaultDeck || view.cardsByDeck.has(deck.id));
  return (
    <Screen title={m.decks.title} actions={view.cards.size > 0 ? <IconLink label={m.decks.searchAll} href="/library"><Icon name="search" /></IconLink> : null}>
      {decks.length === 0 ? (
        <Empty title={m.decks.none} text={m.decks.noneText}
          action={<><LinkButton variant="primary" href="/create">{m.decks.fromDocument}</LinkButton><LinkButton href="/import">{m.decks.import}</LinkButton><LinkButton href="/card">{m.decks.newCard}</LinkButton></>} />
      ) : (
        <DeckList decks={decks} onMore={setMenuOf} />
      )}
      <div className="pt-4">
        <Button variant="quiet" className="-ms-3" onClick={() => setIsNaming(true)}><Icon name="plus" size={18} />{m.decks.newDeck}</Button>
      </div>
      <Documents />
      <DeckMenu deck={menuOf} onClose={() => setMenuOf(null)} />
      <NewDeckSheet open={isNaming} onClose={() => setIsNaming(false)} />
    </Screen>
  );
}

function Documents() {
  const { documents } = useView();
  if (documents.size === 0) return null;
  const newestFirst = [...documents.values()].sort((a, b) => b.addedAt - a.addedAt);
  return (
    <section className="pt-8" aria-labelledby="documents">
      <h2 id="documents" className="text-sm text-soft">{m.decks.documents}</h2>
      <ul className="divide-y divide-rule">
        {newestFirst.map((document) => (
          <li key={document.id}>
            <Link href={`/deck?document=${document.id}`} className="flex min-h-13 items-center gap-3 py-2">
              <span dir="auto" className="min-w-0 flex-1 font-medium break-words">{document.title || m.decks.untitled}</span>
              <span className="shrink-0 text-sm text-soft">{m.decks.documentDate(document.date)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
