/** What a deck sets for itself, beside the set of options it shares. */
'use client';

import { useCollection } from '@/components/collection';
import { DraftField, NumberField } from '@/components/settings/draft-field';
import { useStore } from '@/components/settings/use-store';
import type { Deck } from '@/lib/core/model';
import { options as w } from '@/lib/messages/en/options';

/** More cards than the limits say, today and on no other day. */
export function ExtraToday({ deck }: { readonly deck: Deck }) {
  const collection = useCollection();
  const { saveDeck } = useStore();
  const day = collection.moment().studyDay;
  const extra = deck.extra?.day === day ? deck.extra : { day, new: 0, reviews: 0 };
  const raise = (change: Partial<typeof extra>) => saveDeck(deck.id, { extra: { ...extra, ...change } });
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="pb-3 text-sm text-soft">{w.today}</legend>
      <NumberField label={w.moreNew} value={extra.new} least={0} most={9999} onChange={(more) => raise({ new: more })} />
      <NumberField label={w.moreReviews} value={extra.reviews} least={0} most={9999} onChange={(reviews) => raise({ reviews })} />
    </fieldset>
  );
}

export function OwnRetention({ deck }: { readonly deck: Deck }) {
  const { saveDeck } = useStore();
  const text = deck.desiredRetention === undefined ? '' : String(Math.round(deck.desiredRetention * 100));
  return (
    <DraftField label={w.ownRetention} unit={w.percentSign} hint={w.ownRetentionHint} text={text} parse={parseRetention} wrong={w.notANumber(70, 99)} numeric
      onChange={({ share }) => saveDeck(deck.id, { desiredRetention: share })} />
  );
}

/** Null for what is neither empty nor 70 to 99. */
function parseRetention(text: string): { readonly share: number | undefined } | null {
  const typed = text.trim();
  if (typed === '') return { share: undefined };
  return /^[789]\d$/.test(typed) ? { share: Number(typed) / 100 } : null;
}
