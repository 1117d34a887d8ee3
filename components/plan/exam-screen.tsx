/** `/exam?deck=`: a day to study for, the minutes until then, what to expect, and today's part of it. */
'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { useAct } from '@/components/decks/acting';
import { leafOf } from '@/components/decks/deck-tree';
import { NumberField } from '@/components/settings/draft-field';
import { planOfToday } from '@/components/study/special';
import { studyHref } from '@/components/study/selection';
import { Button, Empty, LinkButton, Screen, TextField } from '@/components/ui';
import { DAY_MS, dateOfDay } from '@/lib/core/day';
import type { Deck, DeckId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { plan as w } from '@/lib/messages/en/plan';
import { Forecast } from './exam-forecast';

export function ExamPage() {
  const deck = useView().decks.get((useSearchParams().get('deck') ?? '') as DeckId);
  if (!deck) {
    return (
      <Screen title={w.examTitle} back="/decks">
        <Empty title={w.noDeck} text={w.noDeckText} action={<LinkButton href="/decks">{m.decks.back}</LinkButton>} />
      </Screen>
    );
  }
  return <Exam key={deck.id} deck={deck} />;
}

const USUAL_DAYS = 14;
const USUAL_MINUTES = 12;

function Exam({ deck }: { readonly deck: Deck }) {
  const collection = useCollection();
  const act = useAct();
  const today = collection.moment().studyDay;
  const set = deck.deadline && deck.deadline.day >= today ? deck.deadline : null;
  const [day, setDay] = useState(set?.day ?? today + USUAL_DAYS);
  const [minutes, setMinutes] = useState(set?.minutesPerDay ?? USUAL_MINUTES);
  const isAhead = day > today;
  const isSet = set !== null && set.day === day && set.minutesPerDay === minutes;
  const save = () => act([{ type: 'put', table: 'decks', row: { ...deck, deadline: { day, minutesPerDay: minutes } } }], w.examSaved);
  const stop = () => act([{ type: 'put', table: 'decks', row: { ...deck, deadline: undefined } }], w.examStopped);
  return (
    <Screen title={w.examTitle} back={`/deck?id=${encodeURIComponent(deck.id)}`}
      footer={isSet ? <TodaysPart deck={deck} /> : <Button variant="primary" size="large" className="w-full" disabled={!isAhead} onClick={() => void save()}>{set ? w.examChange : w.examSet}</Button>}>
      <p className="pb-5 text-soft">{w.examIntro(leafOf(deck.name))}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField type="date" label={w.examDay} value={dateOfDay(day)} min={dateOfDay(today + 1)} error={isAhead ? undefined : w.examWrongDay}
          onChange={({ target }) => setDay(target.value === '' ? today : Math.round(Date.parse(target.value) / DAY_MS))} />
        <NumberField label={w.examMinutes} value={minutes} least={1} most={600} onChange={setMinutes} />
      </div>
      {isAhead ? <Forecast key={`${day} ${minutes}`} deck={deck} days={day - today} minutes={minutes} /> : null}
      {set ? <Button variant="quiet" className="mt-6 -ms-3 self-start" onClick={() => void stop()}>{w.examStop}</Button> : null}
    </Screen>
  );
}

function TodaysPart({ deck }: { readonly deck: Deck }) {
  const collection = useCollection();
  useView();
  const cards = planOfToday(collection, [deck.id]).length;
  if (cards === 0) return <p className="py-2 text-center font-medium">{w.examToday(0)}</p>;
  return <LinkButton variant="primary" size="large" className="w-full" href={studyHref({ decks: [deck.id], special: 'plan' })}>{w.examToday(cards)}</LinkButton>;
}
