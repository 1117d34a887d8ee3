/** What a file of a learning platform says of one question, in plain words → a question; null where it asks nothing we can judge. */
import { looksLikeHtml, textOfHtml } from '../core/html-text';
import type { Problem, Question, QuestionPart } from '../core/model';

/** One answer that is offered or taken, with its share of the points: 100 is right, 0 or less is wrong. */
export interface Offered {
  readonly text: string;
  readonly percent: number;
  /** Of a number: how far from it is still right. */
  readonly tolerance?: number;
}

export interface ReadQuestion {
  readonly type: 'choice' | 'typed' | 'truth' | 'matching' | 'other';
  /** The name of the type in the file. */
  readonly name: string;
  readonly context: string;
  readonly prompt: string;
  readonly offered: readonly Offered[];
  /** Several may be chosen. */
  readonly several: boolean;
  readonly isTrue: boolean;
  readonly pairs: readonly { readonly text: string; readonly answer: string }[];
  readonly weight: number;
}

export interface ReadQuiz {
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
}

export const NOTHING: ReadQuestion = { type: 'other', name: '', context: '', prompt: '', offered: [], several: false, isTrue: false, pairs: [], weight: 1 };

/** Questions with, for each that is left out, the reason. `where` of a problem is its place in the file. */
export function questionsOf(read: readonly ReadQuestion[]): ReadQuiz {
  const made = read.map((one, at) => ({ one, at, question: questionOf(one) }));
  return {
    questions: made.flatMap(({ question }) => question ?? []),
    problems: made.filter(({ question }) => question === null).map(({ one, at }) => leftOut(at + 1, one.name)),
  };
}

export function leftOut(place: number, kind: string): Problem {
  return { code: 'quiz-question-left-out', where: String(place), values: { place, kind }, severity: 'warning' };
}

/** Words of a field that is HTML, or looks like it where the file does not say. */
export function plainWords(text: string, format: string): string {
  const isHtml = format === 'html' || ((format === 'moodle' || format === 'moodle_auto_format' || format === '') && looksLikeHtml(text));
  return (isHtml ? textOfHtml(text).text : text).replace(/\r\n?/gu, '\n').trim();
}

function questionOf({ type, context, prompt, offered, several, isTrue, pairs, weight }: ReadQuestion): Question | null {
  const base = { card: null, noteId: null, context, prompt, accepted: [] as readonly string[], source: null, ...(weight === 1 ? {} : { weight }) };
  if (prompt === '') return null;
  if (type === 'truth') return { ...base, kind: 'truth', answer: '', isTrue };
  if (type === 'matching') return matchingOf(base, pairs);
  const said = distinct(offered);
  const right = said.filter(({ percent }) => percent > 0).map(({ text }) => text);
  const [answer] = right;
  if (answer === undefined) return null;
  if (type === 'typed') return typedOf(base, offered);
  if (type !== 'choice' || said.length < 2) return null;
  const options = said.map(({ text }) => text);
  if (several || right.length > 1) {
    // Options of several lines would be read as several answers.
    if (options.some((text) => text.includes('\n'))) return null;
    return { ...base, kind: 'several', options, answer: right.join('\n'), parts: said.map(({ text, percent }) => part(text, percent > 0 ? text : '')) };
  }
  return { ...base, kind: 'choice', options, answer };
}

type Base = Omit<Extract<Question, { readonly kind: 'typed' }>, 'kind' | 'answer'>;

/** Only what has all the points is accepted: an answer worth half is told as a near miss at most. */
function typedOf(base: Base, offered: readonly Offered[]): Question | null {
  const [right, ...others] = distinct(offered).filter(({ percent }) => percent >= 100);
  if (right === undefined) return null;
  const tolerance = right.tolerance !== undefined && right.tolerance > 0 ? { tolerance: right.tolerance } : {};
  return { ...base, kind: 'typed', answer: right.text, accepted: others.map(({ text }) => text), ...tolerance };
}

/** A pair without a left side is one more answer to choose from. */
function matchingOf(base: Base, pairs: ReadQuestion['pairs']): Question | null {
  const parts = pairs.filter(({ text, answer }) => text !== '' && answer !== '').map(({ text, answer }) => part(text, answer));
  const options = [...new Set(pairs.map(({ answer }) => answer).filter((text) => text !== ''))].sort();
  if (parts.length < 2 || new Set(parts.map(({ text }) => text)).size < parts.length || [...options, ...parts.map(({ text }) => text)].some((text) => text.includes('\n'))) return null;
  return { ...base, kind: 'matching', options, parts, answer: parts.map(({ text, answer }) => `${text}: ${answer}`).join('\n') };
}

const part = (text: string, answer: string): QuestionPart => ({ card: null, noteId: null, text, answer });

function distinct(offered: readonly Offered[]): readonly Offered[] {
  const found = offered.filter(({ text }) => text !== '');
  return found.filter(({ text }, at) => found.findIndex((other) => other.text === text) === at);
}
