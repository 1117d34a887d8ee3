/** The one primary action: keep what is checked, then make the decks. */
'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useClock, useCollection, useView } from '@/components/collection';
import { Button, Notice } from '@/components/ui';
import type { Fact } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import type { Generated } from '@/lib/workers/generate-client';
import { cardCount, proposedDecks } from './deck-names';
import { clearDraft, type Draft } from './draft';
import type { Change } from './former';
import { InstallOffer, shouldOfferInstall } from './install-offer';
import { factsToMake, isReplacing, keptFacts, makeDecks } from './making';
import { ownCardCount } from './proposals';

interface MakeBarProps {
  readonly draft: Draft;
  readonly generated: Generated;
  readonly change: Change | null;
  /** Checked facts that are not decided yet. */
  readonly checked: readonly Fact[];
  readonly onKeepAll: () => void;
}

export function MakeBar({ draft, generated, change, checked, onKeepAll }: MakeBarProps) {
  const { choices } = draft;
  const view = useView();
  const { isMaking, hasFailed, make } = useMaking(draft, generated, change);
  const [isOffering, setIsOffering] = useState(false);
  const kept = factsToMake(view, draft, generated, change);
  const cards = cardCount(kept) + ownCardCount(choices.own);
  const decks = proposedDecks(kept, choices).length + (choices.own.length > 0 && kept.length === 0 ? 1 : 0);
  const start = () => {
    const isFirst = view.documents.size === 0;
    if (isFirst && shouldOfferInstall()) setIsOffering(true);
    else void make(cards > 0);
  };
  return (
    <div className="grid gap-3 md:ms-auto md:w-1/2 md:ps-6">
      {hasFailed && <Notice tone="error">{m.create.makeFailed}</Notice>}
      {cards > 0 ? (
        <Button variant="primary" size="large" className="w-full" disabled={isMaking} onClick={start}>
          {isMaking ? m.create.making : m.create.make(decks, cards)}
        </Button>
      ) : isReplacing(change) && checked.length === 0 ? (
        <Button variant="primary" size="large" className="w-full" disabled={isMaking} onClick={start}>{m.create.replaceOnly}</Button>
      ) : checked.length > 0 ? (
        <Button variant="primary" size="large" className="w-full" onClick={onKeepAll}>{m.create.keepAllHint(cardCount(checked))}</Button>
      ) : (
        <Button variant="primary" size="large" className="w-full" disabled>{keptFacts(generated.facts, choices).length > 0 ? m.create.makeNothingNew : m.create.makeNone}</Button>
      )}
      <InstallOffer open={isOffering} text={draft.text} onClose={() => setIsOffering(false)}
        onContinue={() => { setIsOffering(false); void make(cards > 0); }} />
    </div>
  );
}

/** Makes the decks once and opens the first lesson on them. */
function useMaking(draft: Draft, generated: Generated, change: Change | null) {
  const collection = useCollection();
  const clock = useClock();
  const router = useRouter();
  const [state, setState] = useState<'open' | 'making' | 'failed'>('open');
  const make = async (hasCards: boolean) => {
    if (state === 'making') return;
    setState('making');
    try {
      const document = await makeDecks(collection, clock, draft, generated, change);
      // Of a changed text with no new card there is nothing to learn.
      router.push(hasCards ? `/study?document=${document}&learn=1` : `/deck?document=${document}`);
      clearDraft();
    } catch {
      setState('failed');
    }
  };
  return { isMaking: state === 'making', hasFailed: state === 'failed', make };
}
