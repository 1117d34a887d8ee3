'use client';
/** When no card is left: what was done, when the next comes, and the way on. */
import { useEffect } from 'react';
import { useCollection } from '@/components/collection';
import { WhatComes } from '@/components/today/what-comes';
import { askToKeep } from '@/components/settings/storage';
import { Button, IconButton, LinkButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Screen } from '@/components/ui/screen';
import type { DeckId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import type { Desk, DeskState } from './desk';
import { heldBack, studyHref, type Selection } from './selection';

interface SessionEndProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly selection: Selection;
  /** The decks its cards lie in; empty when it was about all of them. */
  readonly decks: readonly DeckId[];
  readonly onLeave: () => void;
}

/** How often the end looks whether a learning card has fallen due. */
const LOOK_MS = 5000;

export function SessionEnd({ desk, state, selection, decks, onLeave }: SessionEndProps) {
  const { tally } = state;
  const studied = tally.answers > 0;
  useEffect(() => {
    const timer = setInterval(() => desk.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [desk]);
  useEffect(() => {
    if (studied) void askToKeep();
  }, [studied]);
  return (
    <Screen title={m.study.title} back={onLeave} backKind="close" backLabel={m.study.leave} focused actions={<UndoLast desk={desk} state={state} />} footer={<EndActions selection={selection} decks={decks} onLeave={onLeave} />}>
      <section className="pt-8" aria-live="polite">
        <h2 className="font-serif text-display">{studied ? m.study.endTitle : m.study.endNothing}</h2>
        <div className="grid gap-1 pt-5 text-lg">
          {studied ? <p>{m.study.endReviewed(tally.answers, tally.tookMs)}</p> : <p className="text-soft">{m.study.endNothingText}</p>}
          {studied ? <p>{m.study.endRecalled(tally.recalled, tally.answers)}</p> : null}
          <WhatComes decks={decks} />
        </div>
      </section>
    </Screen>
  );
}

function UndoLast({ desk, state }: { readonly desk: Desk; readonly state: DeskState }) {
  if (!state.canUndo) return null;
  return (
    <IconButton label={m.study.undo} onClick={() => desk.undo()} className="-me-2.5">
      <Icon name="undo" className="rtl:-scale-x-100" />
    </IconButton>
  );
}

function EndActions({ selection, decks, onLeave }: Pick<SessionEndProps, 'selection' | 'decks' | 'onLeave'>) {
  const collection = useCollection();
  const more = heldBack(collection, selection);
  const quiz = decks.length === 0 ? '/quiz' : `/quiz?${decks.map((deck) => `deck=${encodeURIComponent(deck)}`).join('&')}`;
  return (
    <div className="grid gap-2">
      <LinkButton href={quiz} variant="primary" size="large">
        {m.study.takeQuiz}
      </LinkButton>
      {more > 0 ? <LinkButton href={studyHref({ ...selection, learn: true })} size="large">{m.study.learnMore(more)}</LinkButton> : null}
      <Button variant="quiet" onClick={onLeave}>
        {m.study.toToday}
      </Button>
    </div>
  );
}
