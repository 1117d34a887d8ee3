'use client';
/** What a new quiz asks: decks, run, kinds, number, clock. Begins with what the last quiz used. */
import { useState } from 'react';
import { useClock, useCollection, useView } from '@/components/collection';
import { Button, LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Notice } from '@/components/ui/notice';
import { Screen } from '@/components/ui/screen';
import { Segmented } from '@/components/ui/segmented';
import type { DeckId, Question, Quiz } from '@/lib/core/model';
import { sectioned } from '@/lib/core/quiz-sections';
import { messages as m } from '@/lib/messages';
import { ClockChoice } from './clock-choice';
import { DeckChoice } from './deck-choice';
import { drawFrom, newSeed, notesIn, openPool, storeQuiz, wholeDecks } from './draw';
import { KindChoice } from './kind-choice';
import { QuizDoors } from './quiz-doors';
import { MoreChoices } from './more-choices';
import { MyQuizzes } from './my-quizzes';
import { PastQuizzes } from './past-quizzes';
import type { Prepared } from './preview-screen';
import { COUNTS, optionsOf, RUNS, seedIn, setupFrom, type SectionsBy, type Setup } from './setup';

interface SetupScreenProps {
  readonly preselected: readonly DeckId[];
  readonly quizzes: readonly Quiz[];
  readonly onBegin: (quiz: Quiz) => void;
  readonly onPreview: (prepared: Prepared) => void;
}

export function SetupScreen({ preselected, quizzes, onBegin, onPreview }: SetupScreenProps) {
  const view = useView();
  const [setup, setSetup] = useState<Setup>(() => setupFrom(quizzes, wholeDecks(view, preselected.length > 0 ? preselected : [...view.decks.keys()])));
  const { draw, isDrawing, failure } = useDraw(quizzes);
  const available = notesIn(view, setup.decks);
  const change = (changes: Partial<Setup>) => setSetup((before) => ({ ...before, ...changes }));
  if (view.cards.size === 0) {
    return (
      <Screen title={m.quiz.title}>
        <Empty title={m.quiz.noDecksTitle} text={m.quiz.noDecksText} action={<LinkButton variant="primary" href="/create">{m.quiz.fromDocument}</LinkButton>} />
        <MyQuizzes quizzes={quizzes} />
        <QuizDoors onPreview={onPreview} />
        <PastQuizzes quizzes={quizzes} />
      </Screen>
    );
  }
  const count = Math.min(setup.count, available);
  const missing = count === 0 ? m.quiz.chooseDeck : setup.kinds.length === 0 ? m.quiz.chooseKind : null;
  return (
    <Screen
      title={m.quiz.title}
      footer={
        <>
          {failure ? <div className="pb-3"><Notice tone="error">{failure}</Notice></div> : null}
          <Button variant="primary" size="large" className="w-full" disabled={missing !== null || isDrawing} onClick={() => draw(setup, onBegin)}>
            {isDrawing ? m.quiz.starting : (missing ?? m.quiz.start(count))}
          </Button>
        </>
      }
    >
      <div className="grid gap-7 pt-3">
        <DeckChoice chosen={setup.decks} onChange={(decks) => change({ decks })} />
        <div>
          <Segmented label={m.quiz.run} value={setup.run} options={RUNS.map((value) => ({ value, label: m.quiz.runNames[value] }))} onChange={(run) => change({ run })} />
          <p className="pt-1.5 text-sm text-soft">{m.quiz.runHints[setup.run]}</p>
        </div>
        <KindChoice chosen={setup.kinds} onChange={(kinds) => change({ kinds })} />
        <Segmented label={m.quiz.number} value={String(setup.count)} options={COUNTS.map((n) => ({ value: String(n), label: String(n) }))} onChange={(n) => change({ count: Number(n) })} />
        <ClockChoice setup={setup} onChange={change} />
        <MoreChoices setup={setup} onChange={change} />
        <Button disabled={missing !== null || isDrawing} onClick={() => draw(setup, null, onPreview)}>{m.quiz.preview}</Button>
        <MyQuizzes quizzes={quizzes} />
        <QuizDoors onPreview={onPreview} />
        <PastQuizzes quizzes={quizzes} />
      </div>
    </Screen>
  );
}

/** Draws the questions, and either stores the quiz to begin at once or hands it on to be looked through. */
function useDraw(quizzes: readonly Quiz[]) {
  const collection = useCollection();
  const clock = useClock();
  const { settings } = useView();
  const [isDrawing, setDrawing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const run = async (setup: Setup, onBegin: ((quiz: Quiz) => void) | null, onPreview?: (prepared: Prepared) => void): Promise<string | null> => {
    const typed = seedIn(setup);
    const options = { ...optionsOf(setup, settings.extraTime, quizzes), seed: typed ?? newSeed(clock) };
    const pool = await openPool(collection, options, setup, typed !== null);
    const drawn = drawFrom(pool, options, options.seed);
    const questions = setup.run === 'exam' && setup.sections !== 'none' ? sectioned(drawn, (question) => sectionName(question, setup.sections)) : drawn;
    if (questions.length === 0) return setup.from === 'all' && setup.tag === '' && setup.search.trim() === '' ? m.quiz.nothingToAsk : m.quiz.noneFrom;
    if (onBegin) onBegin(await storeQuiz(collection, clock, options, questions, null));
    else onPreview?.({ options, questions, pool, saved: null });
    return null;
  };
  const draw = (...args: Parameters<typeof run>): void => {
    setDrawing(true);
    setFailure(null);
    run(...args)
      .catch((error: unknown) => m.quiz.couldNotStart(error instanceof Error ? error.message : String(error)))
      .then((problem) => {
        setDrawing(false);
        setFailure(problem);
      });
  };
  return { draw, isDrawing, failure };
}

function sectionName(question: Question, by: SectionsBy): string {
  return by === 'kind' ? m.quiz.kindNames[question.kind] : question.context;
}
