'use client';
/** Decks with more new cards than today's limit lets through: all of one in this sitting. */
import Link from 'next/link';
import { useMemo } from 'react';
import { useCollection, useView } from '@/components/collection';
import { leafOf } from '@/components/decks/deck-tree';
import { studyHref } from '@/components/study/selection';
import { messages as m } from '@/lib/messages';
import { heldBackDecks } from './due';

export function LearnNow() {
  const collection = useCollection();
  const view = useView();
  const decks = useMemo(() => heldBackDecks(view, collection.moment()), [view, collection]);
  if (decks.length === 0) return null;
  return (
    <section className="pt-8">
      <h2 className="text-sm text-soft">{m.today.learnNow}</h2>
      <ul>
        {decks.map(({ id, name, fresh }) => (
          <li key={id} className="border-b border-rule last:border-b-0">
            <Link href={studyHref({ decks: [id], learn: true })} className="-mx-2 flex min-h-13 flex-wrap items-baseline gap-x-4 rounded-card px-2 py-2 hover:bg-rule/40">
              <span dir="auto" className="min-w-0 flex-1 font-medium">{leafOf(name)}</span>
              <span className="text-sm text-soft">{m.today.learnNowCards(fresh)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
