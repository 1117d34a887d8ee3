'use client';
/** The study options people change most, of the default set; the rest is one tap away. */
import { useView } from '@/components/collection';
import { LinkButton } from '@/components/ui/button';
import { IDS } from '@/lib/core/ids';
import type { Preset } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { options as w } from '@/lib/messages/en/options';
import { FitSection } from './fit-section';
import { NumberField } from './draft-field';
import { useStore } from './use-store';

export function PresetForm() {
  const { presets } = useView();
  const { savePreset } = useStore();
  const preset = presets.get(IDS.defaultPreset);
  if (!preset) return null;
  const set = (change: Partial<Preset>) => savePreset(preset.id, change);
  return (
    <>
      <NumberField label={w.retention} unit={w.percentSign} hint={w.retentionHint} value={Math.round(preset.desiredRetention * 100)} least={70} most={99} onChange={(percent) => set({ desiredRetention: percent / 100 })} />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField label={m.settings.newPerDay} value={preset.newPerDay} least={0} most={9999} onChange={(newPerDay) => set({ newPerDay })} />
        <NumberField label={w.reviewsPerDay} value={preset.reviewsPerDay} least={0} most={9999} onChange={(reviewsPerDay) => set({ reviewsPerDay })} />
      </div>
      <LinkButton href="/options" className="justify-self-start">{w.all}</LinkButton>
      <FitSection preset={preset} />
    </>
  );
}
