'use client';
/** Writes a setting and says so only when it could not be stored. */
import { useCollection } from '@/components/collection';
import { useToast } from '@/components/ui/toast';
import type { Change, Preset, Settings } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

interface Store {
  readonly saveSettings: (settings: Partial<Settings>) => void;
  readonly savePreset: (preset: Preset) => void;
}

export function useStore(): Store {
  const collection = useCollection();
  const toast = useToast();
  const save = (changes: readonly Change[]) => {
    collection.commit(changes).catch((error: unknown) => toast({ text: m.settings.notStored(error instanceof Error ? error.message : String(error)) }));
  };
  return {
    saveSettings: (settings) => save([{ type: 'settings', settings }]),
    savePreset: (row) => save([{ type: 'put', table: 'presets', row }]),
  };
}
