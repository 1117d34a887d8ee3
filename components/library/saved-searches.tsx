/** Searches kept by name: one tap runs one. */
'use client';

import { useView } from '@/components/collection';
import { Icon, IconButton, useToast } from '@/components/ui';
import { useStore } from '@/components/settings/use-store';
import { library as w } from '@/lib/messages/en/library';

export function SavedSearches({ text, onChoose }: { readonly text: string; readonly onChoose: (text: string) => void }) {
  const { searches = [] } = useView().settings;
  const { saveSettings } = useStore();
  const toast = useToast();
  if (searches.length === 0) return null;
  const forget = async (name: string) => {
    await saveSettings({ searches: searches.filter((one) => one.name !== name) });
    toast({ text: w.forgotten(name) });
  };
  return (
    <ul aria-label={w.saved} className="flex gap-2 overflow-x-auto pt-2">
      {searches.map(({ name, text: saved }) => {
        const isChosen = saved === text;
        return (
          <li key={name} className={`flex shrink-0 items-center rounded-card border ${isChosen ? 'border-ink bg-ink text-paper' : 'border-rule bg-sheet'}`}>
            <button type="button" aria-pressed={isChosen} className="min-h-11 rounded-card px-3 font-medium" onClick={() => onChoose(isChosen ? '' : saved)}>{name}</button>
            {isChosen ? <IconButton label={w.forget(name)} className="text-paper hover:bg-transparent" onClick={() => void forget(name)}><Icon name="close" size={18} /></IconButton> : null}
          </li>
        );
      })}
    </ul>
  );
}
