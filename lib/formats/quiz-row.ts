/** The shape of a stored quiz. */
import { flag, id, list, nullable, number, object, oneOf, tagged, text, whole } from './shape';
import { instant, rowFields, sourceShape } from './rows';
import type { CardId, DeckId, NoteId, Quiz, QuizId } from '../core/model';
import type { Shape } from './shape';

const long = text(1_048_576);
const milliseconds = number(0, 1e12);

const question = {
  card: id<CardId>(), noteId: id<NoteId>(), context: long, prompt: long, answer: long, accepted: list(long, 200),
  source: nullable(sourceShape),
};

const clock = tagged('per', {
  question: { seconds: number(0, 1e9) },
  quiz: { seconds: number(0, 1e9) },
  none: {},
});

export const quizRow: Shape<Quiz> = object({
  id: id<QuizId>(),
  options: object({
    decks: list(id<DeckId>(), 100_000),
    kinds: list(oneOf('choice', 'typed'), 10),
    count: whole(0, 1e6),
    clock,
    extraTime: number(0, 100),
  }),
  questions: list(tagged('kind', { choice: { ...question, options: list(long, 100) }, typed: question }), 100_000),
  responses: list(object({
    question: whole(0, 1e6),
    text: long,
    verdict: oneOf('right', 'close', 'wrong', 'timeout'),
    tookMs: milliseconds,
  }), 100_000),
  startedAt: instant,
  draft: long,
  questionStartedAt: instant,
  questionUsedMs: milliseconds,
  quizUsedMs: milliseconds,
  heartbeatAt: instant,
  finishedAt: nullable(instant),
  clockTurnedBack: flag,
  ...rowFields,
});
