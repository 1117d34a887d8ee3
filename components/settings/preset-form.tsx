'use client';
/** The study options decks share. With more than one set a person chooses which to change. */
import { useState } from 'react';
import { useView } from '@/components/collection';
import { Select } from '@/components/ui/fields';
import { Switch } from '@/components/ui/switch';
import { IDS } from '@/lib/core/ids';
import type { Preset, PresetId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { FitSection } from './fit-section';
import { DraftField, NumberField } from './draft-field';
import { parseSteps, printSteps } from './steps';
import { useStore } from './use-store';

export function PresetForm() {
  const { presets, decks } = useView();
  const [chosen, choose] = useState<PresetId>(IDS.defaultPreset);
  const preset = presets.get(chosen) ?? [...presets.values()][0];
  if (!preset) return null;
  const decksOf = (id: PresetId) => [...decks.values()].filter(({ presetId }) => presetId === id).length;
  return (
    <>
      {presets.size > 1 ? (
        <Select label={m.settings.presetLabel} value={preset.id} onChange={(event) => choose(event.target.value as PresetId)}>
          {[...presets.values()].map(({ id, name }) => (
            <option key={id} value={id}>
              {m.settings.presetName(name, decksOf(id))}
            </option>
          ))}
        </Select>
      ) : null}
      <Fields key={preset.id} preset={preset} />
    </>
  );
}

function Fields({ preset }: { readonly preset: Preset }) {
  const { savePreset } = useStore();
  const set = (change: Partial<Preset>) => savePreset(preset.id, change);
  return (
    <>
      <NumberField label={m.settings.retention} unit={m.settings.percentSign} hint={m.settings.retentionHint} value={Math.round(preset.desiredRetention * 100)} least={70} most={99} onChange={(percent) => set({ desiredRetention: percent / 100 })} />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField label={m.settings.newPerDay} value={preset.newPerDay} least={0} most={9999} onChange={(newPerDay) => set({ newPerDay })} />
        <NumberField label={m.settings.reviewsPerDay} value={preset.reviewsPerDay} least={0} most={9999} onChange={(reviewsPerDay) => set({ reviewsPerDay })} />
      </div>
      <DraftField label={m.settings.steps} hint={m.settings.stepsHint} text={printSteps(preset.learningStepsMinutes)} parse={parseSteps} wrong={m.settings.badSteps} onChange={(learningStepsMinutes) => set({ learningStepsMinutes })} />
      <DraftField label={m.settings.relearningSteps} hint={m.settings.relearningStepsHint} text={printSteps(preset.relearningStepsMinutes)} parse={parseSteps} wrong={m.settings.badSteps} onChange={(relearningStepsMinutes) => set({ relearningStepsMinutes })} />
      <NumberField label={m.settings.maximumInterval} unit={m.settings.days} value={preset.maximumIntervalDays} least={1} most={36_500} onChange={(maximumIntervalDays) => set({ maximumIntervalDays })} />
      <Switch label={m.settings.fuzz} hint={m.settings.fuzzHint} checked={preset.fuzz} onChange={(fuzz) => set({ fuzz })} />
      <Switch label={m.settings.burySiblings} hint={m.settings.burySiblingsHint} checked={preset.burySiblings} onChange={(burySiblings) => set({ burySiblings })} />
      <NumberField label={m.settings.leechThreshold} hint={m.settings.leechThresholdHint} value={preset.leechThreshold} least={1} most={99} onChange={(leechThreshold) => set({ leechThreshold })} />
      <FitSection preset={preset} />
    </>
  );
}
