'use client';
/** The question shown: prompt, options or a field, the time left, and one button to answer. */
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Screen } from '@/components/ui/screen';
import { useToast } from '@/components/ui/toast';
import type { Question, Quiz } from '@/lib/core/model';
import { queueOf } from '@/lib/core/quiz-run';
import { currentIndex, isAsking, isHalted, timeLeftMs } from '@/lib/core/quiz-session';
import { isComplete } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';
import { AnswerBody } from './answer-body';
import { CloseAnswer } from './close-answer';
import { Feedback } from './feedback';
import { LeaveSheet } from './leave-sheet';
import { RecallTicks } from './recall';
import type { Sitting, SittingState } from './sitting';
import { TimeLeft } from './time-left';

interface QuestionScreenProps {
  readonly sitting: Sitting;
  readonly onDone: (quiz: Quiz) => void;
  readonly onLeave: () => void;
}

export function QuestionScreen({ sitting, onDone, onLeave }: QuestionScreenProps) {
  const state = useSyncExternalStore(sitting.subscribe, sitting.getState, sitting.getState);
  const { quiz } = state.session;
  useTimeoutToast(quiz);
  const isDone = quiz.finishedAt !== null && state.session.acts.length === 0;
  const done = useRef(onDone);
  useEffect(() => {
    if (isDone) done.current(sitting.getState().session.quiz);
  }, [isDone, sitting]);
  const question = quiz.questions[currentIndex(quiz)];
  if (!question) return <Ending state={state} />;
  return <QuestionFrame sitting={sitting} state={state} question={question} onLeave={onLeave} />;
}

interface QuestionFrameProps {
  readonly sitting: Sitting;
  readonly state: SittingState;
  readonly question: Question;
  readonly onLeave: () => void;
}

function QuestionFrame({ sitting, state, question, onLeave }: QuestionFrameProps) {
  const [leaving, setLeaving] = useState(false);
  const { session } = state;
  const { quiz } = session;
  const index = currentIndex(quiz);
  const left = timeLeftMs(session);
  const place = quiz.responses.length;
  const firsts = new Set(quiz.responses.map((response) => response.question)).size;
  return (
    <Screen
      title={m.quiz.position(index + 1, quiz.questions.length)}
      pageTitle={m.quiz.title}
      back={() => setLeaving(true)}
      backKind="close"
      backLabel={m.quiz.leave}
      focused
      pinned
      actions={left !== null && !isHalted(quiz) ? <TimeLeft key={quiz.options.clock.per === 'question' ? place : 'quiz'} leftMs={left} /> : null}
      below={<Progress value={firsts} max={quiz.questions.length} label={m.quiz.progress(firsts, quiz.questions.length)} />}
      footer={<QuestionFoot sitting={sitting} quiz={quiz} question={question} hasClock={left !== null} />}
    >
      <NotStored failure={state.failure} />
      {left === 0 && quiz.options.late && !isHalted(quiz) ? <p role="status" className="pt-4 text-warn">{m.quiz.overTime}</p> : null}
      {question.section ? <p dir="auto" className="pt-4 text-sm font-medium break-words text-soft">{question.section}</p> : null}
      <QuestionBody key={`${place} ${isHalted(quiz)}`} sitting={sitting} quiz={quiz} question={question} />
      <LeaveSheet open={leaving} hasClock={left !== null} onClose={() => setLeaving(false)} onLeave={onLeave} onEnd={() => void sitting.finish()} />
    </Screen>
  );
}

interface BodyProps {
  readonly sitting: Sitting;
  readonly quiz: Quiz;
  readonly question: Question;
}

function QuestionBody({ sitting, quiz, question }: BodyProps) {
  const response = quiz.responses.at(-1);
  if (quiz.showing && response) return <Feedback question={question} response={response} onOverrule={sitting.overrule} />;
  if (isAsking(quiz) && response) {
    if (question.kind === 'recall') return <RecallTicks question={question} text={response.text} onDecide={(parts) => sitting.decide(true, parts)} />;
    return <CloseAnswer question={question} response={response.text} />;
  }
  return <AnswerBody sitting={sitting} question={question} draft={quiz.draft} sure={quiz.options.confidence ? (quiz.sure ?? null) : undefined} />;
}

function QuestionFoot({ sitting, quiz, question, hasClock }: BodyProps & { readonly hasClock: boolean }) {
  if (isAsking(quiz)) return question.kind === 'recall' ? null : <Verdicts sitting={sitting} />;
  if (quiz.showing) {
    return <Button variant="primary" size="large" className="w-full" onClick={sitting.next}>{queueOf(quiz).length === 0 ? m.quiz.seeResult : m.quiz.next}</Button>;
  }
  const isReady = isComplete(question, quiz.draft) && (quiz.options.confidence !== true || quiz.sure !== undefined);
  return (
    <Foot extraTime={hasClock && quiz.options.run !== 'exam' && !quiz.options.timeUnsaid ? quiz.options.extraTime : 1}>
      <Button variant="primary" size="large" className="w-full" disabled={!isReady} onClick={() => sitting.answer(quiz.draft)}>{m.quiz.answer}</Button>
    </Foot>
  );
}

function Verdicts({ sitting }: { readonly sitting: Sitting }) {
  return (
    <div className="grid gap-2">
      <Button variant="primary" size="large" onClick={() => sitting.decide(true)}>{m.quiz.countRight}</Button>
      <Button size="large" onClick={() => sitting.decide(false)}>{m.quiz.countWrong}</Button>
    </div>
  );
}

function Foot({ extraTime, children }: { readonly extraTime: number; readonly children: ReactNode }) {
  return (
    <>
      {children}
      {extraTime > 1 ? <p className="pt-2.5 text-center text-sm text-soft">{m.quiz.timesLine(extraTime)}</p> : null}
    </>
  );
}

function NotStored({ failure }: { readonly failure: Error | null }) {
  return failure === null ? null : (
    <div className="pt-4">
      <Notice tone="error">{m.quiz.notStored(failure.message)}</Notice>
    </div>
  );
}

/** All is answered; the last write is under way. */
function Ending({ state }: { readonly state: SittingState }) {
  return (
    <Screen title={m.quiz.result} focused back="/quiz" backKind="close">
      <NotStored failure={state.failure} />
      <p role="status" className="sr-only">{m.common.loading}</p>
    </Screen>
  );
}

/** Says that time ran out when the question changed by itself. */
function useTimeoutToast(quiz: Quiz): void {
  const toast = useToast();
  const answered = quiz.responses.length;
  const seen = useRef(answered);
  const ranOut = quiz.responses.at(-1)?.verdict === 'timeout' && quiz.finishedAt === null && !quiz.showing;
  useEffect(() => {
    if (answered > seen.current && ranOut) toast({ text: m.quiz.timeUp });
    seen.current = answered;
  }, [answered, ranOut, toast]);
}
