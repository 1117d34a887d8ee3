/** Changes a person makes to a quiz before it is run, and what is wrong with it as it stands. */
import { checkAnswer } from './answer';
import type { Question } from './model';
import { tells } from './quiz-order';
import { FALSE, TRUE } from './quiz-verdict';

/** What can be changed of a question, or written for a new one. */
export interface QuestionDraft {
  readonly prompt: string;
  readonly answer: string;
  readonly accepted: readonly string[];
  /** Wrong options; empty for an answer that is typed. */
  readonly wrong: readonly string[];
  readonly weight: number;
  /** The heading it stands under; empty for none. */
  readonly section: string;
}

/** A question about several things, which can be dropped, moved and weighed but not rewritten. */
export function isFixed(question: Question): boolean {
  return 'parts' in question;
}

export function draftOf(question: Question): QuestionDraft {
  const { prompt, answer, accepted, weight = 1, section = '' } = question;
  if (question.kind === 'truth') return { prompt, answer: question.isTrue ? TRUE : FALSE, accepted: [], wrong: [], weight, section };
  const wrong = 'options' in question ? question.options.filter((option) => option !== answer) : [];
  return { prompt, answer, accepted, wrong, weight, section };
}

export const EMPTY_DRAFT: QuestionDraft = { prompt: '', answer: '', accepted: [], wrong: [], weight: 1, section: '' };

/** Why a draft is no question yet; null when it is one ([Q27]). */
export function draftProblem({ prompt, answer, accepted, wrong }: QuestionDraft): 'missing' | 'alsoRight' | null {
  if (prompt.trim() === '' || answer.trim() === '') return 'missing';
  return wrong.some((option) => checkAnswer(option, answer, accepted) === 'right') ? 'alsoRight' : null;
}

/** The question a draft describes: `before` with what changed, or one of its own. `place` (0 to 1) is where the answer stands. */
export function questionOf(draft: QuestionDraft, before: Question | null, place: number): Question {
  const base = {
    card: before?.card ?? null, noteId: before?.noteId ?? null, context: before?.context ?? '', source: before?.source ?? null,
    prompt: draft.prompt.trim(), answer: draft.answer.trim(), accepted: draft.accepted.map((text) => text.trim()).filter((text) => text !== ''),
    ...placed(draft),
  };
  if (before !== null && isFixed(before)) return { ...unplaced(before), ...placed(draft) };
  if (before?.kind === 'truth') return { ...base, kind: 'truth', answer: before.answer, isTrue: draft.answer === TRUE };
  const options = optionsWith(draft, place);
  if (before?.kind === 'cloze') return { ...base, kind: 'cloze', options };
  return options.length > 0 ? { ...base, kind: 'choice', options } : { ...base, kind: 'typed', ...toleranceOf(before, base.answer) };
}

/** How far a number may be off holds for the number it was given with. */
function toleranceOf(before: Question | null, answer: string): { readonly tolerance?: number } {
  return before?.kind === 'typed' && before.tolerance !== undefined && before.answer === answer ? { tolerance: before.tolerance } : {};
}

/** Pairs of questions of which the first shows the answer to the second, by their places ([Q5]). */
export function leaksIn(questions: readonly Question[]): readonly { readonly from: number; readonly to: number }[] {
  return questions.flatMap((a, from) => questions.flatMap((b, to) => (from < to && tells(a, b) ? [{ from, to }] : [])));
}

function optionsWith({ answer, wrong }: QuestionDraft, place: number): readonly string[] {
  const others = [...new Set(wrong.map((text) => text.trim()).filter((text) => text !== ''))];
  return others.length === 0 ? [] : others.toSpliced(Math.floor(place * (others.length + 1)), 0, answer.trim());
}

/** Points and heading, where they are set. */
function placed({ weight, section }: QuestionDraft) {
  return { ...(weight === 1 ? {} : { weight }), ...(section.trim() === '' ? {} : { section: section.trim() }) };
}

function unplaced(question: Question): Question {
  const { weight: _weight, section: _section, ...rest } = question;
  return rest as Question;
}
