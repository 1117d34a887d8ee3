/** `/catch-up`: after a gap, the minutes there are today; the reviews that save most come first, the rest is spread. */
'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { useAct } from '@/components/decks/acting';
import { NumberField } from '@/components/settings/draft-field';
import { studyHref } from '@/components/study/selection';
import { Button, Empty, LinkButton, Screen } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { plan as w } from '@/lib/messages/en/plan';
import { overdue, planCatchUp, spreadChanges } from './catching-up';

const USUAL_MINUTES = 20;
const LEAST_CAP = 20;

export function CatchUpScreen() {
  const collection = useCollection();
  const view = useView();
  const act = useAct();
  const router = useRouter();
  const piled = useMemo(() => overdue(view, collection.moment()), [collection, view]);
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const [cap, setCap] = useState(() => Math.max(LEAST_CAP, Math.ceil(piled.length / 14)));
  const found = useMemo(() => planCatchUp(collection, piled, minutes * 60, cap), [collection, piled, minutes, cap]);
  if (piled.length === 0) {
    return (
      <Screen title={w.catchTitle} back="/">
        <Empty title={w.catchNothing} text={w.catchNothingText} action={<LinkButton href="/study">{m.today.study}</LinkButton>} />
      </Screen>
    );
  }
  const waiting = found.later.reduce((sum, { cards }) => sum + cards.length, 0);
  const start = async () => {
    const changes = spreadChanges(collection, found);
    if (changes.length === 0 || await act(changes, w.spread(waiting))) router.push(studyHref({ special: 'value' }));
  };
  return (
    <Screen title={w.catchTitle} back="/" footer={<Button variant="primary" size="large" className="w-full" onClick={() => void start()}>{w.catchStart}</Button>}>
      <p className="pb-5 text-soft">{w.catchIntro(piled.length)}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField label={w.catchMinutes} value={minutes} least={1} most={600} onChange={setMinutes} />
        <NumberField label={w.catchCap} value={cap} least={1} most={9999} onChange={setCap} />
      </div>
      <section role="status" className="grid gap-1 pt-8">
        <h2 className="font-serif text-prompt">{w.catchNow(found.now.length, found.seconds * 1000)}</h2>
        <p>{w.catchLater(waiting, found.later.at(-1)?.day ?? 0)}</p>
        <p className="text-soft">{w.catchLost(found.lost)}</p>
      </section>
    </Screen>
  );
}
