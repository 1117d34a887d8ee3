/** A class without a server: the answers that came back in links → one table, and how each question went. */
import type { Question, Quiz, QuizId, Response } from './model';
import { classQuestions, judgedAnswers, type SharedAnswers } from './quiz-share';

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
  /** There is a list of names and this is none of them. */
  readonly isUnlisted: boolean;
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
  /** Names on the list from whom nothing came. */
  readonly missing: readonly string[];
}

/** The table of a class from the saved quiz and the answers that came back ([Q30]). */
export function classTable(saved: Pick<Quiz, 'questions' | 'roster'>, answers: readonly Quiz[]): ClassTable {
  const questions = classQuestions(saved);
  const rows = answers.map((row) => ({ ...row, responses: judgedAnswers(questions, row.responses) }));
  const names = rows.map(({ title = '' }) => plainName(title));
  const listed = (saved.roster ?? []).map(plainName);
  const weightOf = (at: number) => questions[at]?.weight ?? 1;
  const pupils = rows.map((row, at): Pupil => {
    const right = row.responses.filter(({ verdict }) => verdict === 'right');
    return {
      id: row.id, name: row.title ?? '', right: right.length, points: right.reduce((sum, { question }) => sum + weightOf(question), 0),
      tookMs: row.responses.reduce((sum, { tookMs }) => sum + tookMs, 0), responses: row.responses,
      isDouble: names.indexOf(names[at] ?? '') !== names.lastIndexOf(names[at] ?? ''),
      isUnlisted: listed.length > 0 && !listed.includes(names[at] ?? ''),
    };
  });
  const items = questions.map((question, at) => itemOf(question, at, pupils, weightOf(at)));
  const missing = (saved.roster ?? []).filter((name) => !names.includes(plainName(name)));
  return { pupils: pupils.toSorted((a, b) => b.points - a.points || a.name.localeCompare(b.name)), items, of: questions.reduce((sum, { weight = 1 }) => sum + weight, 0), missing };
}

/** Names on a pasted list: one a line, each once. */
export function namesIn(text: string): readonly string[] {
  const names = new Map<string, string>();
  for (const line of text.split(/\r?\n/u)) if (line.trim() !== '' && !names.has(plainName(line))) names.set(plainName(line), line.trim());
  return [...names.values()];
}

/** Whether the very same answers are there already: a link that was opened or pasted twice. */
export function hasAnswers(rows: readonly Quiz[], { name, answers }: SharedAnswers): boolean {
  return rows.some((row) => (row.title ?? '') === name && row.responses.length === answers.length
    && row.responses.every(({ question, text, tookMs }, at) => question === answers[at]?.question && text === answers[at]?.text && tookMs === answers[at]?.tookMs));
}

/** As names are compared: case, accents and spacing aside. */
function plainName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
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
