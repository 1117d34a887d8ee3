/** A deck's study options. Decks share options, so a change says whom it concerns. */
'use client';

import { useState } from 'react';
import { useClock, useView } from '@/components/collection';
import { Button, Notice, Sheet, Switch, TextField } from '@/components/ui';
import { newPresetId } from '@/lib/core/ids';
import type { Change, Deck, Preset } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { useAct } from './acting';
import { leafOf } from './deck-tree';

interface OptionsSheetProps {
  readonly deck: Deck;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function OptionsSheet({ deck, open, onClose }: OptionsSheetProps) {
  const preset = useView().presets.get(deck.presetId);
  return (
    <Sheet open={open && preset !== undefined} onClose={onClose} title={m.decks.optionsTitle}>
      {preset && <OptionsForm deck={deck} preset={preset} onClose={onClose} />}
    </Sheet>
  );
}

function OptionsForm({ deck, preset, onClose }: { readonly deck: Deck; readonly preset: Preset; readonly onClose: () => void }) {
  const view = useView();
  const clock = useClock();
  const act = useAct();
  const [typed, setTyped] = useState({
    newPerDay: String(preset.newPerDay), reviewsPerDay: String(preset.reviewsPerDay), retention: String(Math.round(preset.desiredRetention * 100)),
  });
  const [isOwn, setIsOwn] = useState(false);
  const sharers = [...view.decks.values()].filter(({ presetId }) => presetId === preset.id).length;
  const errors = {
    newPerDay: isCount(typed.newPerDay) ? undefined : m.decks.optionsWrong,
    reviewsPerDay: isCount(typed.reviewsPerDay) ? undefined : m.decks.optionsWrong,
    retention: /^(7\d|8\d|9\d)$/.test(typed.retention.trim()) ? undefined : m.decks.retentionWrong,
  };
  const write = (field: keyof typeof typed) => (event: { target: { value: string } }) => setTyped({ ...typed, [field]: event.target.value });
  const save = async (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (Object.values(errors).some(Boolean)) return;
    const next: Preset = {
      ...preset, newPerDay: Number(typed.newPerDay), reviewsPerDay: Number(typed.reviewsPerDay), desiredRetention: Number(typed.retention) / 100,
    };
    const own = { ...next, id: newPresetId(clock.randomBytes), name: m.decks.presetName(leafOf(deck.name)), clocks: {} };
    const changes: Change[] = isOwn
      ? [{ type: 'put', table: 'presets', row: own }, { type: 'put', table: 'decks', row: { ...deck, presetId: own.id } }]
      : [{ type: 'put', table: 'presets', row: next }];
    if (await act(changes, m.decks.optionsSaved)) onClose();
  };
  return (
    <form className="grid gap-5" onSubmit={save}>
      <TextField label={m.decks.newPerDay} inputMode="numeric" value={typed.newPerDay} error={errors.newPerDay} onChange={write('newPerDay')} />
      <TextField label={m.decks.reviewsPerDay} inputMode="numeric" value={typed.reviewsPerDay} error={errors.reviewsPerDay} onChange={write('reviewsPerDay')} />
      <TextField label={m.decks.retention} hint={m.decks.retentionHint(Number(typed.retention) || 90)} inputMode="numeric" value={typed.retention} error={errors.retention} onChange={write('retention')} />
      {sharers > 1 && (
        <>
          <Switch label={m.decks.optionsOwn} hint={m.decks.optionsOwnHint} checked={isOwn} onChange={setIsOwn} />
          {!isOwn && <Notice>{m.decks.optionsShared(sharers)}</Notice>}
        </>
      )}
      <Button type="submit">{m.common.save}</Button>
    </form>
  );
}

function isCount(typed: string): boolean {
  return /^\d{1,4}$/.test(typed.trim());
}
