/**
 * A quiz as it travels in a link, with its answers or without; the answers that come back; and the key that follows.
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

/** What a second link carries: the questions with their answers, for those who took them without. */
export interface SharedKey {
  readonly kind: 'key';
  readonly id: QuizId;
  readonly title: string;
  readonly questions: readonly Question[];
}

export type Shared = SharedQuiz | SharedAnswers | SharedKey;

/** The options of a link: nothing of the sender's decks, pace or reviews; the time is the author's ([Q23]). */
export function sharedOptions(options: QuizOptions, extraTime: number, sealed: boolean): QuizOptions {
  const { pace: _pace, seed: _seed, changed: _changed, sealed: _sealed, ...rest } = options;
  return { ...rest, decks: [] as readonly DeckId[], counts: 'none', extraTime, timeUnsaid: true, ...(sealed ? { sealed } : {}) };
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
    case 'typed': return { ...bare, tolerance: undefined };
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

/** The key of a saved quiz as it now is, with what was accepted for the class. */
export function keyOf({ id, title = '', questions }: Pick<Quiz, 'id' | 'title' | 'questions'>): SharedKey {
  return { kind: 'key', id, title, questions: classQuestions({ questions }).map(openQuestion) };
}

/** A quiz taken without its answers, judged by the key that came after: from then on a result like any other ([Q33]). */
export function unsealed(quiz: Quiz, key: SharedKey): Quiz {
  const { sealed: _sealed, ...options } = quiz.options;
  const judged = new Map(judgedAnswers(key.questions, answersOf(quiz, '').answers).map((response) => [response.question, response]));
  const responses = quiz.responses.map((given): Response => {
    const { verdict, text, parts } = judged.get(given.question) ?? given;
    // Nobody decides about their own answer: what the author did not accept is wrong.
    const told = text === '' ? given.verdict : verdict === 'close' ? 'wrong' : verdict;
    return { ...given, text, verdict: told, ...(parts ? { parts } : {}) };
  });
  return { ...quiz, options, questions: key.questions, responses };
}
