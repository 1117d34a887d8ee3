/** `/options?deck=` shows the options a deck is studied with, `/options?preset=` a set of them, `/options` the default set. */
'use client';

import { useSearchParams } from 'next/navigation';
import { useView } from '@/components/collection';
import { Empty, LinkButton, Screen } from '@/components/ui';
import { IDS } from '@/lib/core/ids';
import type { DeckId, PresetId } from '@/lib/core/model';
import { options as w } from '@/lib/messages/en/options';
import { messages as m } from '@/lib/messages';
import { OptionsScreen } from './options-screen';

export function OptionsPage() {
  const params = useSearchParams();
  const view = useView();
  const deckId = params.get('deck') as DeckId | null;
  const deck = deckId === null ? null : view.decks.get(deckId);
  const preset = view.presets.get(deck?.presetId ?? (params.get('preset') as PresetId | null) ?? IDS.defaultPreset);
  if (deck === undefined || !preset) {
    return (
      <Screen title={w.title} back="/decks">
        <Empty title={w.gone} text={w.goneText} action={<LinkButton href="/decks">{m.decks.back}</LinkButton>} />
      </Screen>
    );
  }
  return <OptionsScreen key={preset.id} deck={deck} preset={preset} />;
}
