'use client';
/** The question shown: prompt, options or a field, the time left, and one button to answer. */
import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Screen } from '@/components/ui/screen';
import { useToast } from '@/components/ui/toast';
import type { Question, Quiz } from '@/lib/core/model';
import { currentIndex, isAsking, timeLeftMs } from '@/lib/core/quiz-session';
import { messages as m } from '@/lib/messages';
import { CloseAnswer } from './close-answer';
import { LeaveSheet } from './leave-sheet';
import { Options } from './options';
import type { Sitting, SittingState } from './sitting';
import { TimeLeft } from './time-left';
import { TypedAnswer } from './typed-answer';
import { useQuizKeys } from './use-quiz-keys';

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
  const asking = isAsking(quiz);
  const hasClock = timeLeftMs(session) !== null;
  return (
    <Screen
      title={m.quiz.position(index + 1, quiz.questions.length)}
      pageTitle={m.quiz.title}
      back={() => setLeaving(true)}
      backKind="close"
      backLabel={m.quiz.leave}
      focused
      pinned
      actions={hasClock && !asking ? <TimeLeft key={quiz.options.clock.per === 'question' ? index : 'quiz'} leftMs={timeLeftMs(session) ?? 0} /> : null}
      below={<Progress value={quiz.responses.length} max={quiz.questions.length} label={m.quiz.progress(quiz.responses.length, quiz.questions.length)} />}
      footer={
        <Foot extraTime={hasClock ? quiz.options.extraTime : 1}>
          {asking ? <Verdicts sitting={sitting} /> : <Button variant="primary" size="large" className="w-full" disabled={quiz.draft.trim() === ''} onClick={() => sitting.answer(quiz.draft)}>{m.quiz.answer}</Button>}
        </Foot>
      }
    >
      <NotStored failure={state.failure} />
      {asking ? <CloseAnswer key={`close ${index}`} question={question} response={quiz.responses[index]?.text ?? ''} /> : <QuestionBody key={index} sitting={sitting} question={question} draft={quiz.draft} />}
      <LeaveSheet open={leaving} hasClock={hasClock} onClose={() => setLeaving(false)} onLeave={onLeave} onEnd={() => void sitting.finish()} />
    </Screen>
  );
}

function QuestionBody({ sitting, question, draft }: { readonly sitting: Sitting; readonly question: Question; readonly draft: string }) {
  const prompt = useRef<HTMLHeadingElement>(null);
  const isChoice = question.kind === 'choice';
  useEffect(() => {
    window.scrollTo(0, 0);
    if (isChoice) prompt.current?.focus({ preventScroll: true });
  }, [isChoice]);
  useQuizKeys({ options: isChoice ? question.options : [], draft, onChoose: sitting.draft, onAnswer: sitting.answer });
  return (
    <div className="pt-7">
      <h2 ref={prompt} id="prompt" tabIndex={-1} dir="auto" className="font-serif text-prompt break-words outline-none">{question.prompt}</h2>
      <div className="pt-6">
        {isChoice ? <Options options={question.options} chosen={draft} onChoose={sitting.draft} /> : <TypedAnswer value={draft} onChange={sitting.draft} onAnswer={() => sitting.answer(draft)} />}
      </div>
      <Button variant="quiet" className="-ms-3 mt-3 text-soft" onClick={sitting.pass}>{m.quiz.pass}</Button>
      {isChoice ? <p className="hidden pt-2 text-sm text-soft md:block">{m.quiz.keysHint}</p> : null}
    </div>
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
  const ranOut = quiz.responses.at(-1)?.verdict === 'timeout' && quiz.finishedAt === null;
  useEffect(() => {
    if (answered > seen.current && ranOut) toast({ text: m.quiz.timeUp });
    seen.current = answered;
  }, [answered, ranOut, toast]);
}
