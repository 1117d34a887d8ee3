'use client';
/** A quiz before it is taken: every question with its key and source, to be dropped, changed, replaced, moved or written. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useClock, useCollection } from '@/components/collection';
import { ActionList } from '@/components/ui/action-list';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Screen } from '@/components/ui/screen';
import { Sheet } from '@/components/ui/sheet';
import { useToast } from '@/components/ui/toast';
import type { Problem, Question, Quiz, QuizOptions } from '@/lib/core/model';
import { leaksIn } from '@/lib/core/quiz-edit';
import { sectionAt } from '@/lib/core/quiz-sections';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { anotherFrom, newSeed, storeQuiz, type Pool } from './draw';
import { ExportQuiz } from './export-quiz';
import { PreviewItem } from './preview-item';
import { PrintPaper } from './print-paper';
import { QuestionForm } from './question-form';
import { SavedActions } from './saved-actions';
import { ShareQuiz } from './share-quiz';
import { seedWords } from './words';

/** Questions drawn or kept, with what others can be made from. */
export interface Prepared {
  readonly options: QuizOptions;
  readonly questions: readonly Question[];
  readonly pool: Pool;
  /** The row under My quizzes it was kept as. */
  readonly saved: Quiz | null;
  /** What was left out on the way in; nothing unless set. */
  readonly problems?: readonly Problem[] | undefined;
}

interface PreviewScreenProps {
  readonly prepared: Prepared;
  readonly onBegin: (quiz: Quiz) => void;
  readonly onBack: () => void;
}

export function PreviewScreen({ prepared, onBegin, onBack }: PreviewScreenProps) {
  const collection = useCollection();
  const clock = useClock();
  const toast = useToast();
  const [questions, setQuestions] = useState(prepared.questions);
  const [saved, setSaved] = useState(prepared.saved);
  const [chosen, setChosen] = useState<number | null>(null);
  const [form, setForm] = useState<{ readonly at: number | null; readonly question: Question | null } | null>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const [printing, setPrinting] = useState<'paper' | 'key'>('paper');
  // The page must show what is to be printed before the browser is asked to.
  const print = (what: 'paper' | 'key') => {
    flushSync(() => setPrinting(what));
    window.print();
  };
  const options: QuizOptions = { ...prepared.options, count: questions.length, ...(questions === prepared.questions ? {} : { changed: true }) };
  const leaks = leaksIn(questions);
  const replace = (at: number) => {
    const instead = questions[at];
    const other = instead && anotherFrom(prepared.pool, questions, instead, newSeed(clock));
    if (other) setQuestions(questions.with(at, other));
    else toast({ text: m.quiz.noOther });
  };
  const begin = () => {
    storeQuiz(collection, clock, options, questions, saved).then(onBegin, (error: unknown) => toast({ text: m.quiz.couldNotStart(error instanceof Error ? error.message : String(error)) }));
  };
  const save = (question: Question) => {
    setQuestions(form?.at == null ? [...questions, question] : questions.with(form.at, question));
    setForm(null);
  };
  return (
    <>
      <div className="print:hidden">
        <Screen title={saved?.title || m.quiz.previewTitle} back={onBack} focused footer={<Button variant="primary" size="large" className="w-full" disabled={questions.length === 0} onClick={begin}>{m.quiz.start(questions.length)}</Button>}>
          <p className="text-soft">{[m.quiz.previewText(questions.length), ...seedWords(options)].join(' ')}</p>
          {prepared.problems?.length ? <div className="pt-3"><Notice tone="warn">{prepared.problems.map((problem) => <p key={problem.where}>{problemText(problem)}</p>)}</Notice></div> : null}
          {leaks.length > 0 ? <div className="pt-3"><Notice tone="warn">{m.quiz.leaks(leaks.map(({ from, to }) => [from + 1, to + 1]))}</Notice></div> : null}
          <ol>
            {questions.map((question, place) => <PreviewItem key={`${place} ${question.prompt} ${question.answer}`} place={place} question={question} section={sectionAt(questions, place)} onActions={() => setChosen(place)} />)}
          </ol>
          <div className="grid gap-3 pt-5">
            <Button onClick={() => setForm({ at: null, question: null })}>{m.quiz.write}</Button>
            <div className="flex flex-wrap gap-3">
              <Button className="flex-1 basis-40" onClick={() => print('paper')}>{m.quiz.print}</Button>
              <Button className="flex-1 basis-40" onClick={() => print('key')}>{m.quiz.printKey}</Button>
            </div>
            <ExportQuiz title={saved?.title ?? ''} questions={questions} />
            <SavedActions options={options} questions={questions} saved={saved} onSaved={setSaved} onDeleted={onBack} />
            <ShareQuiz saved={saved} options={options} questions={questions} />
          </div>
          <Sheet open={chosen !== null} onClose={() => setChosen(null)} title={m.quiz.itemActions((chosen ?? 0) + 1)}>
            {chosen === null ? null : (
              <ItemActions
                at={chosen}
                of={questions.length}
                onChoose={() => setChosen(null)}
                onEdit={() => setForm({ at: chosen, question: questions[chosen] ?? null })}
                onReplace={() => replace(chosen)}
                onMove={(by) => setQuestions(moved(questions, chosen, by))}
                onDrop={() => setQuestions(questions.toSpliced(chosen, 1))}
              />
            )}
          </Sheet>
          <QuestionForm key={String(form?.at)} question={form === null ? undefined : form.question} place={(newSeed(clock) % 1000) / 1000} onClose={() => setForm(null)} onSave={save} />
        </Screen>
      </div>
      <PrintPaper title={saved?.title || m.quiz.unnamed} questions={questions} withKey={printing === 'key'} />
    </>
  );
}

interface ItemActionsProps {
  readonly at: number;
  readonly of: number;
  readonly onChoose: () => void;
  readonly onEdit: () => void;
  readonly onReplace: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrop: () => void;
}

function ItemActions({ at, of, onChoose, onEdit, onReplace, onMove, onDrop }: ItemActionsProps) {
  return (
    <ActionList
      onChoose={onChoose}
      actions={[
        { icon: 'edit', label: m.quiz.edit, run: onEdit },
        { icon: 'undo', label: m.quiz.replace, run: onReplace },
        { icon: 'back', label: m.quiz.up, run: () => onMove(-1), disabled: at === 0 },
        { icon: 'forward', label: m.quiz.down, run: () => onMove(1), disabled: at === of - 1 },
        { icon: 'trash', label: m.quiz.drop, run: onDrop },
      ]}
    />
  );
}

function moved(questions: readonly Question[], at: number, by: -1 | 1): readonly Question[] {
  const [one, other] = [questions[at], questions[at + by]];
  return one && other ? questions.with(at, other).with(at + by, one) : questions;
}
