/** What a person chooses about an import: the deck, and what happens to cards that are here already. */
'use client';

import { useView } from '@/components/collection';
import { readableName } from '@/components/decks/deck-tree';
import { Select } from '@/components/ui';
import type { FieldId, Keeps, NoteType, NoteTypeId } from '@/lib/core/model';
import type { Matches } from '@/lib/core/parsed';
import { messages as m } from '@/lib/messages';

const MATCHES: readonly Matches[] = ['update', 'keep', 'both'];

interface PlanChoicesProps {
  /** Full name; null for the decks of the file. */
  readonly deck: string | null;
  readonly onDeck: (deck: string | null) => void;
  readonly matches: Matches;
  readonly onMatches: (matches: Matches) => void;
  /** Note types that are in the file and here. */
  readonly shared: readonly NoteType[];
  readonly keeps: ReadonlyMap<NoteTypeId, Keeps>;
  readonly onKeeps: (keeps: ReadonlyMap<NoteTypeId, Keeps>) => void;
}

export function PlanChoices({ deck, onDeck, matches, onMatches, shared, keeps, onKeeps }: PlanChoicesProps) {
  const names = [...useView().decks.values()].map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en'));
  return (
    <div className="grid gap-6 border-t border-rule pt-6">
      <Select label={m.importing.deck} value={deck ?? ''} onChange={(event) => onDeck(event.target.value || null)}>
        <option value="">{m.importing.deckOfFile}</option>
        {names.map((name) => <option key={name} value={name}>{readableName(name)}</option>)}
      </Select>
      <fieldset>
        <legend className="mb-1.5 font-medium">{m.importing.matches}</legend>
        {MATCHES.map((choice) => (
          <label key={choice} className="flex min-h-11 gap-3 py-2">
            <input type="radio" name="matches" value={choice} checked={choice === matches} onChange={() => onMatches(choice)} className="mt-0.5 size-5 shrink-0 accent-ink" />
            <span>
              <span className="block font-medium">{m.importing.matchNames[choice]}</span>
              <span className="block text-sm text-soft">{m.importing.matchHints[choice]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {shared.length > 0 && matches === 'update' && <Keeping shared={shared} keeps={keeps} onKeeps={onKeeps} />}
    </div>
  );
}

const NOTHING: Keeps = { fields: [], tags: false };

function Keeping({ shared, keeps, onKeeps }: Pick<PlanChoicesProps, 'shared' | 'keeps' | 'onKeeps'>) {
  return (
    <div className="grid gap-4">
      <div>
        <h2 className="font-medium">{m.importing.keeps}</h2>
        <p className="text-sm text-soft">{m.importing.keepsHint}</p>
      </div>
      {shared.map((type) => <KeepsOfType key={type.id} type={type} keeps={keeps.get(type.id) ?? NOTHING} onKeeps={(next) => onKeeps(new Map(keeps).set(type.id, next))} />)}
    </div>
  );
}

function KeepsOfType({ type, keeps, onKeeps }: { readonly type: NoteType; readonly keeps: Keeps; readonly onKeeps: (keeps: Keeps) => void }) {
  const toggled = (field: FieldId): Keeps => ({ ...keeps, fields: keeps.fields.includes(field) ? keeps.fields.filter((kept) => kept !== field) : [...keeps.fields, field] });
  return (
    <fieldset>
      <legend className="text-sm text-soft">{type.name}</legend>
      <div className="flex flex-wrap gap-x-6">
        {type.fields.map(({ id, name }) => <Tick key={id} label={name} checked={keeps.fields.includes(id)} onChange={() => onKeeps(toggled(id))} />)}
        <Tick label={m.importing.keepTags} checked={keeps.tags} onChange={() => onKeeps({ ...keeps, tags: !keeps.tags })} />
      </div>
    </fieldset>
  );
}

function Tick({ label, checked, onChange }: { readonly label: string; readonly checked: boolean; readonly onChange: () => void }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" checked={checked} onChange={onChange} className="size-5 shrink-0 accent-ink" />
      <span className="break-words">{label}</span>
    </label>
  );
}
