'use client';
/** Who is asked, where and as whom, with plain words about what leaves the device. */
import { useEffect, useState } from 'react';
import { Button, Notice, Segmented, TextField } from '@/components/ui';
import { assistant as m, assistantProblems } from '@/lib/messages/en/assistant';
import { builtInAvailability, placeOf } from '@/lib/workers/assistant-client';
import { choose, hostOf, isOnThisDevice, NOBODY, type Chosen } from './chosen';

const ENGINES = ['off', 'service', 'browser'] as const;

export function ChoiceForm({ chosen }: { readonly chosen: Chosen }) {
  const hasBuiltIn = useBuiltIn();
  const options = ENGINES.map((value) => ({ value, label: m.engines[value], disabled: value === 'browser' && hasBuiltIn === false }));
  return (
    <div className="grid gap-5">
      <Segmented label={m.engine} value={chosen.engine} options={options} onChange={(engine) => choose({ engine })} />
      {hasBuiltIn === false && <p className="-mt-3 text-sm text-soft">{m.engineMissing}</p>}
      {chosen.engine === 'service' && <ServiceFields chosen={chosen} />}
      {chosen.engine === 'browser' && <Notice>{m.browserText}</Notice>}
    </div>
  );
}

/** Null until the browser has said. */
function useBuiltIn(): boolean | null {
  const [has, setHas] = useState<boolean | null>(null);
  useEffect(() => {
    void builtInAvailability().then((availability) => setHas(availability !== 'unavailable'));
  }, []);
  return has;
}

function ServiceFields({ chosen }: { readonly chosen: Chosen }) {
  const [left, setLeft] = useState(chosen.address !== '');
  const place = placeOf(chosen.address);
  const host = hostOf(chosen.address);
  const wrong = left && chosen.address !== '' && !place.ok ? assistantProblems[place.problem.code]?.(place.problem.values) : undefined;
  const plain = { autoComplete: 'off', autoCapitalize: 'off', spellCheck: false } as const;
  return (
    <>
      <TextField label={m.address} hint={m.addressHint} error={wrong} value={chosen.address} inputMode="url" {...plain}
        onChange={(event) => choose({ address: event.target.value })} onBlur={() => setLeft(true)} />
      <TextField label={m.model} hint={m.modelHint} value={chosen.model} {...plain} onChange={(event) => choose({ model: event.target.value })} />
      <TextField label={m.key} hint={m.keyHint} value={chosen.key} type="password" {...plain} autoComplete="new-password" onChange={(event) => choose({ key: event.target.value })} />
      {host !== '' && <Notice>{isOnThisDevice(host) ? m.leavesHere(host) : m.leaves(host)}</Notice>}
      {(chosen.address !== '' || chosen.key !== '') && <Button className="justify-self-start" onClick={() => choose(NOBODY)}>{m.forget}</Button>}
    </>
  );
}
