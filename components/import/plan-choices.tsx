/** What a person chooses about an import: the deck, and what happens to cards that are here already. */
'use client';

import { useView } from '@/components/collection';
import { readableName } from '@/components/decks/deck-tree';
import { Select } from '@/components/ui';
import type { Matches, Protected } from '@/lib/core/parsed';
import { messages as m } from '@/lib/messages';

const MATCHES: readonly Matches[] = ['update', 'keep', 'both'];

interface PlanChoicesProps {
  /** Full name; null for the decks of the file. */
  readonly deck: string | null;
  readonly onDeck: (deck: string | null) => void;
  readonly matches: Matches;
  readonly onMatches: (matches: Matches) => void;
  /** Names of fields that an update could change. */
  readonly fields: readonly string[];
  readonly protects: Protected;
  readonly onProtects: (protects: Protected) => void;
}

export function PlanChoices({ deck, onDeck, matches, onMatches, fields, protects, onProtects }: PlanChoicesProps) {
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
      {fields.length > 0 && matches === 'update' && <Protecting fields={fields} protects={protects} onProtects={onProtects} />}
    </div>
  );
}

function Protecting({ fields, protects, onProtects }: Pick<PlanChoicesProps, 'fields' | 'protects' | 'onProtects'>) {
  const toggled = (name: string): Protected => {
    const next = new Set(protects.fields);
    if (!next.delete(name)) next.add(name);
    return { ...protects, fields: next };
  };
  return (
    <fieldset>
      <legend className="font-medium">{m.importing.protect}</legend>
      <p className="text-sm text-soft">{m.importing.protectHint}</p>
      {fields.map((name) => <Tick key={name} label={name} checked={protects.fields.has(name)} onChange={() => onProtects(toggled(name))} />)}
      <Tick label={m.importing.protectTags} checked={protects.tags} onChange={() => onProtects({ ...protects, tags: !protects.tags })} />
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
