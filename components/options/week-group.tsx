/** How due dates are spread over the days, and which weekdays are to be light. */
'use client';

import { Select, Switch } from '@/components/ui';
import { options as w } from '@/lib/messages/en/options';
import { Group, type GroupProps } from './group';

const LOADS = ['1', '0.5', '0'] as const;

export function WeekGroup({ options, set }: GroupProps) {
  const { easyDays } = options;
  return (
    <Group title={w.spread}>
      <Switch label={w.fuzz} hint={w.fuzzHint} checked={options.fuzz} onChange={(fuzz) => set({ fuzz })} />
      <Switch label={w.loadBalance} hint={w.loadBalanceHint} checked={options.loadBalance} disabled={!options.fuzz} onChange={(loadBalance) => set({ loadBalance })} />
      <fieldset className="grid gap-3">
        <legend className="font-medium">{w.easyDays}</legend>
        <p className="pb-1 text-sm text-soft">{w.easyDaysHint}</p>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {w.weekdays.map((name, day) => (
            <Select key={name} label={name} value={String(loadOf(easyDays[day]))} onChange={(event) => set({ easyDays: w.weekdays.map((_, at) => (at === day ? Number(event.target.value) : easyDays[at] ?? 1)) })}>
              {LOADS.map((load) => <option key={load} value={load}>{w.dayLoads[load]}</option>)}
            </Select>
          ))}
        </div>
      </fieldset>
    </Group>
  );
}

/** Any load in between is a lighter day. */
const loadOf = (load = 1): number => (load >= 1 ? 1 : load <= 0 ? 0 : 0.5);
