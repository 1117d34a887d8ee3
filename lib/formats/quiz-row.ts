/** The shape of a stored quiz. Keys that are not set stay unset. */
import { flag, id, list, maybe, nullable, number, object, oneOf, tagged, text, whole } from './shape';
import { instant, rowFields, sourceShape } from './rows';
import type { BatchId, CardId, ClozeQuestion, DeckId, NoteId, Question, Quiz, QuizId, QuizOptions, Response } from '../core/model';
import type { FieldsOf, Shape } from './shape';

const long = text(1_048_576);
const milliseconds = number(0, 1e12);
const texts = list(long, 1000);
const index = whole(0, 1e6);

const part = object({ card: nullable(id<CardId>()), noteId: nullable(id<NoteId>()), text: long, answer: long });
const parts = list(part, 1000);

const question = {
  card: nullable(id<CardId>()),
  noteId: nullable(id<NoteId>()),
  context: long,
  prompt: long,
  answer: long,
  accepted: texts,
  source: nullable(sourceShape),
  weight: maybe(number(0, 1e6)),
  section: maybe(text(2000)),
} satisfies FieldsOf<Omit<ClozeQuestion, 'kind' | 'options'>>;

const withOptions = { ...question, options: texts };
const withParts = { ...withOptions, parts };

/** A question of any kind. */
export const questionShape = tagged('kind', {
  choice: withOptions,
  typed: { ...question, tolerance: maybe(number(0, 1e15)) },
  cloze: withOptions,
  truth: { ...question, isTrue: flag },
  told: withParts,
  several: withParts,
  matching: withParts,
  ordering: withParts,
  recall: { ...question, parts },
} satisfies { [K in Question['kind']]: FieldsOf<Omit<Extract<Question, { readonly kind: K }>, 'kind'>> });

const kinds = oneOf('choice', 'typed', 'cloze', 'truth', 'told', 'several', 'matching', 'ordering', 'recall');

const clock = tagged('per', {
  question: { seconds: number(0, 1e9) },
  quiz: { seconds: number(0, 1e9) },
  none: {},
});

/** What a person chose for a quiz. */
export const quizOptionFields = {
  decks: list(id<DeckId>(), 100_000),
  kinds: list(kinds, 100),
  count: index,
  clock,
  extraTime: number(0, 100),
  run: maybe(oneOf('practice', 'test', 'exam')),
  counts: maybe(oneOf('due', 'all', 'none')),
  confidence: maybe(flag),
  passMark: maybe(number(0, 1)),
  seed: maybe(number(-1e15, 1e15)),
  changed: maybe(flag),
  late: maybe(flag),
  sealed: maybe(flag),
  pace: maybe(number(0, 1000)),
  timeUnsaid: maybe(flag),
} satisfies FieldsOf<QuizOptions>;

const response = {
  question: index,
  text: long,
  verdict: oneOf('right', 'close', 'wrong', 'timeout'),
  tookMs: milliseconds,
  parts: maybe(list(flag, 1000)),
  confidence: maybe(oneOf('guess', 'unsure', 'sure')),
  late: maybe(flag),
  ratings: maybe(list(object({ card: id<CardId>(), rating: oneOf('again', 'hard', 'good', 'easy') }), 1000)),
  batch: maybe(nullable(id<BatchId>())),
} satisfies FieldsOf<Response>;

export const quizRow: Shape<Quiz> = object({
  id: id<QuizId>(),
  options: object(quizOptionFields),
  questions: list(questionShape, 100_000),
  responses: list(object(response), 100_000),
  startedAt: instant,
  draft: long,
  questionStartedAt: instant,
  questionUsedMs: milliseconds,
  quizUsedMs: milliseconds,
  heartbeatAt: instant,
  finishedAt: nullable(instant),
  clockTurnedBack: flag,
  role: maybe(oneOf('saved', 'taken', 'answers')),
  title: maybe(text(2000)),
  savedAs: maybe(id<QuizId>()),
  roster: maybe(list(text(200), 2000)),
  showing: maybe(flag),
  sure: maybe(oneOf('guess', 'unsure', 'sure')),
  ...rowFields,
} satisfies FieldsOf<Quiz>);
