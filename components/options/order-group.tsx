/** In which order cards come. */
'use client';

import { Select } from '@/components/ui';
import { options as w } from '@/lib/messages/en/options';
import { Group, type GroupProps } from './group';

export function OrderGroup({ options, set }: GroupProps) {
  return (
    <Group title={w.order}>
      <p className="text-sm text-soft">{w.orderHint}</p>
      <Choice label={w.reviewOrder} names={w.reviewOrders} value={options.reviewOrder} onChange={(reviewOrder) => set({ reviewOrder })} />
      <Choice label={w.newMix} names={w.newMixes} value={options.newMix} onChange={(newMix) => set({ newMix })} />
      <Choice label={w.newGather} names={w.newGathers} value={options.newGather} onChange={(newGather) => set({ newGather })} />
      <Choice label={w.newSort} names={w.newSorts} value={options.newSort} onChange={(newSort) => set({ newSort })} />
      <Choice label={w.learningMix} names={w.learningMixes} value={options.learningMix} onChange={(learningMix) => set({ learningMix })} />
    </Group>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** What each value is called, in the order of the list. */
  readonly names: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function Choice<T extends string>({ label, names, value, onChange }: ChoiceProps<T>) {
  return (
    <Select label={label} value={value} onChange={(event) => onChange(event.target.value as T)}>
      {(Object.entries(names) as [T, string][]).map(([one, name]) => <option key={one} value={one}>{name}</option>)}
    </Select>
  );
}
