/** A response as it stands in a draft or a row ↔ what it means for each kind of question, and whether it is right. */
import { checkAnswer, isPartOf } from './answer';
import { foldAnswer } from './answer-fold';
import type { CardId, NoteId, Question, QuestionPart, TypedQuestion, Verdict } from './model';

export interface Judgement {
  readonly verdict: Exclude<Verdict, 'timeout'>;
  /** For questions of several parts, whether each was right. */
  readonly parts?: readonly boolean[];
}

/** What is said to a question of true or false. */
export const TRUE = 'true';
export const FALSE = 'false';
/** Free recall counts as right from this share of the facts. */
export const RECALLED = 0.5;

/** A response of several texts is one text with a line for each. */
export const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));
export const textOf = (lines: readonly string[]): string => lines.join('\n');

/** Judges a response that is not empty ([Q16]–[Q21]). Free recall is always `close`: the person ticks it. */
export function judge(question: Question, text: string): Judgement {
  switch (question.kind) {
    case 'choice':
    case 'told': return judged(text.trim() === question.answer);
    case 'truth': return judged(text.trim() === (question.isTrue ? TRUE : FALSE));
    case 'typed': return { verdict: isWithin(question, text) ? 'right' : checkAnswer(text, question.answer, question.accepted) };
    case 'cloze': return question.options.length > 0 ? judged(text.trim() === question.answer) : { verdict: checkAnswer(text, question.answer, question.accepted) };
    case 'several': return judgedParts(severalParts(question.parts, linesOf(text)), hasSame(linesOf(text), linesOf(question.answer)));
    case 'matching': return judgedParts(question.parts.map(({ answer }, at) => linesOf(text)[at] === answer));
    case 'ordering': return judgedParts(question.parts.map((part, at) => linesOf(text)[at] === part.text));
    case 'recall': return { verdict: 'close', parts: recalled(question.parts, text) };
  }
}

/** A number as near to the answer as the question allows, its unit aside. */
function isWithin({ answer, tolerance = 0 }: TypedQuestion, text: string): boolean {
  const [given, right] = [numberIn(text), numberIn(answer)];
  // What a computer adds up is off in the last digits.
  return tolerance > 0 && given !== null && right !== null && Math.abs(given - right) <= tolerance * (1 + 1e-9);
}

function numberIn(text: string): number | null {
  const [found] = foldAnswer(text).filter((word) => /^-?\d+(?:\.\d+)?$/.test(word));
  if (found === undefined) return null;
  return /[-−]\s*\d/u.test(text.trim()) && !found.startsWith('-') ? -Number(found) : Number(found);
}

/** Which facts a free text names: what is ticked before the person looks. */
export function recalled(parts: readonly QuestionPart[], text: string): readonly boolean[] {
  const given = foldAnswer(text);
  const said = new Set(given);
  return parts.map((part) => isPartOf(foldAnswer(part.answer), given) || shareSaid(part.text, said) >= NAMED);
}

/** Of the words of a fact that carry meaning, so many name it. */
const NAMED = 0.4;

function shareSaid(fact: string, said: ReadonlySet<string>): number {
  const words = [...new Set(foldAnswer(fact))].filter((word) => word.length > 3 || /\d/.test(word));
  return words.filter((word) => said.has(word)).length / Math.max(1, words.length);
}

/** What a draft needs before it can be an answer: all pairs of a matching question, anything of the others. */
export function isComplete(question: Question, draft: string): boolean {
  if (question.kind !== 'matching') return draft.trim() !== '';
  return question.parts.every((_, at) => (linesOf(draft)[at] ?? '') !== '');
}

/** The draft a question begins with: an order is there from the start. */
export function firstDraft(question: Question | undefined): string {
  return question?.kind === 'ordering' ? textOf(question.options) : '';
}

/** Whether the answer is written in words, so that a person may say it was meant. */
export function isWritten(question: Question): boolean {
  return question.kind === 'typed' || (question.kind === 'cloze' && question.options.length === 0);
}

/** How many answers chance chooses from; null where nothing is offered. */
export function choicesIn(question: Question): number | null {
  if (question.kind === 'truth') return 2;
  if (question.kind === 'recall' || isWritten(question)) return null;
  return 'options' in question ? question.options.length : null;
}

/** The cards and notes a question is about. */
export function partsOf(question: Question): readonly Pick<QuestionPart, 'card' | 'noteId'>[] {
  return 'parts' in question ? question.parts : [{ card: question.card, noteId: question.noteId }];
}

export const cardsIn = (question: Question): readonly CardId[] => partsOf(question).flatMap(({ card }) => card ?? []);
export const notesIn = (question: Question): readonly NoteId[] => partsOf(question).flatMap(({ noteId }) => noteId ?? []);

function judged(right: boolean): Judgement {
  return { verdict: right ? 'right' : 'wrong' };
}

function judgedParts(parts: readonly boolean[], right = parts.every(Boolean)): Judgement {
  return { verdict: right ? 'right' : 'wrong', parts };
}

/** An option that is right must be chosen, one that is wrong must not: a part's answer is empty where it is wrong. */
function severalParts(parts: readonly QuestionPart[], chosen: readonly string[]): readonly boolean[] {
  return parts.map(({ text, answer }) => chosen.includes(text) === (answer !== ''));
}

function hasSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text) => b.includes(text));
}
