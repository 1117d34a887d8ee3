'use client';
/** Proves to the person that what is kept is what their reviews give, and mends what is not. */
import { useEffect, useRef, useState } from 'react';
import { DATABASE, useClock, useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { messages as m } from '@/lib/messages';
import { check as w } from '@/lib/messages/en/check';
import { checkCollection, repairCollection, type CheckProgress, type CheckReport, type FaultKind } from '@/lib/workers/check-client';
import { reasonOf } from './reason';
import { Section } from './section';

type State =
  | { readonly stage: 'idle' }
  | { readonly stage: 'checking' | 'repairing'; readonly done: number }
  | { readonly stage: 'done'; readonly report: CheckReport; readonly repaired: boolean }
  | { readonly stage: 'failed'; readonly reason: string };

/** Faults that only a backup could mend. */
const BEYOND_REPAIR: readonly FaultKind[] = ['missing', 'conflict'];

export function CheckSection() {
  const collection = useCollection();
  const clock = useClock();
  const [state, show] = useState<State>({ stage: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (stage: 'checking' | 'repairing') => {
    show({ stage, done: 0 });
    const { signal } = (running.current = new AbortController());
    const options = { signal, onProgress: ({ done }: CheckProgress) => show({ stage, done }) };
    try {
      const report = stage === 'checking' ? await checkCollection({ name: DATABASE }, options) : await repairCollection({ name: DATABASE, label: w.label, now: clock.now() }, options);
      await collection.catchUp();
      show({ stage: 'done', report, repaired: stage === 'repairing' });
    } catch (error) {
      show(signal.aborted ? { stage: 'idle' } : { stage: 'failed', reason: reasonOf(error) });
    }
  };
  const busy = state.stage === 'checking' || state.stage === 'repairing';
  return (
    <Section title={w.title}>
      <p className="text-soft">{w.hint}</p>
      <Button className="justify-self-start" disabled={busy} onClick={() => void run('checking')}>
        {w.run}
      </Button>
      {busy ? <Progress value={state.done} max={100} label={state.stage === 'checking' ? w.running : w.repairing} /> : null}
      {state.stage === 'checking' ? <Button variant="quiet" className="justify-self-start" onClick={() => running.current?.abort()}>{m.common.cancel}</Button> : null}
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
