'use client';
/** The question with what its kind is answered by: options, a field, pairs, an order or a free text. */
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import type { Confidence, Question } from '@/lib/core/model';
import { isComplete, isWritten, linesOf, textOf } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';
import { GapText } from './gap-text';
import { Matching } from './matching';
import { Options } from './options';
import { Ordering } from './ordering';
import { RecallText } from './recall';
import type { Sitting } from './sitting';
import { TypedAnswer } from './typed-answer';
import { useQuizKeys } from './use-quiz-keys';
import { labelOf, oneOfOptions, promptOf } from './words';

interface AnswerBodyProps {
  readonly sitting: Sitting;
  readonly question: Question;
  readonly draft: string;
  /** Undefined where it is not asked; null where it was not said yet. */
  readonly sure: Confidence | null | undefined;
}

export function AnswerBody({ sitting, question, draft, sure }: AnswerBodyProps) {
  const prompt = useRef<HTMLHeadingElement>(null);
  const isTyping = isWritten(question) || question.kind === 'recall';
  const options = question.kind === 'several' ? question.options : oneOfOptions(question);
  const label = labelOf(question);
  useEffect(() => {
    window.scrollTo(0, 0);
    if (!isTyping) prompt.current?.focus({ preventScroll: true });
  }, [isTyping]);
  const answer = () => {
    if (isComplete(question, draft) && sure !== null) sitting.answer(draft);
  };
  const choose = (option: string) => sitting.draft(question.kind === 'several' ? toggled(question.options, draft, option) : option);
  useQuizKeys({ options, isOpen: !isTyping, onChoose: choose, onAnswer: answer });
  return (
    <div className="pt-7">
      {label === '' ? null : <p className="pb-1.5 text-sm text-soft">{label}</p>}
      <h2 ref={prompt} id="prompt" tabIndex={-1} dir="auto" className={`font-serif break-words whitespace-pre-line outline-none ${promptOf(question).length > 160 ? 'text-lg leading-normal' : 'text-prompt'}`}><GapText text={promptOf(question)} /></h2>
      {question.prompt === '' && question.kind === 'recall' ? <p dir="auto" className="pt-1 text-soft">{question.context}</p> : null}
      <div className="pt-6">
        <AnswerInput question={question} options={options} draft={draft} onDraft={sitting.draft} onChoose={choose} onAnswer={answer} />
      </div>
      {sure === undefined ? null : <div className="pt-5"><Segmented<Confidence | ''> label={m.quiz.sure} value={sure ?? ''} options={SURE.map((value) => ({ value, label: m.quiz.sureNames[value] }))} onChange={(value) => {
        if (value !== '') sitting.sure(value);
      }} /></div>}
      <Button variant="quiet" className="-ms-3 mt-3 text-soft" onClick={sitting.pass}>{m.quiz.pass}</Button>
      {options.length > 0 ? <p className="hidden pt-2 text-sm text-soft md:block">{m.quiz.keysHint(options.length)}</p> : null}
    </div>
  );
}

const SURE: readonly Confidence[] = ['guess', 'unsure', 'sure'];

interface AnswerInputProps {
  readonly question: Question;
  readonly options: readonly string[];
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onChoose: (option: string) => void;
  readonly onAnswer: () => void;
}

function AnswerInput({ question, options, draft, onDraft, onChoose, onAnswer }: AnswerInputProps) {
  if (question.kind === 'matching') return <Matching question={question} draft={draft} onChange={onDraft} />;
  if (question.kind === 'ordering') return <Ordering draft={draft} onChange={onDraft} />;
  if (question.kind === 'recall') return <RecallText value={draft} onChange={onDraft} />;
  if (isWritten(question)) return <TypedAnswer value={draft} onChange={onDraft} onAnswer={onAnswer} />;
  const several = question.kind === 'several';
  return <Options question={question} options={options} chosen={several ? linesOf(draft) : [draft]} several={several} onChoose={onChoose} />;
}

/** The options chosen, in the order they stand. */
function toggled(options: readonly string[], draft: string, option: string): string {
  const chosen = linesOf(draft);
  return textOf(options.filter((one) => (one === option ? !chosen.includes(one) : chosen.includes(one))));
}
