'use client';
/** Proves to the person that what is kept is what their reviews give, and mends what is not. */
import { useState } from 'react';
import { DATABASE, useClock, useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { check as w } from '@/lib/messages/en/check';
import { checkCollection, repairCollection, type CheckReport, type FaultKind } from '@/lib/workers/check-client';
import { reasonOf } from './reason';
import { Section } from './section';

type State =
  | { readonly stage: 'idle' }
  | { readonly stage: 'checking' | 'repairing' }
  | { readonly stage: 'done'; readonly report: CheckReport; readonly repaired: boolean }
  | { readonly stage: 'failed'; readonly reason: string };

/** Faults that only a backup could mend. */
const BEYOND_REPAIR: readonly FaultKind[] = ['missing', 'conflict'];

export function CheckSection() {
  const collection = useCollection();
  const clock = useClock();
  const [state, show] = useState<State>({ stage: 'idle' });
  const run = async (stage: 'checking' | 'repairing') => {
    show({ stage });
    try {
      const report = stage === 'checking' ? await checkCollection({ name: DATABASE }) : await repairCollection({ name: DATABASE, label: w.label, now: clock.now() });
      await collection.catchUp();
      show({ stage: 'done', report, repaired: stage === 'repairing' });
    } catch (error) {
      show({ stage: 'failed', reason: reasonOf(error) });
    }
  };
  const busy = state.stage === 'checking' || state.stage === 'repairing';
  return (
    <Section title={w.title}>
      <p className="text-soft">{w.hint}</p>
      <Button className="justify-self-start" disabled={busy} onClick={() => void run('checking')}>
        {w.run}
      </Button>
      <div role="status">
        {state.stage === 'checking' ? w.running : null}
        {state.stage === 'repairing' ? w.repairing : null}
        {state.stage === 'failed' ? w.failed(state.reason) : null}
        {state.stage === 'done' ? <Outcome report={state.report} repaired={state.repaired} onRepair={() => void run('repairing')} /> : null}
      </div>
    </Section>
  );
}

interface OutcomeProps {
  readonly report: CheckReport;
  readonly repaired: boolean;
  readonly onRepair: () => void;
}

function Outcome({ report: { reviews, cards, faults }, repaired, onRepair }: OutcomeProps) {
  if (faults.length === 0) return <p>{repaired ? `${w.repaired} ` : null}{w.sound(reviews, cards)}</p>;
  return (
    <Notice>
      <p className="font-semibold">{w.found}</p>
      <ul className="grid gap-1 pt-1">
        {faults.map(({ kind, count }) => (
          <li key={kind}>{w.faults[kind](count)}</li>
        ))}
      </ul>
      {faults.some(({ kind }) => !BEYOND_REPAIR.includes(kind)) ? (
        <>
          <p className="pt-3 text-soft">{w.repairText}</p>
          <Button className="mt-3" onClick={onRepair}>{w.repair}</Button>
        </>
      ) : null}
    </Notice>
  );
}
