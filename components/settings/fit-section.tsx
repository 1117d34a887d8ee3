'use client';
/** Fits the scheduler's weights to the person's own reviews, shows what that would change, and takes them on a tap. */
import { useEffect, useRef, useState } from 'react';
import { DATABASE, useCollection } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { useToast } from '@/components/ui/toast';
import { parametersIdOf } from '@/lib/core/ids';
import { DEFAULT_PARAMETERS } from '@/lib/core/memory';
import type { Preset } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { fitPreset, type Fitted } from '@/lib/workers/optimise-client';
import { reasonOf } from './reason';

type State =
  | { readonly stage: 'idle' }
  | { readonly stage: 'running'; readonly done: number; readonly total: number }
  | { readonly stage: 'done'; readonly fitted: Fitted };

export function FitSection({ preset }: { readonly preset: Preset }) {
  const collection = useCollection();
  const toast = useToast();
  const [state, show] = useState<State>({ stage: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async () => {
    const { signal } = (running.current = new AbortController());
    show({ stage: 'running', done: 0, total: 100 });
    try {
      const fitted = await fitPreset(DATABASE, preset.id, { signal, onProgress: (at) => show({ stage: 'running', ...at }) });
      show({ stage: 'done', fitted });
    } catch (error) {
      if (!signal.aborted) toast({ text: m.settings.fitFailed(reasonOf(error)) });
      show({ stage: 'idle' });
    }
  };

  const take = async ({ weights }: Fitted) => {
    const id = parametersIdOf(weights);
    await collection.commit([
      { type: 'put', table: 'parameters', row: { ...DEFAULT_PARAMETERS, id, weights } },
      { type: 'put', table: 'presets', row: { ...preset, parametersId: id } },
    ], { label: m.settings.fit });
    show({ stage: 'idle' });
    toast({ text: m.settings.fitTaken });
  };

  return (
    <div className="grid justify-items-start gap-3">
      <div>
        <p className="font-medium">{m.settings.fit}</p>
        <p className="text-sm text-soft">{m.settings.fitHint}</p>
      </div>
      {state.stage === 'idle' ? <Button variant="plain" onClick={() => void run()}>{m.settings.fitRun}</Button> : null}
      {state.stage === 'running' ? (
        <>
          <Progress value={state.done} max={state.total} label={m.settings.fitRunning} />
          <Button variant="quiet" onClick={() => running.current?.abort()}>{m.common.cancel}</Button>
        </>
      ) : null}
      {state.stage === 'done' ? <Outcome fitted={state.fitted} onTake={() => void take(state.fitted)} onLeave={() => show({ stage: 'idle' })} /> : null}
    </div>
  );
}

/** Fewer scored reviews than this say too little about one person. */
const LEAST_REVIEWS = 64;

function Outcome({ fitted: { before, after, health }, onTake, onLeave }: { readonly fitted: Fitted; readonly onTake: () => void; readonly onLeave: () => void }) {
  const better = after.logLoss < before.logLoss && after.reviews >= LEAST_REVIEWS;
  const percent = (share: number) => (100 * share).toFixed(1);
  const text = after.reviews < LEAST_REVIEWS
    ? m.settings.fitTooFew(after.reviews, LEAST_REVIEWS)
    : better
      ? m.settings.fitBetter(after.reviews, percent(before.rmseBins), percent(after.rmseBins))
      : m.settings.fitSame(after.reviews);
  return (
    <>
      <p role="status">{text}</p>
      {health ? <p className="text-sm text-soft">{health.logLoss < health.flat ? m.settings.fitHealthy(health.reviews) : m.settings.fitUnhealthy(health.reviews)}</p> : null}
      <div className="flex flex-wrap gap-3">
        {better ? <Button variant="plain" onClick={onTake}>{m.settings.fitTake}</Button> : null}
        <Button variant="quiet" onClick={onLeave}>{better ? m.settings.fitLeave : m.common.close}</Button>
      </div>
    </>
  );
}
