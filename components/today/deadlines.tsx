'use client';
/** The days that decks are studied for, each with its part of today. */
import Link from 'next/link';
import { useCollection, useView } from '@/components/collection';
import { useAct } from '@/components/decks/acting';
import { leafOf } from '@/components/decks/deck-tree';
import { broughtForward, endChanges, passed } from '@/components/plan/ending';
import { planOfToday } from '@/components/study/special';
import { Button } from '@/components/ui/button';
import { dateOfDay } from '@/lib/core/day';
import type { Deck, StudyDay } from '@/lib/core/model';
import { plan as w } from '@/lib/messages/en/plan';

export function Deadlines() {
  const collection = useCollection();
  const view = useView();
  const today = collection.moment().studyDay;
  const decks = [...view.decks.values()].filter(({ deadline }) => deadline && deadline.day >= today);
  const over = passed(view, today);
  return (
    <>
      {over.map((deck) => <Over key={deck.id} deck={deck} />)}
      {decks.length > 0 ? <Ahead decks={decks} today={today} /> : null}
    </>
  );
}

/** The day has passed: one tap, and the deck is studied as if there had been none. */
function Over({ deck }: { readonly deck: Deck }) {
  const collection = useCollection();
  const view = useView();
  const act = useAct();
  const moment = collection.moment();
  const moves = broughtForward(view, deck, moment, collection.modelFor);
  return (
    <section className="pt-8">
      <h2 className="text-sm text-soft">{w.examTitle}</h2>
      <p className="pt-2">{w.examOver(leafOf(deck.name), moves.length)}</p>
      <Button className="mt-3" onClick={() => void act(endChanges(deck, moves, moment), w.examEnded)}>{moves.length > 0 ? w.examPutBack(moves.length) : w.examEnd}</Button>
    </section>
  );
}

function Ahead({ decks, today }: { readonly decks: readonly Deck[]; readonly today: StudyDay }) {
  const collection = useCollection();
  return (
    <section className="pt-8">
      <h2 className="text-sm text-soft">{w.examTitle}</h2>
      <ul>
        {decks.map((deck) => (
          <li key={deck.id} className="border-b border-rule last:border-b-0">
            <Link href={`/exam?deck=${encodeURIComponent(deck.id)}`} className="-mx-2 flex min-h-13 flex-wrap items-baseline gap-x-4 rounded-card px-2 py-2 hover:bg-rule/40">
              <span dir="auto" className="min-w-0 flex-1 font-medium">{leafOf(deck.name)}</span>
              <span className="text-sm text-soft">{w.date(dateOfDay(deck.deadline?.day ?? today))}</span>
              <span className="w-full text-sm text-soft">{w.examToday(planOfToday(collection, [deck.id]).length)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
