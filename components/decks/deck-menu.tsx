/** What can be done with a deck, in a sheet. */
'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useView } from '@/components/collection';
import { ActionList, Sheet } from '@/components/ui';
import { IDS } from '@/lib/core/ids';
import type { Deck } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { plan } from '@/lib/messages/en/plan';
import { withSubdecks } from '@/lib/core/queue';
import { useAct } from './acting';
import { deleteDeckChanges } from './changes';
import { leafOf } from './deck-tree';
import { ExportSheet } from './export-sheet';
import { RenameSheet } from './name-sheet';
import { ShareSheet } from './share-sheet';

interface DeckMenuProps {
  /** Null while the menu is closed. */
  readonly deck: Deck | null;
  readonly onClose: () => void;
  /** Where to go once the deck is deleted. */
  readonly afterRemove?: string;
}

type Next = { readonly kind: 'rename' | 'export' | 'share'; readonly deck: Deck };

export function DeckMenu({ deck, onClose, afterRemove }: DeckMenuProps) {
  const [next, setNext] = useState<Next | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const go = (kind: Next['kind'], of: Deck) => {
    setNext({ kind, deck: of });
    setIsOpen(true);
  };
  return (
    <>
      <Sheet open={deck !== null} onClose={onClose} title={deck ? leafOf(deck.name) : ''}>
        {deck && <Actions deck={deck} onClose={onClose} onNext={(kind) => go(kind, deck)} afterRemove={afterRemove} />}
      </Sheet>
      {next && <RenameSheet key={`rename ${next.deck.id}`} deck={next.deck} open={isOpen && next.kind === 'rename'} onClose={close} />}
      {next && <ExportSheet key={`export ${next.deck.id}`} deck={next.deck} open={isOpen && next.kind === 'export'} onClose={close} />}
      {next && <ShareSheet key={`share ${next.deck.id}`} deck={next.deck} open={isOpen && next.kind === 'share'} onClose={close} />}
    </>
  );
}

interface ActionsProps {
  readonly deck: Deck;
  readonly onClose: () => void;
  readonly onNext: (kind: Next['kind']) => void;
  readonly afterRemove: string | undefined;
}

function Actions({ deck, onClose, onNext, afterRemove }: ActionsProps) {
  const view = useView();
  const act = useAct();
  const router = useRouter();
  const cards = withSubdecks(view.decks, [deck.id]).reduce((sum, id) => sum + view.cardsIn(id), 0);
  const query = `deck=${encodeURIComponent(deck.id)}`;
  const remove = async () => {
    const isRemoved = await act(deleteDeckChanges(view, deck.id), m.decks.removed(leafOf(deck.name), cards));
    if (isRemoved && afterRemove) router.replace(afterRemove);
  };
  return (
    <ActionList
      onChoose={onClose}
      actions={[
        { icon: 'card', label: m.decks.addCard, href: `/card?${query}` },
        { icon: 'quiz', label: m.decks.quiz, href: `/quiz?${query}`, disabled: cards === 0 },
        { icon: 'today', label: plan.examDoor, hint: plan.examDoorHint, href: `/exam?${query}`, disabled: cards === 0 },
        { icon: 'search', label: plan.customDoor, hint: plan.customDoorHint, href: `/custom?${query}`, disabled: cards === 0 },
        { icon: 'settings', label: m.decks.options, href: `/options?${query}` },
        { icon: 'edit', label: m.decks.rename, run: () => onNext('rename') },
        { icon: 'share', label: m.decks.shareDeck, hint: m.decks.shareDeckHint, run: () => onNext('share'), disabled: cards === 0 },
        { icon: 'download', label: m.decks.export, hint: m.decks.exportHint, run: () => onNext('export'), disabled: cards === 0 },
        ...(deck.id === IDS.defaultDeck && cards === 0 ? [] : [{ icon: 'trash' as const, label: m.decks.remove, hint: m.decks.removeHint(cards), run: () => void remove() }]),
      ]}
    />
  );
}
