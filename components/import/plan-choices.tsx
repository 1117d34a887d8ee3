/** What a person chooses about an import: the deck, and what happens to cards that are here already. */
'use client';

import { useView } from '@/components/collection';
import { readableName } from '@/components/decks/deck-tree';
import { Select } from '@/components/ui';
import type { Matches } from '@/lib/core/parsed';
import { messages as m } from '@/lib/messages';

const MATCHES: readonly Matches[] = ['update', 'keep', 'both'];

interface PlanChoicesProps {
  /** Full name; null for the decks of the file. */
  readonly deck: string | null;
  readonly onDeck: (deck: string | null) => void;
  readonly matches: Matches;
  readonly onMatches: (matches: Matches) => void;
}

export function PlanChoices({ deck, onDeck, matches, onMatches }: PlanChoicesProps) {
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
    </div>
  );
}
