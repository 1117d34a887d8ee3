/** `/custom?deck=`: cards chosen by the person, to be answered in earnest or for practice alone. */
'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { Choice } from '@/components/options/order-group';
import { NumberField } from '@/components/settings/draft-field';
import { selectionOf, studyHref, type Special } from '@/components/study/selection';
import { specialQueue } from '@/components/study/special';
import { LinkButton, Screen, Switch, TextField } from '@/components/ui';
import type { DeckId, State } from '@/lib/core/model';
import { plan as w } from '@/lib/messages/en/plan';

type Kind = keyof typeof w.customKinds & Special;

export function CustomScreen() {
  const deck = useSearchParams().get('deck') as DeckId | null;
  const [kind, setKind] = useState<Kind>('forgotten');
  const [days, setDays] = useState(3);
  const [tag, setTag] = useState('leech');
  const [state, setState] = useState<State>('review');
  const [counts, setCounts] = useState(false);
  const of = kind === 'ahead' ? String(days) : kind === 'tag' ? tag.trim() : kind === 'state' ? state : '';
  const href = studyHref({ decks: deck ? [deck] : [], special: kind, of, uncounted: !counts });
  const found = useCount(href);
  return (
    <Screen title={w.customTitle} back={deck ? `/deck?id=${encodeURIComponent(deck)}` : '/decks'}
      footer={found ? <LinkButton variant="primary" size="large" className="w-full" href={href}>{w.customStart(found)}</LinkButton> : <p role="status" className="py-2 text-center text-soft">{found === 0 ? w.customNone : null}</p>}>
      <div className="grid gap-5 pt-2">
        <Choice label={w.customWhich} names={w.customKinds} value={kind} onChange={setKind} />
        {kind === 'ahead' ? <NumberField label={w.customDays} value={days} least={1} most={365} onChange={setDays} /> : null}
        {kind === 'tag' ? <TextField label={w.customTag} value={tag} autoCapitalize="off" autoComplete="off" onChange={(event) => setTag(event.target.value)} /> : null}
        {kind === 'state' ? <Choice label={w.customState} names={w.customStates} value={state} onChange={setState} /> : null}
        <Switch label={w.customCounts} hint={w.customCountsHint} checked={counts} onChange={setCounts} />
      </div>
    </Screen>
  );
}

/** How many cards the session at this address would have; null while they are counted. */
function useCount(href: string): number | null {
  const collection = useCollection();
  const view = useView();
  const [found, show] = useState<{ readonly href: string; readonly cards: number } | null>(null);
  useEffect(() => {
    let current = true;
    const selection = selectionOf(new URLSearchParams(href.slice(href.indexOf('?'))));
    if (selection.special === null) return undefined;
    void specialQueue(collection, selection, selection.special).then(({ length }) => {
      if (current) show({ href, cards: length });
    });
    return () => {
      current = false;
    };
  }, [collection, view, href]);
  return found?.href === href ? found.cards : null;
}
