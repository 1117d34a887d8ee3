/** Options that most people never open: steps, siblings, leeches, the clock on a card, reviews from before. */
'use client';

import { DraftField, NumberField } from '@/components/settings/draft-field';
import { parseSteps, printSteps } from '@/components/settings/steps';
import { Segmented, Switch, TextField } from '@/components/ui';
import { DAY_MS, dateOfDay } from '@/lib/core/day';
import { options as w } from '@/lib/messages/en/options';
import { Group, type GroupProps } from './group';

export function StepsGroup({ options, set }: GroupProps) {
  return (
    <Group title={w.learning}>
      <DraftField label={w.steps} hint={w.stepsHint} text={printSteps(options.learningStepsMinutes)} parse={parseSteps} wrong={w.badSteps} onChange={(learningStepsMinutes) => set({ learningStepsMinutes })} />
      <DraftField label={w.relearningSteps} text={printSteps(options.relearningStepsMinutes)} parse={parseSteps} wrong={w.badSteps} onChange={(relearningStepsMinutes) => set({ relearningStepsMinutes })} />
    </Group>
  );
}

export function SiblingGroup({ options, set }: GroupProps) {
  return (
    <Group title={w.siblings}>
      <p className="text-sm text-soft">{w.siblingsHint}</p>
      <Switch label={w.buryNew} checked={options.buryNew} onChange={(buryNew) => set({ buryNew })} />
      <Switch label={w.buryReviews} checked={options.buryReviews} onChange={(buryReviews) => set({ buryReviews })} />
      <Switch label={w.buryLearning} checked={options.buryLearning} onChange={(buryLearning) => set({ buryLearning })} />
    </Group>
  );
}

const LEECH_ACTIONS = ['tag', 'suspend'] as const;

export function LeechGroup({ options, set }: GroupProps) {
  return (
    <Group title={w.leeches}>
      <NumberField label={w.leechThreshold} hint={w.leechThresholdHint} value={options.leechThreshold} least={1} most={99} onChange={(leechThreshold) => set({ leechThreshold })} />
      <Segmented label={w.leechAction} value={options.leechAction} options={LEECH_ACTIONS.map((value) => ({ value, label: w.leechActions[value] }))} onChange={(leechAction) => set({ leechAction })} />
    </Group>
  );
}

export function ClockGroup({ options, set }: GroupProps) {
  return (
    <Group title={w.clock}>
      <Switch label={w.showTimer} checked={options.showTimer} onChange={(showTimer) => set({ showTimer })} />
      <NumberField label={w.longestAnswer} unit={w.seconds} value={options.longestAnswerSeconds} least={5} most={600} onChange={(longestAnswerSeconds) => set({ longestAnswerSeconds })} />
      <NumberField label={w.autoShow} unit={w.seconds} hint={w.autoShowHint} value={Math.round(options.autoShowSeconds)} least={0} most={600} onChange={(autoShowSeconds) => set({ autoShowSeconds })} />
      <NumberField label={w.autoBury} unit={w.seconds} hint={w.autoShowHint} value={Math.round(options.autoBurySeconds)} least={0} most={600} onChange={(autoBurySeconds) => set({ autoBurySeconds })} />
    </Group>
  );
}

export function SoundGroup({ options, set }: GroupProps) {
  return (
    <Group title={w.sounds}>
      <Switch label={w.autoplay} checked={options.autoplay} onChange={(autoplay) => set({ autoplay })} />
      <Switch label={w.replayQuestion} checked={options.replayQuestion} onChange={(replayQuestion) => set({ replayQuestion })} />
    </Group>
  );
}

export function PastGroup({ options, set }: GroupProps) {
  const { ignoreReviewsBefore: before } = options;
  return (
    <Group title={w.past}>
      <NumberField label={w.historicalRetention} unit={w.percentSign} hint={w.historicalRetentionHint} value={Math.round(options.historicalRetention * 100)} least={50} most={99} onChange={(percent) => set({ historicalRetention: percent / 100 })} />
      <TextField type="date" label={w.ignoreBefore} hint={w.ignoreBeforeHint} value={before === null ? '' : dateOfDay(before)}
        onChange={({ target }) => set({ ignoreReviewsBefore: target.value === '' ? null : Date.parse(target.value) / DAY_MS })} />
    </Group>
  );
}
