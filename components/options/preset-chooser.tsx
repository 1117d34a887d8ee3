/** Which set of options a deck uses; sets are made, copied, named and deleted here. */
'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useClock, useView } from '@/components/collection';
import { useAct } from '@/components/decks/acting';
import { leafOf } from '@/components/decks/deck-tree';
import { ActionList, Button, Icon, IconButton, Select, Sheet, TextField } from '@/components/ui';
import { autofocus } from '@/components/ui/autofocus';
import { IDS, newPresetId } from '@/lib/core/ids';
import type { Change, Deck, Preset, PresetId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { options as w } from '@/lib/messages/en/options';

interface ChooserProps {
  /** Null where a set is looked at by itself. */
  readonly deck: Deck | null;
  readonly preset: Preset;
}

export function PresetChooser({ deck, preset }: ChooserProps) {
  const { presets, decks } = useView();
  const act = useAct();
  const router = useRouter();
  const [open, setOpen] = useState<'menu' | 'name' | null>(null);
  const usersOf = (id: PresetId) => [...decks.values()].filter(({ presetId }) => presetId === id).length;
  const users = usersOf(preset.id);
  const choose = (id: PresetId) => {
    if (deck) void act([{ type: 'put', table: 'decks', row: { ...deck, presetId: id } }], w.setChosen(presets.get(id)?.name ?? ''));
    else router.replace(`/options?preset=${encodeURIComponent(id)}`);
  };
  return (
    <section>
      <div className="flex items-end gap-1">
        <div className="min-w-0 flex-1">
          <Select label={w.set} value={preset.id} onChange={(event) => choose(event.target.value as PresetId)}>
            {[...presets.values()].map(({ id, name }) => <option key={id} value={id}>{w.setName(name, usersOf(id))}</option>)}
          </Select>
        </div>
        <IconButton label={w.setMore} aria-haspopup="dialog" onClick={() => setOpen('menu')}><Icon name="more" /></IconButton>
      </div>
      <p className="pt-2 text-sm text-soft">{users === 0 ? w.setUnused : w.setShared(users)}</p>
      <Sheet open={open === 'menu'} onClose={() => setOpen(null)} title={preset.name}>
        <PresetActions deck={deck} preset={preset} onName={() => setOpen('name')} onClose={() => setOpen(null)} />
      </Sheet>
      <Sheet open={open === 'name'} onClose={() => setOpen(null)} title={w.setRename}>
        <NameForm preset={preset} onDone={() => setOpen(null)} />
      </Sheet>
    </section>
  );
}

interface ActionsProps extends ChooserProps {
  readonly onName: () => void;
  readonly onClose: () => void;
}

function PresetActions({ deck, preset, onName, onClose }: ActionsProps) {
  const { decks } = useView();
  const clock = useClock();
  const act = useAct();
  const router = useRouter();
  const copy = async (name: string) => {
    const { anki: _anki, ...row } = preset;
    const made: Preset = { ...row, id: newPresetId(clock.randomBytes), name, clocks: {} };
    const used: Change[] = deck ? [{ type: 'put', table: 'decks', row: { ...deck, presetId: made.id } }] : [];
    if (await act([{ type: 'put', table: 'presets', row: made }, ...used], w.setMade(name)) && !deck) router.replace(`/options?preset=${encodeURIComponent(made.id)}`);
  };
  const remove = async () => {
    const moved = [...decks.values()].filter(({ presetId }) => presetId === preset.id)
      .map((row): Change => ({ type: 'put', table: 'decks', row: { ...row, presetId: IDS.defaultPreset } }));
    if (await act([...moved, { type: 'delete', table: 'presets', id: preset.id }], w.setDeleted(preset.name)) && !deck) router.replace('/options');
  };
  return (
    <ActionList
      onChoose={onClose}
      actions={[
        deck
          ? { icon: 'plus', label: w.setNew, hint: w.setNewHint, run: () => void copy(m.decks.presetName(leafOf(deck.name))) }
          : { icon: 'plus', label: w.setCopy, run: () => void copy(w.copyName(preset.name)) },
        { icon: 'edit', label: w.setRename, run: onName },
        ...(preset.id === IDS.defaultPreset ? [] : [{ icon: 'trash' as const, label: w.setDelete, hint: w.setDeleteHint, run: () => void remove() }]),
      ]}
    />
  );
}

function NameForm({ preset, onDone }: { readonly preset: Preset; readonly onDone: () => void }) {
  const act = useAct();
  const [name, setName] = useState(preset.name);
  const [isAsked, setIsAsked] = useState(false);
  const clean = name.trim();
  const submit = async (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setIsAsked(true);
    if (clean !== '' && await act([{ type: 'put', table: 'presets', row: { ...preset, name: clean } }], w.setRenamed)) onDone();
  };
  return (
    <form className="grid gap-5" onSubmit={submit}>
      <TextField label={w.setNameLabel} value={name} ref={autofocus} autoComplete="off" error={isAsked && clean === '' ? w.setNameEmpty : undefined} onChange={(event) => setName(event.target.value)} />
      <Button type="submit">{w.setRename}</Button>
    </form>
  );
}
