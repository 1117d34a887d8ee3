'use client';
/** The card on the desk: prompt, answer, its source, the ratings, and everything else one tap away. */
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useCollection, useView } from '@/components/collection';
import type { CardPlayer } from '@/components/note/html-plays';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Screen } from '@/components/ui/screen';
import { useToast } from '@/components/ui/toast';
import type { Card, CardId, Note } from '@/lib/core/model';
import { outcomesOf } from '@/lib/core/schedule';
import { progressOf } from '@/lib/core/session';
import { messages as m } from '@/lib/messages';
import { useCardActs, type Panel } from './card-acts';
import { CardView } from './card-view';
import type { Desk, DeskState } from './desk';
import type { SoundAct } from './keys';
import { RatingBar } from './rating-bar';
import { decksOf, type Prepared, type Selection } from './selection';
import { settingFor } from './setting';
import { useStudyKeys } from './use-study-keys';

/** Comes once a session, after its cards. */
const SessionEnd = lazy(() => import('./session-end').then((module) => ({ default: module.SessionEnd })));
/** Sheets that most cards are answered without. */
const CardInfo = lazy(() => import('./card-info').then((module) => ({ default: module.CardInfo })));
const CardMenu = lazy(() => import('./card-menu').then((module) => ({ default: module.CardMenu })));
const KeyList = lazy(() => import('./key-list').then((module) => ({ default: module.KeyList })));
const DueSheet = lazy(() => import('./due-sheet').then((module) => ({ default: module.DueSheet })));
/** What stands beside a card only for some: flag and mark, a clock, a word about Hard. */
const CardMarks = lazy(() => import('./card-marks').then((module) => ({ default: module.CardMarks })));
const AnswerClock = lazy(() => import('./answer-clock').then((module) => ({ default: module.AnswerClock })));
const HardHint = lazy(() => import('./hard-hint').then((module) => ({ default: module.HardHint })));
/** Cards said aloud. */
const WalkCard = lazy(() => import('@/components/walk/walk-card').then((module) => ({ default: module.WalkCard })));
const SourceSheet = lazy(() => import('@/components/note/source-sheet').then((module) => ({ default: module.SourceSheet })));

interface SessionScreenProps {
  readonly desk: Desk;
  readonly prepared: Prepared;
  readonly selection: Selection;
  /** The person goes to edit the card and will come back. */
  readonly onEdit: () => void;
}

export function SessionScreen({ desk, prepared, selection, onEdit }: SessionScreenProps) {
  const state = useSyncExternalStore(desk.subscribe, desk.getState, desk.getState);
  const router = useRouter();
  const { session } = state;
  const [walks, setWalks] = useState(selection.walk);
  const [advances, setAdvances] = useState(true);
  const { card, note } = useOnDesk(session.current, prepared);
  const previous = useOnDesk(session.done.at(-1)?.before.current ?? null, prepared);
  const leave = () => router.push('/');
  if (session.current !== null && card && !note) return null;
  if (!card || !note) return <Suspense><SessionEnd desk={desk} state={state} selection={selection} decks={decksOf(selection, prepared)} onLeave={leave} /></Suspense>;
  if (walks) return <Suspense><WalkCard key={`${card.id} ${progressOf(session).done}`} desk={desk} state={state} card={card} note={note} onLeave={leave} onStop={() => setWalks(false)} /></Suspense>;
  return (
    <CardOnDesk key={`${card.id} ${progressOf(session).done}`} desk={desk} state={state} card={card} note={note} previous={previous}
      advances={advances} onAdvances={setAdvances} onEdit={onEdit} onLeave={leave} onWalk={() => setWalks(true)} />
  );
}

interface OnDesk {
  readonly card?: Card | undefined;
  readonly note?: Note | undefined;
}

/** A card with its note: made ready with the session, or, when undo brought it here from an earlier one, read now. */
function useOnDesk(id: CardId | null, prepared: Prepared): OnDesk {
  const collection = useCollection();
  const { cards } = useView();
  const card = id === null ? undefined : (prepared.cards.get(id) ?? cards.get(id));
  const [fetched, setFetched] = useState<Note | null>(null);
  const missing = card && !prepared.notes.has(card.noteId) && fetched?.id !== card.noteId ? card.noteId : null;
  useEffect(() => {
    if (missing !== null) void collection.notes([missing]).then((notes) => setFetched(notes.get(missing) ?? null));
  }, [collection, missing]);
  return { card, note: card && (prepared.notes.get(card.noteId) ?? (fetched?.id === card.noteId ? fetched : undefined)) };
}

interface CardOnDeskProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly card: Card;
  readonly note: Note;
  /** The card answered before this one. */
  readonly previous: OnDesk;
  /** Answers show by themselves, where the options say so. */
  readonly advances: boolean;
  readonly onAdvances: (advances: boolean) => void;
  readonly onEdit: () => void;
  readonly onLeave: () => void;
  readonly onWalk: () => void;
}

function CardOnDesk({ desk, state, card, note, previous, advances, onAdvances, onEdit, onLeave, onWalk }: CardOnDeskProps) {
  const { settings, schedules } = useView();
  const toast = useToast();
  const [panel, setPanel] = useState<Panel | null>(null);
  const autoAdvance = () => {
    onAdvances(!advances);
    void import('@/lib/messages/en/study-more').then(({ studyMore: w }) => toast({ text: advances ? w.autoAdvanceOff : w.autoAdvanceOn }));
  };
  const { act, flag, siblings } = useCardActs({ desk, card, note, onPanel: setPanel, onEdit, onAutoAdvance: autoAdvance, onWalk });
  const sound = (name: SoundAct) => void import('./sounds').then(({ soundAct }) => soundAct(name)).then((text) => text !== null && toast({ text }));
  const { revealed } = state.session;
  const { done, total } = progressOf(state.session);
  const player = useRef<CardPlayer>(null);
  useStudyKeys({ desk, revealed, settings, player, onAct: act, onSound: sound, onFlag: flag, onSource: () => setPanel(revealed && note.source ? 'source' : null) });
  const close = () => setPanel(null);
  return (
    <Screen
      title={m.study.position(Math.min(done + 1, total), total)}
      pageTitle={m.study.title}
      back={onLeave}
      backKind="close"
      backLabel={m.study.leave}
      focused
      actions={<DeskActions desk={desk} canUndo={state.canUndo} onMore={() => setPanel('menu')} />}
      below={<Progress value={done} max={total} label={m.study.progress(done, total)} />}
      footer={revealed ? <Ratings desk={desk} state={state} card={card} twoButtons={settings.twoButtons} /> : <ShowAnswer desk={desk} />}
    >
      <Failure failure={state.failure} />
      <Suspense>
        <CardMarks card={card} note={note} />
        <AnswerClock desk={desk} card={card} revealed={revealed} advances={advances} onTooLong={() => act('bury')} />
      </Suspense>
      <CardView card={card} note={note} revealed={revealed} onShowSource={() => setPanel('source')} player={player} />
      <Suspense>
        {revealed && <HardHint card={card} />}
        {panel === 'source' && <SourceSheet note={note} templateId={card.templateId} open onClose={close} />}
        {panel === 'info' && <CardInfo card={card} note={note} open onClose={close} />}
        {panel === 'previous' && previous.card && previous.note && <CardInfo card={previous.card} note={previous.note} open onClose={close} />}
        {panel === 'due' && <DueSheet desk={desk} card={card} open onClose={close} />}
        {panel === 'keys' && <KeyList open onClose={close} keysOn={settings.keys} />}
        {panel === 'menu' && <CardMenu open onClose={close} hasSiblings={siblings.length > 1} flag={schedules.get(card.id).flag} onAct={act} onRedo={state.canRedo ? () => desk.redo() : null} onFlag={flag} />}
      </Suspense>
    </Screen>
  );
}

function DeskActions({ desk, canUndo, onMore }: { readonly desk: Desk; readonly canUndo: boolean; readonly onMore: () => void }) {
  return (
    <div className="-me-2.5 flex">
      <IconButton label={m.study.undo} disabled={!canUndo} onClick={() => desk.undo()}>
        <Icon name="undo" className="rtl:-scale-x-100" />
      </IconButton>
      <IconButton label={m.study.more} aria-haspopup="dialog" onClick={onMore}>
        <Icon name="more" />
      </IconButton>
    </div>
  );
}

function ShowAnswer({ desk }: { readonly desk: Desk }) {
  return (
    <Button size="large" className="w-full" onClick={() => desk.reveal()}>
      {m.study.showAnswer}
    </Button>
  );
}

function Ratings({ desk, state, card, twoButtons }: { readonly desk: Desk; readonly state: DeskState; readonly card: Card; readonly twoButtons: boolean }) {
  const collection = useCollection();
  const view = useView();
  const moment = collection.moment();
  const found = settingFor(collection, card.id, moment);
  if (!found) return null;
  return <RatingBar outcomes={outcomesOf(view.schedules.get(card.id), found.setting)} moment={moment} twoButtons={twoButtons} waiting={state.waiting} onRate={(rating) => desk.rate(rating)} />;
}

function Failure({ failure }: { readonly failure: Error | null }) {
  if (!failure) return null;
  const isFull = failure.name === 'QuotaExceededError' || failure.message.includes('QuotaExceeded');
  return (
    <div className="pt-4">
      <Notice tone="error">{m.study.couldNotStore(isFull ? m.study.storeFull : failure.message)}</Notice>
    </div>
  );
}
