/**
 * A quiz as it travels in a link, with its answers or without; the answers that come back; and the table of a class.
 * What is sealed carries nothing that says which answer is right: no key, no accepted answers, no source.
 */
import type { DeckId, Question, Quiz, QuizId, QuizOptions, Response } from './model';
import { shuffled, type Random } from './quiz-random';
import { judge } from './quiz-verdict';

/** What a link to a quiz carries. */
export interface SharedQuiz {
  readonly kind: 'quiz';
  readonly id: QuizId;
  readonly title: string;
  readonly options: QuizOptions;
  readonly questions: readonly Question[];
  /** What whoever sent it had; null where nobody took it yet. */
  readonly score: SharedScore | null;
}

export interface SharedScore {
  readonly right: number;
  readonly of: number;
  readonly tookMs: number;
}

/** What a link back to the author carries. */
export interface SharedAnswers {
  readonly kind: 'answers';
  readonly id: QuizId;
  readonly name: string;
  readonly answers: readonly SharedAnswer[];
}

export interface SharedAnswer {
  readonly question: number;
  readonly text: string;
  readonly tookMs: number;
}

export type Shared = SharedQuiz | SharedAnswers;

/** The options of a link: nothing of the sender's decks, pace or reviews; the time is the author's ([Q23]). */
export function sharedOptions(options: QuizOptions, extraTime: number, sealed: boolean): QuizOptions {
  const { pace: _pace, seed: _seed, sealed: _sealed, ...rest } = options;
  return { ...rest, decks: [] as readonly DeckId[], counts: 'none', extraTime, ...(sealed ? { sealed } : {}) };
}

/** The questions that can be judged when their answers come back; places in a link are places in this list. */
export function classQuestions({ questions }: Pick<Quiz, 'questions'>): readonly Question[] {
  return questions.filter(({ kind }) => kind !== 'recall');
}

/** A question without its answer; null for free recall, which only its key can tick ([Q29]). */
export function sealedQuestion(question: Question, random: Random): Question | null {
  const bare = { ...question, card: null, noteId: null, answer: '', accepted: [], source: null };
  switch (bare.kind) {
    case 'recall': return null;
    case 'truth': return { ...bare, isTrue: false };
    case 'told':
    case 'several': return { ...bare, parts: [] };
    case 'matching': return { ...bare, parts: shuffled(bare.parts, random).map(({ text }) => ({ card: null, noteId: null, text, answer: '' })) };
    case 'ordering': return { ...bare, parts: bare.options.map((text) => ({ card: null, noteId: null, text, answer: '' })) };
    default: return bare;
  }
}

/** A question with its answer and without the sender's cards. */
export function openQuestion(question: Question): Question {
  const bare = { ...question, card: null, noteId: null };
  return 'parts' in bare ? { ...bare, parts: bare.parts.map((part) => ({ ...part, card: null, noteId: null })) } : bare;
}

/** The answers of a quiz taken, for its author. Pairs are named, since a sealed question has them in another order. */
export function answersOf(quiz: Quiz, name: string): SharedAnswers {
  const answers = quiz.responses.map(({ question, text, tookMs }): SharedAnswer => {
    const asked = quiz.questions[question];
    const lines = text.split('\n');
    const named = asked?.kind === 'matching' && text !== '' ? asked.parts.map((part, at) => `${part.text}\t${lines[at] ?? ''}`).join('\n') : text;
    return { question, text: named, tookMs };
  });
  return { kind: 'answers', id: quiz.savedAs ?? quiz.id, name, answers };
}

/** The responses an author sees: judged by the questions with their key. A near miss is left to the author. */
export function judgedAnswers(questions: readonly Question[], answers: readonly SharedAnswer[]): readonly Response[] {
  return answers.flatMap(({ question, text, tookMs }): readonly Response[] => {
    const asked = questions[question];
    if (asked === undefined) return [];
    const given = asked.kind === 'matching' ? unnamed(asked, text) : text;
    if (given.trim() === '') return [{ question, text: '', verdict: 'timeout', tookMs }];
    return [{ question, text: given, tookMs, ...judge(asked, given) }];
  });
}

function unnamed(question: Extract<Question, { readonly kind: 'matching' }>, text: string): string {
  const pairs = new Map(text.split('\n').map((line) => line.split('\t') as [string, string | undefined]));
  return question.parts.map((part) => pairs.get(part.text) ?? '').join('\n');
}

/** One pupil's line of a class table. */
export interface Pupil {
  readonly id: QuizId;
  readonly name: string;
  readonly right: number;
  readonly points: number;
  readonly tookMs: number;
  readonly responses: readonly Response[];
  /** Another line has the same name. */
  readonly isDouble: boolean;
}

/** How one question went in a class. */
export interface Item {
  readonly question: Question;
  /** Share right, 0 to 1. */
  readonly difficulty: number;
  /** Correlation of this question with the rest of the points; null where all were right, or all wrong. */
  readonly discrimination: number | null;
  /** What was given, most often first. */
  readonly given: readonly { readonly text: string; readonly times: number }[];
}

export interface ClassTable {
  readonly pupils: readonly Pupil[];
  readonly items: readonly Item[];
  /** Of all points. */
  readonly of: number;
}

/** The table of a class from the saved quiz and the answers that came back ([Q30]). */
export function classTable(saved: Pick<Quiz, 'questions'>, answers: readonly Quiz[]): ClassTable {
  const questions = classQuestions(saved);
  const rows = answers.map((row) => ({ ...row, responses: judgedAnswers(questions, row.responses) }));
  const names = rows.map(({ title = '' }) => title.trim().toLowerCase());
  const weightOf = (at: number) => questions[at]?.weight ?? 1;
  const pupils = rows.map((row, at): Pupil => {
    const right = row.responses.filter(({ verdict }) => verdict === 'right');
    return {
      id: row.id, name: row.title ?? '', right: right.length, points: right.reduce((sum, { question }) => sum + weightOf(question), 0),
      tookMs: row.responses.reduce((sum, { tookMs }) => sum + tookMs, 0), responses: row.responses,
      isDouble: names.indexOf(names[at] ?? '') !== names.lastIndexOf(names[at] ?? ''),
    };
  });
  const items = questions.map((question, at) => itemOf(question, at, pupils, weightOf(at)));
  return { pupils: pupils.toSorted((a, b) => b.points - a.points || a.name.localeCompare(b.name)), items, of: questions.reduce((sum, { weight = 1 }) => sum + weight, 0) };
}

function itemOf(question: Question, at: number, pupils: readonly Pupil[], weight: number): Item {
  const scores = pupils.map(({ responses }) => (responses.find((response) => response.question === at)?.verdict === 'right' ? 1 : 0));
  const rests = pupils.map(({ points }, index) => points - (scores[index] ?? 0) * weight);
  const given = new Map<string, number>();
  for (const { responses } of pupils) {
    const text = responses.find((response) => response.question === at)?.text ?? '';
    given.set(text, (given.get(text) ?? 0) + 1);
  }
  return {
    question, difficulty: mean(scores), discrimination: correlation(scores, rests),
    given: [...given].map(([text, times]) => ({ text, times })).toSorted((a, b) => b.times - a.times),
  };
}

const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

/** Pearson's; of a right-or-wrong item with the rest of the points it is the corrected point-biserial. */
function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [mx, my] = [mean(x), mean(y)];
  const spread = (values: readonly number[], middle: number) => Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0));
  const both = spread(x, mx) * spread(y, my);
  return both === 0 ? null : x.reduce((sum, value, at) => sum + (value - mx) * ((y[at] ?? 0) - my), 0) / both;
}
