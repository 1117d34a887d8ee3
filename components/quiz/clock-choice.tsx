'use client';
/** Which clock runs, and the extra time that is kept for every quiz. */
import { useCollection, useView } from '@/components/collection';
import { Select } from '@/components/ui/fields';
import { Segmented } from '@/components/ui/segmented';
import type { Settings } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { MINUTES, SECONDS, type ClockKind, type Setup } from './setup';

const CLOCKS: readonly ClockKind[] = ['question', 'quiz', 'none'];
const EXTRA: readonly Settings['extraTime'][] = [1, 1.25, 1.5, 2, 0];

export function ClockChoice({ setup, onChange }: { readonly setup: Setup; readonly onChange: (changes: Partial<Setup>) => void }) {
  return (
    <>
      <Segmented label={m.quiz.clock} value={setup.clock} options={CLOCKS.map((value) => ({ value, label: m.quiz.clockNames[value] }))} onChange={(clock) => onChange({ clock })} />
      {setup.clock === 'question' ? (
        <Segmented label={m.quiz.perQuestion} value={String(setup.seconds)} options={SECONDS.map((n) => ({ value: String(n), label: n === 0 ? m.quiz.byLength : m.quiz.secondsShort(n) }))} onChange={(n) => onChange({ seconds: Number(n) })} />
      ) : null}
      {setup.clock === 'quiz' ? (
        <Segmented label={m.quiz.forWhole} value={String(setup.minutes)} options={MINUTES.map((n) => ({ value: String(n), label: m.quiz.minutesShort(n) }))} onChange={(n) => onChange({ minutes: Number(n) })} />
      ) : null}
      {setup.clock === 'none' ? null : <ExtraTime />}
    </>
  );
}

/** A standing choice: it is kept in the settings. */
function ExtraTime() {
  const collection = useCollection();
  const { settings } = useView();
  return (
    <Select
      label={m.quiz.extraTime}
      hint={m.quiz.extraTimeHint}
      value={String(settings.extraTime)}
      onChange={(event) => void collection.commit([{ type: 'settings', settings: { extraTime: EXTRA.find((n) => String(n) === event.target.value) ?? 1 } }])}
    >
      {EXTRA.map((n) => (
        <option key={n} value={n}>{m.quiz.times(n)}</option>
      ))}
    </Select>
  );
}
