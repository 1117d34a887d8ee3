'use client';
/** The time on a card, where its options ask for it: shown, and after so long the answer shows or the card is passed over. */
import { useEffect, useEffectEvent, useState } from 'react';
import { useClock, useCollection, useView } from '@/components/collection';
import type { Card } from '@/lib/core/model';
import { studyOptions } from '@/lib/core/options';
import { studyMore as w } from '@/lib/messages/en/study-more';
import type { Desk } from './desk';

interface AnswerClockProps {
  readonly desk: Desk;
  readonly card: Card;
  readonly revealed: boolean;
  /** False while the person has stopped it. */
  readonly advances: boolean;
  readonly onTooLong: () => void;
}

export function AnswerClock(props: AnswerClockProps) {
  const options = studyOptions(useView(), props.card.deckId, useCollection().moment().studyDay);
  if (!options || !(options.showTimer || options.autoShowSeconds > 0 || options.autoBurySeconds > 0)) return null;
  return <Running key={`${props.card.id} ${props.revealed} ${props.advances}`} {...props} afterMs={props.advances ? 1000 * (props.revealed ? options.autoBurySeconds : options.autoShowSeconds) : 0} shown={options.showTimer} />;
}

/** Counts while the page is in sight; a new one begins with the answer. */
function Running({ desk, revealed, onTooLong, afterMs, shown }: AnswerClockProps & { readonly afterMs: number; readonly shown: boolean }) {
  const clock = useClock();
  const [startedAt] = useState(() => clock.now());
  const [usedMs, setUsed] = useState(0);
  const look = useEffectEvent(() => {
    if (document.visibilityState !== 'visible' || document.querySelector('dialog[open]')) return;
    const used = clock.now() - startedAt;
    setUsed(used);
    if (afterMs === 0 || used < afterMs) return;
    if (revealed) onTooLong();
    else desk.reveal();
  });
  useEffect(() => {
    const timer = setInterval(() => look(), 1000);
    return () => clearInterval(timer);
  }, []);
  return shown ? <p className="pt-4 text-end text-sm text-soft" aria-hidden="true">{w.clock(usedMs)}</p> : null;
}
