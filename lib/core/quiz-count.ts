/**
 * What a quiz under way writes next: the quiz as it is, one act, and where the person lets answers count, the ratings
 * it stands for. They share a commit, so that undoing it takes back the answer and what it did to the schedule.
 */
import type { Moment } from './day';
import type { Act, BatchId, CardId, Change, Quiz, QuizRating, Rated, Rating, Response } from './model';
import { ratingsOf } from './quiz-evidence';
import { firstResponses } from './quiz-run';
import type { Decided, QuizSession } from './quiz-session';

export interface Counting {
  readonly moment: Moment;
  /** The commit that is about to be made. */
  readonly batch: BatchId;
  /** The act of rating a card now; null when it may not be: gone, suspended, or not due where only due cards count. */
  readonly rate: (card: CardId, rating: Rating, tookMs: number) => Rated | null;
}

export interface NextWrite {
  /** With the ratings marked in the response, and without the act written. */
  readonly session: QuizSession;
  readonly changes: readonly Change[];
}

/** One act a commit: each can then be undone alone ([Q25]). */
export function nextWrite(session: QuizSession, counting: Counting): NextWrite {
  const [first, ...rest] = session.acts;
  if (first === undefined) return { session, changes: [put(session.quiz)] };
  const { quiz, acts } = withRatings(session.quiz, first, counting);
  const changes = [put(quiz), ...acts.map((act): Change => ({ type: 'operation', act, ...counting.moment }))];
  return { session: { ...session, quiz, acts: rest }, changes };
}

/** Takes back what a response did to schedules; the response stays. */
export function uncounted(quiz: Quiz, place: number): { readonly quiz: Quiz; readonly acts: readonly Act[] } {
  const response = quiz.responses[place];
  if (response === undefined || !response.batch) return { quiz, acts: [] };
  const { ratings: _ratings, ...kept } = response;
  const acts: readonly Act[] = [{ kind: 'undone', target: { batch: response.batch } }];
  return { quiz: { ...quiz, responses: quiz.responses.with(place, { ...kept, batch: null }) }, acts };
}

const put = (quiz: Quiz): Change => ({ type: 'put', table: 'quizzes', row: quiz });

/** An answer that was decided anew first takes back what it counted as before. */
function withRatings(before: Quiz, { place, act }: Decided, counting: Counting): { readonly quiz: Quiz; readonly acts: readonly Act[] } {
  const { quiz, acts: undoing } = uncounted(before, place);
  const response = quiz.responses[place];
  const rated = response === undefined || !mayCount(quiz, before, place) ? [] : ratingActs(quiz, response, counting);
  if (response === undefined || rated.length === 0) return { quiz, acts: [...undoing, act] };
  const ratings = rated.map(({ card, rating }): QuizRating => ({ card, rating }));
  const counted: Response = { ...response, ratings, batch: counting.batch };
  return { quiz: { ...quiz, responses: quiz.responses.with(place, counted) }, acts: [...undoing, { ...act, counted: true }, ...rated] };
}

/** Only the first response to a question: what comes again in practice was just read. Once taken back it stays so. */
function mayCount(quiz: Quiz, before: Quiz, place: number): boolean {
  const { counts = 'none' } = quiz.options;
  return counts !== 'none' && before.responses[place]?.batch !== null && firstResponses(quiz.responses).some((first) => first.place === place);
}

function ratingActs(quiz: Quiz, response: Response, { rate }: Counting): readonly Rated[] {
  const question = quiz.questions[response.question];
  if (question === undefined) return [];
  const once = new Map(ratingsOf(question, response).map((one) => [one.card, one]));
  return [...once.values()].flatMap(({ card, rating }) => rate(card, rating, Math.min(response.tookMs, LONGEST_MS)) ?? []);
}

/** As in a study session. */
const LONGEST_MS = 60_000;
