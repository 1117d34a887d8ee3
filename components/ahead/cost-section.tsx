/** What each desired retention would cost, worked out when asked for: it takes a while. */
'use client';

import { useEffect, useRef, useState } from 'react';
import { reasonOf } from '@/components/settings/reason';
import { Button, Notice, Progress } from '@/components/ui';
import { messages as m } from '@/lib/messages';
import { ahead as w } from '@/lib/messages/en/ahead';
import { simulateCosts, type Costs, type SimProgress } from '@/lib/workers/simulate-client';
import { Curve } from './curve';
import type { Ahead } from './groups';
import { Table } from './table';

type State = { readonly stage: 'idle' } | { readonly stage: 'running'; readonly at: SimProgress } | { readonly stage: 'done'; readonly found: Costs } | { readonly stage: 'failed'; readonly error: unknown };

interface CostProps {
  readonly own: Ahead;
  readonly days: number;
  /** What is set now. */
  readonly retention: number;
}

export function CostSection({ own, days, retention }: CostProps) {
  const [state, show] = useState<State>({ stage: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async () => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    show({ stage: 'running', at: { done: 0, total: 1 } });
    try {
      show({ stage: 'done', found: await simulateCosts(own.groups, own.habits, days, (at) => show({ stage: 'running', at }), abort.signal) });
    } catch (error) {
      show(abort.signal.aborted ? { stage: 'idle' } : { stage: 'failed', error });
    }
  };
  return (
    <section className="grid gap-3 pt-10">
      <h2 className="font-semibold">{w.costTitle}</h2>
      {state.stage === 'running' ? null : <p className="text-soft">{w.costText}</p>}
      {state.stage === 'running' ? (
        <>
          <Progress value={state.at.done} max={state.at.total} label={w.costRunning} />
          <Button variant="quiet" className="justify-self-start" onClick={() => running.current?.abort()}>{m.common.cancel}</Button>
        </>
      ) : <Button className="justify-self-start" onClick={() => void run()}>{w.costRun}</Button>}
      {state.stage === 'failed' ? <Notice tone="error">{w.failed(reasonOf(state.error))}</Notice> : null}
      {state.stage === 'done' ? <Found found={state.found} retention={retention} /> : null}
    </section>
  );
}

function Found({ found: { costs, recommended }, retention }: { readonly found: Costs; readonly retention: number }) {
  return (
    <div>
      <p role="status" className="font-serif text-prompt">{recommended === null ? null : w.recommended(recommended)} {w.yours(retention)}</p>
      <Curve title={w.curves.seconds} values={costs.map(({ minutesPerDay }) => minutesPerDay)} from={m.common.percent(costs[0]?.retention ?? 0.7)} to={m.common.percent(costs.at(-1)?.retention ?? 0.99)} />
      <Curve title={w.curves.memorised} values={costs.map(({ memorised }) => memorised)} from={m.common.percent(costs[0]?.retention ?? 0.7)} to={m.common.percent(costs.at(-1)?.retention ?? 0.99)} />
      <div className="pt-6">
        <Table caption={w.costTitle} heads={w.costHeads} rows={costs.map((cost) => w.costRow(cost.retention, cost.minutesPerDay, cost.memorised))} />
      </div>
    </div>
  );
}
