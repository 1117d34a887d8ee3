'use client';
/** A question written by hand, or one of a quiz being changed. */
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/fields';
import { Notice } from '@/components/ui/notice';
import { Sheet } from '@/components/ui/sheet';
import { Switch } from '@/components/ui/switch';
import type { Question } from '@/lib/core/model';
import { draftOf, draftProblem, EMPTY_DRAFT, isFixed, questionOf, type QuestionDraft } from '@/lib/core/quiz-edit';
import { FALSE, TRUE } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';

interface QuestionFormProps {
  /** Null: a new one. Undefined: closed. */
  readonly question: Question | null | undefined;
  /** Where among the options the answer stands, 0 to 1. */
  readonly place: number;
  readonly onClose: () => void;
  readonly onSave: (question: Question) => void;
}

export function QuestionForm({ question, place, onClose, onSave }: QuestionFormProps) {
  return (
    <Sheet open={question !== undefined} onClose={onClose} title={question === null ? m.quiz.writeTitle : m.quiz.changeTitle}>
      {question === undefined ? null : <Fields question={question} onSave={(draft) => onSave(questionOf(draft, question, place))} />}
    </Sheet>
  );
}

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

function Fields({ question, onSave }: { readonly question: Question | null; readonly onSave: (draft: QuestionDraft) => void }) {
  const [draft, setDraft] = useState<QuestionDraft>(() => (question === null ? EMPTY_DRAFT : draftOf(question)));
  const [wrong, setWrong] = useState(draft.wrong.join('\n'));
  const [accepted, setAccepted] = useState(draft.accepted.join('\n'));
  const [problem, setProblem] = useState<'missing' | 'alsoRight' | null>(null);
  const change = (changes: Partial<QuestionDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const isTruth = question?.kind === 'truth';
  const isWhole = question === null || !isFixed(question);
  const save = () => {
    const made = { ...draft, wrong: lines(wrong), accepted: lines(accepted) };
    const found = isWhole ? draftProblem(made) : null;
    setProblem(found);
    if (found === null) onSave(made);
  };
  return (
    <div className="grid gap-4 pt-1">
      {isWhole ? <TextArea label={m.quiz.fieldPrompt} dir="auto" rows={3} value={draft.prompt} onChange={(event) => change({ prompt: event.target.value })} /> : null}
      {isTruth ? <Switch label={m.quiz.sayTrue} checked={draft.answer === TRUE} onChange={(on) => change({ answer: on ? TRUE : FALSE })} /> : null}
      {isWhole && !isTruth ? (
        <>
          <TextField label={m.quiz.fieldAnswer} dir="auto" value={draft.answer} onChange={(event) => change({ answer: event.target.value })} />
          <TextArea label={m.quiz.fieldOptions} hint={m.quiz.fieldOptionsHint} dir="auto" rows={3} value={wrong} onChange={(event) => setWrong(event.target.value)} />
          <TextArea label={m.quiz.fieldAccepted} hint={m.quiz.fieldAcceptedHint} dir="auto" rows={2} value={accepted} onChange={(event) => setAccepted(event.target.value)} />
        </>
      ) : null}
      <TextField label={m.quiz.fieldWeight} type="number" inputMode="numeric" min={0} max={100} value={String(draft.weight)} onChange={(event) => change({ weight: Math.min(100, Math.max(0, Number(event.target.value) || 0)) })} />
      <TextField label={m.quiz.section} hint={m.quiz.sectionHint} dir="auto" value={draft.section} onChange={(event) => change({ section: event.target.value })} />
      {problem === null ? null : <Notice tone="error">{problem === 'missing' ? m.quiz.fieldsMissing : m.quiz.answerAmongWrong}</Notice>}
      <Button variant="primary" size="large" onClick={save}>{m.quiz.save}</Button>
    </div>
  );
}
