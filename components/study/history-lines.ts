/** A card's reviews here, its answers in quizzes that moved nothing, and its rows from Anki, as one list. */
import type { BatchId, CardId, Quiz, Rating, Review, RevlogEntry, Verdict } from '@/lib/core/model';
import { minutesUntil } from './setting';

export interface HistoryLine {
  readonly at: number;
  readonly what: Rating | Verdict | 'moved';
  readonly from: 'study' | 'quiz' | 'quizOnly' | 'anki';
  readonly tookMs: number;
  /** Until it was to come back; null where that is not known. */
  readonly minutes: number | null;
}

/** Newest first. A quiz answer that counted as a review stands once, as that review. */
export function linesOf(card: CardId, reviews: readonly Review[], quizzes: readonly Quiz[], revlog: readonly RevlogEntry[]): HistoryLine[] {
  const counted = new Set<BatchId>(quizzes.flatMap(({ responses }) => responses.flatMap(({ batch }) => batch ?? [])));
  const here = reviews.map(({ operation }): HistoryLine => ({
    at: operation.at, what: operation.rating, tookMs: operation.tookMs, minutes: minutesUntil(operation.outcome, operation),
    from: operation.batch !== null && counted.has(operation.batch) ? 'quiz' : 'study',
  }));
  return [...here, ...quizzes.flatMap((quiz) => linesOfQuiz(card, quiz)), ...revlog.map(lineOfAnki)].sort((a, b) => b.at - a.at);
}

/** When within a quiz an answer was given is not kept: they stand at its end, or its last sign of life. */
function linesOfQuiz(card: CardId, { questions, responses, finishedAt, heartbeatAt }: Quiz): HistoryLine[] {
  return responses.filter(({ question, batch }) => !batch && questions[question]?.card === card)
    .map(({ verdict, tookMs }): HistoryLine => ({ at: finishedAt ?? heartbeatAt, what: verdict, from: 'quizOnly', tookMs, minutes: null }));
}

const EASES: readonly (Rating | 'moved')[] = ['moved', 'again', 'hard', 'good', 'easy'];

/** Days above 0, seconds below. */
function lineOfAnki([at, , ease, interval, , , tookMs]: RevlogEntry): HistoryLine {
  return { at, what: EASES[ease] ?? 'moved', from: 'anki', tookMs, minutes: interval >= 0 ? interval * 1440 : -interval / 60 };
}
