'use client';
/** An empty collection: a box for a text of one's own, and a deck that is here already. Nothing else. */
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { InstallOffer, shouldOfferInstall } from '@/components/create/install-offer';
import { reasonOf } from '@/components/settings/reason';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { SHIPPED_DECKS, type ShippedDeck } from '@/decks';
import { messages as m } from '@/lib/messages';
import { PasteBox } from './paste-box';
import { addShippedDeck } from './starter';

export function FirstRun() {
  return (
    <div className="pt-5">
      <section>
        <h2 className="font-serif text-display">{m.today.firstTitle}</h2>
        <p className="pt-4">{m.today.firstText}</p>
        <PasteBox rows={4} />
      </section>
      <section className="pt-8">
        <h2 className="text-sm text-soft">{m.today.starterTitle}</h2>
        <ul>
          {SHIPPED_DECKS.map((deck) => (
            <li key={deck.slug}>
              <Starter deck={deck} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Starter({ deck }: { readonly deck: ShippedDeck }) {
  const { add, adding } = useStarter(deck);
  const [offering, setOffering] = useState(false);
  return (
    <div className="flex items-center gap-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{deck.title}</p>
        <p className="text-sm text-soft">{m.today.starterCards(deck.cards)}</p>
      </div>
      <Button variant="primary" disabled={adding} onClick={() => (shouldOfferInstall() ? setOffering(true) : add())}>
        {adding ? m.today.starterAdding : m.today.starterAdd}
      </Button>
      <InstallOffer
        open={offering}
        text=""
        onClose={() => setOffering(false)}
        onContinue={() => {
          setOffering(false);
          add();
        }}
      />
    </div>
  );
}

function useStarter(deck: ShippedDeck): { readonly add: () => void; readonly adding: boolean } {
  const collection = useCollection();
  const clock = useClock();
  const router = useRouter();
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const add = async () => {
    setAdding(true);
    try {
      await addShippedDeck(collection, clock, deck);
      router.push('/study');
    } catch (error) {
      toast({ text: m.today.starterFailed(reasonOf(error)) });
      setAdding(false);
    }
  };
  return { add: () => void add(), adding };
}
