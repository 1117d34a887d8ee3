'use client';
/** What a new quiz asks: decks, kind, number, clock. Begins with what the last quiz used. */
import { useState } from 'react';
import { useClock, useCollection, useView } from '@/components/collection';
import { Button, LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Notice } from '@/components/ui/notice';
import { Screen } from '@/components/ui/screen';
import { Select } from '@/components/ui/fields';
import { Segmented } from '@/components/ui/segmented';
import type { DeckId, Quiz, Settings } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { DeckChoice } from './deck-choice';
import { drawQuiz, notesIn, wholeDecks } from './draw';
import { PastQuizzes } from './past-quizzes';
import { COUNTS, MINUTES, optionsOf, SECONDS, setupFrom, type ClockKind, type KindChoice, type Setup } from './setup';

interface SetupScreenProps {
  readonly preselected: readonly DeckId[];
  readonly quizzes: readonly Quiz[];
  readonly onBegin: (quiz: Quiz) => void;
}

export function SetupScreen({ preselected, quizzes, onBegin }: SetupScreenProps) {
  const view = useView();
  const [setup, setSetup] = useState<Setup>(() => setupFrom(quizzes, wholeDecks(view, preselected.length > 0 ? preselected : [...view.decks.keys()])));
  const { begin, isBeginning, failure } = useBegin(onBegin);
  const available = notesIn(view, setup.decks);
  const change = (changes: Partial<Setup>) => setSetup((before) => ({ ...before, ...changes }));
  if (view.cards.size === 0) {
    return (
      <Screen title={m.quiz.title}>
        <Empty title={m.quiz.noDecksTitle} text={m.quiz.noDecksText} action={<LinkButton variant="primary" href="/create">{m.quiz.fromDocument}</LinkButton>} />
        <PastQuizzes quizzes={quizzes} />
      </Screen>
    );
  }
  const count = Math.min(setup.count, available);
  return (
    <Screen
      title={m.quiz.title}
      footer={
        <>
          {failure ? <div className="pb-3"><Notice tone="error">{failure}</Notice></div> : null}
          <Button variant="primary" size="large" className="w-full" disabled={count === 0 || isBeginning} onClick={() => begin(setup)}>
            {isBeginning ? m.quiz.starting : count === 0 ? m.quiz.chooseDeck : m.quiz.start(count)}
          </Button>
        </>
      }
    >
      <div className="grid gap-7 pt-3">
        <DeckChoice chosen={setup.decks} onChange={(decks) => change({ decks })} />
        <Segmented label={m.quiz.kinds} value={setup.kinds} options={KINDS.map((value) => ({ value, label: m.quiz.kindNames[value] }))} onChange={(kinds) => change({ kinds })} />
        <Segmented label={m.quiz.number} value={String(setup.count)} options={COUNTS.map((n) => ({ value: String(n), label: String(n) }))} onChange={(n) => change({ count: Number(n) })} />
        <ClockChoice setup={setup} onChange={change} />
        <PastQuizzes quizzes={quizzes} />
      </div>
    </Screen>
  );
}

const KINDS: readonly KindChoice[] = ['both', 'choice', 'typed'];
const CLOCKS: readonly ClockKind[] = ['question', 'quiz', 'none'];
const EXTRA: readonly Settings['extraTime'][] = [1, 1.25, 1.5, 2, 0];

function ClockChoice({ setup, onChange }: { readonly setup: Setup; readonly onChange: (changes: Partial<Setup>) => void }) {
  return (
    <>
      <Segmented label={m.quiz.clock} value={setup.clock} options={CLOCKS.map((value) => ({ value, label: m.quiz.clockNames[value] }))} onChange={(clock) => onChange({ clock })} />
      {setup.clock === 'question' ? (
        <Segmented label={m.quiz.perQuestion} value={String(setup.seconds)} options={SECONDS.map((n) => ({ value: String(n), label: m.quiz.secondsShort(n) }))} onChange={(n) => onChange({ seconds: Number(n) })} />
      ) : null}
      {setup.clock === 'quiz' ? (
        <Segmented label={m.quiz.forWhole} value={String(setup.minutes)} options={MINUTES.map((n) => ({ value: String(n), label: m.quiz.minutesShort(n) }))} onChange={(n) => onChange({ minutes: Number(n) })} />
      ) : null}
      {setup.clock === 'none' ? null : <ExtraTime />}
    </>
  );
}

/** A standing choice: it is kept in the settings. */
function ExtraTime() {
  const collection = useCollection();
  const { settings } = useView();
  return (
    <Select
      label={m.quiz.extraTime}
      hint={m.quiz.extraTimeHint}
      value={String(settings.extraTime)}
      onChange={(event) => void collection.commit([{ type: 'settings', settings: { extraTime: EXTRA.find((n) => String(n) === event.target.value) ?? 1 } }])}
    >
      {EXTRA.map((n) => (
        <option key={n} value={n}>{m.quiz.times(n)}</option>
      ))}
    </Select>
  );
}

function useBegin(onBegin: (quiz: Quiz) => void) {
  const collection = useCollection();
  const clock = useClock();
  const { settings } = useView();
  const [isBeginning, setBeginning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const begin = (setup: Setup): void => {
    setBeginning(true);
    setFailure(null);
    drawQuiz(collection, clock, optionsOf(setup, settings.extraTime)).then(
      (quiz) => {
        setBeginning(false);
        if (quiz) onBegin(quiz);
        else setFailure(m.quiz.nothingToAsk);
      },
      (error: unknown) => {
        setBeginning(false);
        setFailure(m.quiz.couldNotStart(error instanceof Error ? error.message : String(error)));
      },
    );
  };
  return { begin, isBeginning, failure };
}
