'use client';
/** Writes a setting and says so only when it could not be stored. */
import { useCollection } from '@/components/collection';
import { useToast } from '@/components/ui/toast';
import type { Change, Deck, DeckId, Preset, PresetId, Settings } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { reasonOf } from './reason';

/** Each resolves once the change is stored or was refused. */
interface Store {
  readonly saveSettings: (settings: Partial<Settings>) => Promise<void>;
  readonly savePreset: (id: PresetId, change: Partial<Preset>) => Promise<void>;
  readonly saveDeck: (id: DeckId, change: Partial<Deck>) => Promise<void>;
}

/** One change after the other: each is laid over the options as the one before left them. */
let last: Promise<void> = Promise.resolve();

export function useStore(): Store {
  const collection = useCollection();
  const toast = useToast();
  const save = (changes: () => readonly Change[]): Promise<void> => {
    last = last
      .then(() => collection.commit(changes()))
      .then(() => undefined, (error: unknown) => toast({ text: m.settings.notStored(reasonOf(error)) }));
    return last;
  };
  return {
    saveSettings: (settings) => save(() => [{ type: 'settings', settings }]),
    savePreset: (id, change) =>
      save(() => {
        const preset = collection.getView().presets.get(id);
        return preset ? [{ type: 'put', table: 'presets', row: { ...preset, ...change } }] : [];
      }),
    saveDeck: (id, change) =>
      save(() => {
        const deck = collection.getView().decks.get(id);
        return deck ? [{ type: 'put', table: 'decks', row: { ...deck, ...change } }] : [];
      }),
  };
}
