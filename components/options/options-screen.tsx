/** Everything that decides how a deck is studied, saved as it is changed. */
'use client';

import { useView } from '@/components/collection';
import { FitSection } from '@/components/settings/fit-section';
import { NumberField } from '@/components/settings/draft-field';
import { useStore } from '@/components/settings/use-store';
import { LinkButton, Screen, Switch } from '@/components/ui';
import { leafOf } from '@/components/decks/deck-tree';
import type { Deck, Preset } from '@/lib/core/model';
import { optionsOf } from '@/lib/core/options';
import { options as w } from '@/lib/messages/en/options';
import { ExtraToday, OwnRetention } from './deck-fields';
import { ClockGroup, LeechGroup, PastGroup, SiblingGroup, SoundGroup, StepsGroup } from './further-groups';
import { Group, type GroupProps } from './group';
import { MoveDates } from './move-dates';
import { OrderGroup } from './order-group';
import { PresetChooser } from './preset-chooser';
import { WeekGroup } from './week-group';

export function OptionsScreen({ deck, preset }: { readonly deck: Deck | null; readonly preset: Preset }) {
  const { savePreset } = useStore();
  const props: GroupProps = { options: optionsOf(preset), set: (change) => savePreset(preset.id, change) };
  return (
    <Screen title={w.title} back={deck ? `/deck?id=${encodeURIComponent(deck.id)}` : '/settings'}>
      <p className="pb-5 text-soft">{deck ? `${w.of(leafOf(deck.name))}. ` : ''}{w.intro}</p>
      <PresetChooser deck={deck} preset={preset} />
      <div className="pt-4">
        <AmountGroup {...props} deck={deck} />
        <MemoryGroup {...props} deck={deck} preset={preset} />
        <StepsGroup {...props} />
        <OrderGroup {...props} />
        <SiblingGroup {...props} />
        <LeechGroup {...props} />
        <WeekGroup {...props} />
        <ClockGroup {...props} />
        <SoundGroup {...props} />
        <PastGroup {...props} />
      </div>
    </Screen>
  );
}

function AmountGroup({ options, set, deck }: GroupProps & { readonly deck: Deck | null }) {
  return (
    <Group title={w.amount} open>
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField label={w.newPerDay} value={options.newPerDay} least={0} most={9999} onChange={(newPerDay) => set({ newPerDay })} />
        <NumberField label={w.reviewsPerDay} value={options.reviewsPerDay} least={0} most={9999} onChange={(reviewsPerDay) => set({ reviewsPerDay })} />
      </div>
      <Switch label={w.newIgnores} hint={w.newIgnoresHint} checked={options.newIgnoresReviewLimit} onChange={(newIgnoresReviewLimit) => set({ newIgnoresReviewLimit })} />
      {deck ? <ExtraToday deck={deck} /> : null}
    </Group>
  );
}

function MemoryGroup({ options, set, deck, preset }: GroupProps & { readonly deck: Deck | null; readonly preset: Preset }) {
  const { parameters } = useView();
  return (
    <Group title={w.memory} open>
      <NumberField label={w.retention} unit={w.percentSign} hint={w.retentionHint} value={Math.round(options.desiredRetention * 100)} least={70} most={99} onChange={(percent) => set({ desiredRetention: percent / 100 })} />
      {deck ? <OwnRetention deck={deck} /> : null}
      <NumberField label={w.maximumInterval} unit={w.days} value={options.maximumIntervalDays} least={1} most={36_500} onChange={(maximumIntervalDays) => set({ maximumIntervalDays })} />
      <LinkButton className="justify-self-start" href={deck ? `/ahead?deck=${encodeURIComponent(deck.id)}` : '/ahead'}>{w.whatIf}</LinkButton>
      <MoveDates deck={deck} preset={preset} />
      <FitSection key={parameters.size} preset={preset} />
    </Group>
  );
}
