'use client';
/** Quiz: the result the address names, the quiz under way, or the choice of a new one. */
import dynamic from 'next/dynamic';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { useFragment } from '@/components/link/use-fragment';
import { Opening } from '@/components/shell/collection-state';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Screen } from '@/components/ui/screen';
import type { DeckId, Quiz } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import type { Clock, Collection } from '@/lib/store';
import { ClassScreen } from './class-screen';
import { ALL, openPool } from './draw';
import { LinkScreen } from './link-screen';
import { PreviewScreen, type Prepared } from './preview-screen';
import { QuestionScreen } from './question-screen';
import { claimQuiz } from './quiz-claim';
import { ReportScreen } from './report-screen';
import { SetupScreen } from './setup-screen';
import { openSitting, type Sitting } from './sitting';

const HistoryScreen = dynamic(() => import('./history-screen').then((module) => module.HistoryScreen));

export function QuizScreen() {
  const params = useSearchParams();
  const result = params.get('result');
  const saved = params.get('saved');
  const group = params.get('class');
  if (params.has('history')) return <HistoryScreen />;
  if (group !== null) return <ClassScreen key={group} id={group} />;
  if (result !== null) return <ReportScreen key={result} id={result} />;
  return <UnderWay key={saved ?? 'quiz'} decks={params.getAll('deck') as DeckId[]} saved={saved} />;
}

/** What is shown while no result is: a quiz that another page has waits until that page lets it go. */
type Stage =
  | { readonly type: 'setup'; readonly quizzes: readonly Quiz[] }
  | { readonly type: 'preview'; readonly prepared: Prepared }
  | { readonly type: 'elsewhere' }
  | { readonly type: 'sitting'; readonly sitting: Sitting };

/** A quiz not yet finished comes first: a reload or a locked screen leads back to its question. */
function UnderWay({ decks, saved }: { readonly decks: readonly DeckId[]; readonly saved: string | null }) {
  const collection = useCollection();
  const clock = useClock();
  const router = useRouter();
  const [stage, setStage] = useState<Stage | null>(null);
  const [tries, setTries] = useState(0);
  const [begun, setBegun] = useState(false);
  const fragment = useFragment('quiz');
  const release = useRef<(() => void) | null>(null);
  useEffect(() => {
    let current = true;
    void stageOf(collection, clock, saved).then((found) => {
      if (!current) return found.release();
      release.current = found.release;
      setStage(found.stage);
    });
    return () => {
      current = false;
      release.current?.();
      release.current = null;
    };
  }, [collection, clock, saved, tries]);
  const begin = async (quiz: Quiz) => {
    release.current?.();
    release.current = await claimQuiz(quiz.id);
    if (fragment !== null) window.history.replaceState(null, '', window.location.pathname);
    setBegun(true);
    setStage({ type: 'sitting', sitting: openSitting(collection, clock, quiz) });
  };
  if (stage === null) return <Opening />;
  if (fragment !== null && (stage.type !== 'sitting' || !begun)) return <LinkScreen fragment={fragment} onBegin={(quiz) => void begin(quiz)} />;
  if (stage.type === 'setup') return <SetupScreen preselected={decks} quizzes={stage.quizzes} onBegin={(quiz) => void begin(quiz)} onPreview={(prepared) => setStage({ type: 'preview', prepared })} />;
  if (stage.type === 'preview') return <PreviewScreen prepared={stage.prepared} onBegin={(quiz) => void begin(quiz)} onBack={() => (saved === null ? setTries(tries + 1) : router.push('/quiz'))} />;
  if (stage.type === 'elsewhere') return <Elsewhere onRetry={() => setTries(tries + 1)} />;
  return <QuestionScreen sitting={stage.sitting} onDone={(quiz) => router.replace(`/quiz?result=${encodeURIComponent(quiz.id)}`)} onLeave={() => router.push('/')} />;
}

async function stageOf(collection: Collection, clock: Clock, saved: string | null): Promise<{ readonly stage: Stage; readonly release: () => void }> {
  const nothing = () => undefined;
  const open = latestOpen(await collection.quizzes());
  const release = open === null ? null : await claimQuiz(open.id);
  if (open !== null && release === null) return { stage: { type: 'elsewhere' }, release: nothing };
  // Read again: whoever had the quiz before may have written until it let go.
  const quizzes = await collection.quizzes();
  const now = latestOpen(quizzes);
  if (now === null || release === null) {
    const kept = quizzes.find(({ id, role }) => id === saved && role === 'saved');
    const stage: Stage = kept ? { type: 'preview', prepared: await preparedFrom(collection, kept) } : { type: 'setup', quizzes };
    return { stage, release: release ?? nothing };
  }
  return { stage: { type: 'sitting', sitting: openSitting(collection, clock, now) }, release };
}

async function preparedFrom(collection: Collection, saved: Quiz): Promise<Prepared> {
  const { extraTime } = collection.getView().settings;
  const options = { ...saved.options, extraTime };
  return { options, questions: saved.questions, pool: await openPool(collection, options, ALL), saved };
}

function Elsewhere({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Screen title={m.quiz.title}>
      <Empty title={m.quiz.elsewhereTitle} text={m.quiz.elsewhereText} action={<Button variant="primary" onClick={onRetry}>{m.common.retry}</Button>} />
    </Screen>
  );
}

function latestOpen(quizzes: readonly Quiz[]): Quiz | null {
  return quizzes.filter(({ finishedAt, role }) => finishedAt === null && (role ?? 'taken') === 'taken').toSorted((a, b) => b.startedAt - a.startedAt)[0] ?? null;
}
