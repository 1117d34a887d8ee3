/** The shapes of every stored row, field by field: what a backup holds whole and a deck file holds in part. */
import { flag, id, keyed, list, matching, maybe, nullable, number, object, oneOf, record, refuse, tagged, text, whole } from './shape';
import type { FieldsOf, Shape } from './shape';
import type {
  Asked, BatchId, Card, CardId, Deck, DeckId, DeviceId, Document, DocumentId, Due, FactId, FieldId, Memory, Note, NoteFact, NoteId,
  NoteType, NoteTypeId, Operation, Parameters, ParametersId, Preset, PresetId, QuizId, Revlog, RevlogEntry, Row, SegmentId, Settings, Source, Span, TemplateId,
  UndoTarget,
} from '../core/model';

type Content<T extends Row> = Omit<T, keyof Row>;

const mebibyte = 1_048_576;
const name = text(2000);
const long = text(mebibyte);
export const documentTextLimit = 32 * mebibyte;

/** To the end of the year 9999: later is a broken clock, not a plan. */
export const instant = number(-8.64e15, 253_402_300_799_999);
const day = whole(-100_000, 3_000_000);
const zone = whole(-1440, 1440);
const offset = whole(0, 2 ** 31);
const milliseconds = number(0, 1e12);
const count = whole(0, 1e9);

const span: Shape<Span> = object({ start: offset, end: offset });

/** As core/clock.ts prints it, up to the year 9999: a clock that is none would stop all later ones. */
const hlc = matching(/^(?:[01]\d|2[0-4])\d{13}\.\d{6,9}\.[\w-]{1,100}$/);

/** What every content row carries beside its content. */
export const rowFields = {
  deleted: flag,
  clocks: record(hlc, 5000),
  anki: maybe(object({ id: text(40), changedAt: number(-1e12, 1e12), rest: text(4 * mebibyte) })),
};

export const documentFields = {
  id: id<DocumentId>(),
  title: name,
  text: text(documentTextLimit),
  format: oneOf('text', 'markdown'),
  date: text(40),
  url: long,
  addedAt: instant,
  replaces: nullable(id<DocumentId>()),
  decisions: record(oneOf('keep', 'drop'), 200_000),
  finished: maybe(flag),
  resting: maybe(list(id<CardId>(), 200_000)),
} satisfies FieldsOf<Content<Document>>;

export const noteTypeFields = {
  id: id<NoteTypeId>(),
  name,
  kind: oneOf('normal', 'cloze'),
  fields: list(object({ id: id<FieldId>(), name, content: oneOf('text', 'html') }), 500),
  templates: list(object({ id: id<TemplateId>(), name, prompt: long, answer: long }), 500),
  css: long,
  keeps: maybe(object({ fields: list(id<FieldId>(), 500), tags: flag })),
} satisfies FieldsOf<Content<NoteType>>;

export const sourceShape: Shape<Source> = object({
  documentId: nullable(id<DocumentId>()),
  title: name,
  date: text(40),
  url: long,
  span,
  quote: long,
  before: long,
  after: long,
  section: maybe(long),
});

const asked: Shape<Asked> = object({
  role: name,
  question: long,
  answer: long,
  answerSpan: span,
  answerType: oneOf('person', 'organisation', 'place', 'date', 'number', 'quote', 'phrase'),
  accepted: list(long, 200),
  distractors: list(long, 200),
});

const noteFact: Shape<NoteFact> = object({
  id: id<FactId>(),
  kind: oneOf('position', 'event', 'quantity', 'quotation', 'cause', 'definition', 'membership', 'place', 'condition'),
  relation: name,
  subjectSpan: nullable(span),
  objectSpan: nullable(span),
  asked,
  reverse: nullable(asked),
  cloze: long,
});

export const noteFields = {
  id: id<NoteId>(),
  noteTypeId: id<NoteTypeId>(),
  guid: text(300),
  fields: record(long, 500),
  tags: list(text(500, 1), 1000),
  source: nullable(sourceShape),
  fact: nullable(noteFact),
  addedAt: instant,
  accepted: maybe(record(list(long, 200), 500)),
} satisfies FieldsOf<Content<Note>>;

export const cardFields = {
  id: id<CardId>(),
  noteId: id<NoteId>(),
  templateId: id<TemplateId>(),
  deckId: id<DeckId>(),
  position: number(-1e12, 1e12),
} satisfies FieldsOf<Content<Card>>;

export const deckFields = {
  id: id<DeckId>(),
  name: text(2000, 1),
  presetId: id<PresetId>(),
  description: long,
  addedAt: instant,
  desiredRetention: maybe(number(0.01, 1)),
  extra: maybe(object({ day, new: whole(-1e6, 1e6), reviews: whole(-1e6, 1e6) })),
  deadline: maybe(object({ day, minutesPerDay: number(0, 1440) })),
} satisfies FieldsOf<Content<Deck>>;

const mix = oneOf('mixed', 'before', 'after');

export const presetFields = {
  id: id<PresetId>(),
  name,
  newPerDay: number(0, 1e6),
  reviewsPerDay: number(0, 1e6),
  learningStepsMinutes: list(number(0, 1e7), 100),
  relearningStepsMinutes: list(number(0, 1e7), 100),
  desiredRetention: number(0.01, 1),
  maximumIntervalDays: number(1, 36_500),
  fuzz: flag,
  burySiblings: flag,
  leechThreshold: number(0, 1e6),
  parametersId: id<ParametersId>(),
  buryNew: maybe(flag),
  buryReviews: maybe(flag),
  buryLearning: maybe(flag),
  newIgnoresReviewLimit: maybe(flag),
  newGather: maybe(oneOf('position', 'deck', 'newest', 'randomNotes', 'random')),
  newSort: maybe(oneOf('gathered', 'template', 'templateRandom', 'noteRandom', 'random')),
  newMix: maybe(mix),
  learningMix: maybe(mix),
  reviewOrder: maybe(oneOf('due', 'dueDeck', 'deckDue', 'shortest', 'longest', 'easiest', 'hardest', 'leastKnown', 'bestKnown', 'overdue', 'random', 'oldest', 'newest')),
  leechAction: maybe(oneOf('tag', 'suspend')),
  easyDays: maybe(list(number(0, 1), 7)),
  loadBalance: maybe(flag),
  longestAnswerSeconds: maybe(number(1, 1e5)),
  showTimer: maybe(flag),
  autoShowSeconds: maybe(number(0, 1e5)),
  autoBurySeconds: maybe(number(0, 1e5)),
  autoplay: maybe(flag),
  replayQuestion: maybe(flag),
  historicalRetention: maybe(number(0.01, 1)),
  ignoreReviewsBefore: maybe(nullable(day)),
} satisfies FieldsOf<Content<Preset>>;

export const documentRow: Shape<Document> = object({ ...documentFields, ...rowFields });
export const noteTypeRow: Shape<NoteType> = object({ ...noteTypeFields, ...rowFields });
export const noteRow: Shape<Note> = object({ ...noteFields, ...rowFields });
export const cardRow: Shape<Card> = object({ ...cardFields, ...rowFields });
export const deckRow: Shape<Deck> = object({ ...deckFields, ...rowFields });
export const presetRow: Shape<Preset> = object({ ...presetFields, ...rowFields });

export const parametersFields = {
  id: id<ParametersId>(),
  model: oneOf('fsrs-6'),
  weights: list(number(-1e6, 1e6), 100),
} satisfies FieldsOf<Content<Parameters>>;

export const parametersRow: Shape<Parameters> = object({ ...parametersFields, ...rowFields });

export const settingsRow: Shape<Settings> = object({
  rolloverHour: whole(0, 23),
  learnAheadMinutes: number(0, 1e6),
  twoButtons: flag,
  keys: flag,
  theme: oneOf('system', 'light', 'dark'),
  extraTime: oneOf(1, 1.25, 1.5, 2, 0),
  searches: maybe(list(object({ name: text(200), text: text(10_000) }), 1000)),
});

const whatever = number(-1e16, 1e16);

export const revlogRow: Shape<Revlog> = object({
  id: id<CardId>(),
  entries: list({
    schema: { type: 'array', items: whatever.schema, minItems: 8, maxItems: 8 },
    read: (value, problems) => {
      const entry = list(whatever, 8).read(value, problems);
      return entry.length === 8 ? (entry as unknown as RevlogEntry) : refuse('shape-wrong-form', '');
    },
  }, 1_000_000),
  ...rowFields,
});

/* ---------- operations ---------- */

const due: Shape<Due> = keyed('at', object({ at: instant }), object({ day }));
const memory: Shape<Memory> = object({ stability: number(0, 1e6), difficulty: number(0, 100) });
const outcome = object({
  state: oneOf('learning', 'review', 'relearning'),
  step: count,
  intervalDays: number(0, 1e6),
  due,
});
const model = oneOf('fsrs-6');
const parametersId = id<ParametersId>();
const device = id<DeviceId>();

const rated = { card: id<CardId>(), rating: oneOf('again', 'hard', 'good', 'easy'), tookMs: milliseconds, outcome, model, parametersId };

const set = {
  card: id<CardId>(), outcome, memory, reps: count, lapses: count, reviewedAt: instant, reviewedDay: day, model, parametersId,
};

const manual = {
  cards: list(id<CardId>(), 1_000_000),
  action: tagged('type', {
    reset: {}, suspend: {}, unsuspend: {}, bury: { day }, unbury: {}, flag: { flag: count }, setDue: { day },
    reschedule: { day, intervalDays: number(0, 1e6) },
  }),
};

const undoTarget: Shape<UndoTarget> = keyed('batch', object({ batch: id<BatchId>() }), object({ device, n: count }));

const head = { device, n: count, at: instant, zoneMinutes: zone, studyDay: day, batch: nullable(id<BatchId>()) };

/** The instant and the day of an act, without the device that did it. */
export const momentFields = { at: instant, zoneMinutes: zone, studyDay: day };
/** The acts that give a card its schedule. */
export const schedulingActs = { rated, set, manual };

export const operationRow: Shape<Operation> = tagged('kind', {
  rated: { ...head, ...rated },
  answered: {
    ...head,
    quiz: id<QuizId>(), question: count, card: nullable(id<CardId>()), response: long,
    verdict: oneOf('right', 'close', 'wrong', 'timeout'), tookMs: milliseconds, counted: flag,
  },
  set: { ...head, ...set },
  imported: { ...head, segment: id<SegmentId>() },
  manual: { ...head, ...manual },
  moved: { ...head, from: id<CardId>(), to: id<CardId>() },
  undone: { ...head, target: undoTarget },
  corrected: { ...head, of: device, first: count, last: count, shiftMs: number(-1e15, 1e15), shiftDays: whole(-1e6, 1e6) },
});
