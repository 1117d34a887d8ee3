/**
 * Every stored type of Factdeck, and the words for them (GLOSSARY.md). No behaviour lives here.
 *
 * The flow, station by station:
 *
 *   readDocument(file)                      → Document      lib/documents
 *   annotate(document)                      → Sentence[]    lib/language
 *   findFacts(document, sentences)          → Fact[]        lib/facts      typed, quoted, located
 *   notesFromFacts(facts, decks)            → Note[]        lib/facts
 *   cardsOf(note, noteType)                 → Card[]        lib/core/cards
 *   queueFor(schedules, options, now)       → CardId[]      lib/core/queue
 *   rate(schedule, rating, now, …)          → Operation     lib/core/schedule
 *   quizFrom(cards, facts, options, random) → Question[]    lib/core/quiz
 *   statsOf(schedules, history, now)        → Stats         lib/core/stats
 *   commit(changes)                                         lib/store      the one write
 *
 * Spelling: instants end in `At` and are epoch milliseconds; spans of time end in `Ms`, `Minutes` or `Days`;
 * a study day is a `StudyDay`; offsets into text are UTF-16 code units.
 */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type DeviceId = Branded<'DeviceId'>;
export type DocumentId = Branded<'DocumentId'>;
export type FactId = Branded<'FactId'>;
export type NoteId = Branded<'NoteId'>;
export type NoteTypeId = Branded<'NoteTypeId'>;
export type FieldId = Branded<'FieldId'>;
export type TemplateId = Branded<'TemplateId'>;
export type CardId = Branded<'CardId'>;
export type DeckId = Branded<'DeckId'>;
export type PresetId = Branded<'PresetId'>;
export type ParametersId = Branded<'ParametersId'>;
export type BatchId = Branded<'BatchId'>;
export type QuizId = Branded<'QuizId'>;
export type SegmentId = Branded<'SegmentId'>;

/** Epoch milliseconds. */
export type Instant = number;
/** Days from 1970-01-01 to the learner's local date after the rollover hour was subtracted (day.ts). */
export type StudyDay = number;

/** A place in a document's stored text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/* ---------- what a person reads ---------- */

export type DocumentFormat = 'text' | 'markdown';

/** A text a person brought in, kept as read. Its id is a hash of its text (ids.ts). */
export interface Document extends Row {
  readonly id: DocumentId;
  readonly title: string;
  readonly text: string;
  readonly format: DocumentFormat;
  /** The date the document itself carries: `2025`, `2025-07` or `2025-07-14`; empty when it states none. */
  readonly date: string;
  /** The address it came from, or empty. */
  readonly url: string;
  readonly addedAt: Instant;
  /** The older version of the same document, when this one replaces it. */
  readonly replaces: DocumentId | null;
  /** The person's keep and drop decisions by fact. */
  readonly decisions: Readonly<Record<string, 'keep' | 'drop'>>;
  /** Put away: its cards rest. */
  readonly finished?: boolean | undefined;
  /** The cards that came to rest with it: those, and no others, come back. */
  readonly resting?: readonly CardId[] | undefined;
}

/* ---------- what is found in it ---------- */

export type FactKind = 'position' | 'event' | 'quantity' | 'quotation' | 'cause' | 'definition' | 'membership' | 'place' | 'condition';

/** What sort of thing an answer is: options of a choice question come from the same sort. */
export type AnswerType = 'person' | 'organisation' | 'place' | 'date' | 'number' | 'quote' | 'phrase';

/** One side of a fact put as a question. `answer` is verbatim in the fact's quote. */
export interface Asked {
  /** The role asked for: `holder`, `position`, `date`, `amount`, `speaker`, … */
  readonly role: string;
  readonly question: string;
  readonly answer: string;
  readonly answerSpan: Span;
  readonly answerType: AnswerType;
  /** Other answers a fair grader takes. */
  readonly accepted: readonly string[];
  /** Wrong options of the same type and shape, taken from the same document where it has enough. */
  readonly distractors: readonly string[];
}

/** One atomic claim found in a document, quoted and located. A candidate: kept facts become notes. */
export interface Fact {
  readonly id: FactId;
  readonly kind: FactKind;
  /** What is claimed, as a lemma or a fixed word: `hold`, `announce`, `say`, `cause`. */
  readonly relation: string;
  readonly documentId: DocumentId;
  /** The sentence (or sentences) that say it. */
  readonly quoteSpan: Span;
  readonly quote: string;
  readonly subjectSpan: Span | null;
  readonly objectSpan: Span | null;
  readonly asked: Asked;
  /** The same fact asked the other way round, when that has one right answer. */
  readonly reverse: Asked | null;
  /** The quote, or its clause, with the answer as an Anki deletion: `In {{c1::2019}}, China …`. */
  readonly cloze: string;
  /** 0 to 1: how much a reader loses who does not know it. */
  readonly importance: number;
  /** `accepted`: every check passed and the pattern is a safe one; `suggested`: a person should look. */
  readonly status: 'accepted' | 'suggested';
  /** Who proposed it, when it was not found here. */
  readonly proposedBy?: 'assistant' | undefined;
}

/** A card that was proposed and not made, and the rule that stopped it. */
export interface Rejection {
  readonly rule: string;
  readonly reason: string;
  readonly question: string;
  readonly answer: string;
  readonly quoteSpan: Span;
}

/* ---------- what a person learns ---------- */

/** Hybrid logical clock `ms.counter.device`, fixed width, so that text order is time order (clock.ts). */
export type Hlc = string;
/** When each field of a row was last written. Tags have one key a tag: `tag:NAME`. */
export type FieldClocks = Readonly<Record<string, Hlc>>;

/** What every content row has. A deleted row is kept, marked, so that deleting can travel. */
export interface Row {
  readonly deleted: boolean;
  readonly clocks: FieldClocks;
  /** Of a row that came from Anki: what it was there. */
  readonly anki?: AnkiOrigin | undefined;
}

/** What Anki knows of a row and Factdeck has no use for: kept whole, so that it can go back. */
export interface AnkiOrigin {
  /** Anki's own id, in decimal digits. */
  readonly id: string;
  /** When the row last changed there, in epoch seconds. */
  readonly changedAt: number;
  /** JSON: the model, deck or preset as Anki's schema 11 writes it, or the columns of a note or card by name. */
  readonly rest: string;
}

export interface NoteType extends Row {
  readonly id: NoteTypeId;
  readonly name: string;
  readonly kind: 'normal' | 'cloze';
  readonly fields: readonly NoteField[];
  readonly templates: readonly Template[];
  readonly css: string;
  /** Nothing unless set. */
  readonly keeps?: Keeps | undefined;
}

/** What a newer file leaves as the person has it in notes of a type. */
export interface Keeps {
  readonly fields: readonly FieldId[];
  readonly tags: boolean;
}

export interface NoteField {
  readonly id: FieldId;
  readonly name: string;
  /** Whether the field holds plain text or HTML. */
  readonly content: 'text' | 'html';
}

/** How a note becomes a card: Anki's template language, `{{Field}}`. A template's id is stable, its place is only display. */
export interface Template {
  readonly id: TemplateId;
  readonly name: string;
  readonly prompt: string;
  readonly answer: string;
}

/** Where a note came from. The quote travels with the note: it outlives its document. */
export interface Source {
  readonly documentId: DocumentId | null;
  readonly title: string;
  readonly date: string;
  readonly url: string;
  /** The quote's place in the document's text. */
  readonly span: Span;
  readonly quote: string;
  /** The sentence before and after the quote, or empty. */
  readonly before: string;
  readonly after: string;
  /** The nearest heading above the quote. */
  readonly section?: string | undefined;
}

/** What a note remembers of the fact it was made from: enough to quiz it and to know it again. */
export interface NoteFact {
  readonly id: FactId;
  readonly kind: FactKind;
  readonly relation: string;
  readonly subjectSpan: Span | null;
  readonly objectSpan: Span | null;
  readonly asked: Asked;
  readonly reverse: Asked | null;
  readonly cloze: string;
}

/** The stored unit of information a person edits; one or more cards come from it. */
export interface Note extends Row {
  readonly id: NoteId;
  readonly noteTypeId: NoteTypeId;
  /** Anki's identity of a note across collections. */
  readonly guid: string;
  /** Text or HTML by field id, as the note type says. */
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly source: Source | null;
  readonly fact: NoteFact | null;
  readonly addedAt: Instant;
  /** What the person counted as right in a quiz, by the answer it stands for, where the note has no fact to keep it. */
  readonly accepted?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** One thing to be recalled: a note seen from one side. Holds only what cannot be computed. */
export interface Card extends Row {
  readonly id: CardId;
  readonly noteId: NoteId;
  readonly templateId: TemplateId;
  readonly deckId: DeckId;
  /** Place among new cards: lower comes first. */
  readonly position: number;
}

export interface Deck extends Row {
  readonly id: DeckId;
  /** Full name; `::` nests. */
  readonly name: string;
  readonly presetId: PresetId;
  readonly description: string;
  readonly addedAt: Instant;
  /** In place of the preset's, for this deck alone. */
  readonly desiredRetention?: number | undefined;
  /** More (or, below 0, fewer) cards than the limits say, on one study day only. */
  readonly extra?: ExtraCards | undefined;
  /** Until this day is over the deck is studied for it. Holds for the decks inside too. */
  readonly deadline?: Deadline | undefined;
}

export interface ExtraCards {
  readonly day: StudyDay;
  readonly new: number;
  readonly reviews: number;
}

/** A day on which as much as possible is to be known, and the minutes a person gives to it each day until then. */
export interface Deadline {
  readonly day: StudyDay;
  readonly minutesPerDay: number;
}

/** Which new cards are taken up to the limit. */
export type NewGather = 'position' | 'deck' | 'newest' | 'randomNotes' | 'random';
/** In which order those taken are shown. */
export type NewSort = 'gathered' | 'template' | 'templateRandom' | 'noteRandom' | 'random';
export type Mix = 'mixed' | 'before' | 'after';
export type ReviewOrder =
  | 'due' | 'dueDeck' | 'deckDue' | 'shortest' | 'longest' | 'easiest' | 'hardest' | 'leastKnown' | 'bestKnown' | 'overdue'
  | 'random' | 'oldest' | 'newest';

/** Options that a preset may leave unset; options.ts says what then holds. */
export interface PresetOptions {
  /** Rating a card hides its siblings of this sort for the day. */
  readonly buryNew: boolean;
  readonly buryReviews: boolean;
  /** Those learnt over days; by the minute learning always goes on. */
  readonly buryLearning: boolean;
  readonly newIgnoresReviewLimit: boolean;
  readonly newGather: NewGather;
  readonly newSort: NewSort;
  /** New cards among the reviews. */
  readonly newMix: Mix;
  /** Cards learnt over days among the reviews. */
  readonly learningMix: Mix;
  readonly reviewOrder: ReviewOrder;
  readonly leechAction: 'tag' | 'suspend';
  /** Monday first: 1 a usual day, 0.5 a lighter one, 0 as little as can be. */
  readonly easyDays: readonly number[];
  readonly loadBalance: boolean;
  /** Longer looks at a card are counted as this long. */
  readonly longestAnswerSeconds: number;
  readonly showTimer: boolean;
  /** Shows the answer, and then passes the card over until tomorrow, after so long; 0: never. */
  readonly autoShowSeconds: number;
  readonly autoBurySeconds: number;
  /** What a side has to be heard plays as soon as it shows. */
  readonly autoplay: boolean;
  /** Playing an answer again begins with its question. */
  readonly replayQuestion: boolean;
  /** The retention under which SM-2 histories are read. */
  readonly historicalRetention: number;
  /** Weights are not fitted to cards first learnt before this day; null: to all. */
  readonly ignoreReviewsBefore: StudyDay | null;
}

type Unset<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Study options that decks share. */
export interface Preset extends Row, Unset<PresetOptions> {
  readonly id: PresetId;
  readonly name: string;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** Minutes. Empty: FSRS decides. */
  readonly learningStepsMinutes: readonly number[];
  readonly relearningStepsMinutes: readonly number[];
  /** 0.70 to 0.99: the chance of recall at which a card is shown again. */
  readonly desiredRetention: number;
  readonly maximumIntervalDays: number;
  readonly fuzz: boolean;
  /** What the three switches for burying are where they are unset. */
  readonly burySiblings: boolean;
  /** Lapses that make a leech. */
  readonly leechThreshold: number;
  readonly parametersId: ParametersId;
}

/** FSRS weights: an immutable row named by its content. */
export interface Parameters extends Row {
  readonly id: ParametersId;
  readonly model: 'fsrs-6';
  /** 17, 19 or 21 numbers as given; memory.ts migrates and clips. */
  readonly weights: readonly number[];
}

export interface Settings {
  /** 0 to 23: the local hour at which a study day begins. */
  readonly rolloverHour: number;
  readonly learnAheadMinutes: number;
  /** Two buttons, Again and Good, instead of four. */
  readonly twoButtons: boolean;
  readonly keys: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  /** 1 unless set: multiplies every quiz clock; 0 switches clocks off. */
  readonly extraTime: 1 | 1.25 | 1.5 | 2 | 0;
  /** Kept by name, in the order they were saved. None unless set. */
  readonly searches?: readonly SavedSearch[] | undefined;
}

export interface SavedSearch {
  readonly name: string;
  /** In the language of core/search. */
  readonly text: string;
}

/* ---------- what happened ---------- */

export type Rating = 'again' | 'hard' | 'good' | 'easy';
export type State = 'new' | 'learning' | 'review' | 'relearning';

/** When a card is to be shown: an instant while it is learnt by the minute, a study day afterwards. */
export type Due = { readonly at: Instant } | { readonly day: StudyDay };

/** What the scheduler believes about a card. Stability in days; difficulty 1 to 10. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** What a rating or an import gave a card. */
export interface Outcome {
  readonly state: Exclude<State, 'new'>;
  /** Index of the next learning step; 0 in review. */
  readonly step: number;
  /** Whole days in review, 0 while learning by the minute. */
  readonly intervalDays: number;
  readonly due: Due;
}

/** A numbered, dated act on a device. `(device, n)` is unique and n has no gaps. */
export interface OperationHead {
  readonly device: DeviceId;
  readonly n: number;
  readonly at: Instant;
  /** Minutes east of UTC at that moment. */
  readonly zoneMinutes: number;
  readonly studyDay: StudyDay;
  /** Operations done as one act share it. */
  readonly batch: BatchId | null;
}

export interface Rated {
  readonly kind: 'rated';
  readonly card: CardId;
  readonly rating: Rating;
  readonly tookMs: number;
  readonly outcome: Outcome;
  readonly model: 'fsrs-6';
  readonly parametersId: ParametersId;
}

/** A quiz response. It moves no schedule itself; where it counted, `rated` acts stand beside it in the same batch. */
export interface Answered {
  readonly kind: 'answered';
  readonly quiz: QuizId;
  readonly question: number;
  readonly card: CardId | null;
  readonly response: string;
  readonly verdict: Verdict;
  readonly tookMs: number;
  readonly counted: boolean;
}

/** A schedule that came from outside with a card. */
export interface SetSchedule {
  readonly kind: 'set';
  readonly card: CardId;
  readonly outcome: Outcome;
  readonly memory: Memory;
  readonly reps: number;
  readonly lapses: number;
  readonly reviewedAt: Instant;
  readonly reviewedDay: StudyDay;
  readonly model: 'fsrs-6';
  readonly parametersId: ParametersId;
}

/** Names one content-addressed segment of reviews from another program. */
export interface Imported {
  readonly kind: 'imported';
  readonly segment: SegmentId;
}

export type ManualAction =
  | { readonly type: 'reset' }
  | { readonly type: 'suspend' }
  | { readonly type: 'unsuspend' }
  /** Ends with the study day named. */
  | { readonly type: 'bury'; readonly day: StudyDay }
  | { readonly type: 'unbury' }
  | { readonly type: 'flag'; readonly flag: number }
  | { readonly type: 'setDue'; readonly day: StudyDay }
  | { readonly type: 'reschedule'; readonly day: StudyDay; readonly intervalDays: number };

export interface Manual {
  readonly kind: 'manual';
  readonly cards: readonly CardId[];
  readonly action: ManualAction;
}

/** History goes from one card id to another. */
export interface Moved {
  readonly kind: 'moved';
  readonly from: CardId;
  readonly to: CardId;
}

export type UndoTarget =
  | { readonly device: DeviceId; readonly n: number }
  | { readonly batch: BatchId };

/** Cancels an operation or a batch; undoing an `undone` is redo. */
export interface Undone {
  readonly kind: 'undone';
  readonly target: UndoTarget;
}

/** Repairs instants and study days written under a wrong clock. */
export interface Corrected {
  readonly kind: 'corrected';
  readonly of: DeviceId;
  readonly first: number;
  readonly last: number;
  readonly shiftMs: number;
  readonly shiftDays: number;
}

export type Act = Rated | Answered | SetSchedule | Imported | Manual | Moved | Undone | Corrected;
export type Operation = OperationHead & Act;
export type RatedOperation = OperationHead & Rated;

/* ---------- what is shown: a fold of what happened ---------- */

interface ScheduleBase {
  readonly reps: number;
  readonly lapses: number;
  readonly suspended: boolean;
  /** The study day a bury ends, or null. */
  readonly buriedUntil: StudyDay | null;
  readonly flag: number;
}

export interface NewSchedule extends ScheduleBase {
  readonly state: 'new';
}

export interface StudiedSchedule extends ScheduleBase {
  readonly state: Exclude<State, 'new'>;
  readonly step: number;
  readonly due: Due;
  readonly intervalDays: number;
  readonly memory: Memory;
  readonly reviewedAt: Instant;
  readonly reviewedDay: StudyDay;
}

/** What the scheduler knows of a card. Never stored as truth: replay.ts folds it from operations. */
export type Schedule = NewSchedule | StudiedSchedule;

/** Read-only view of the schedules: hides whether rows or columns lie below. Unknown cards are new. */
export interface Schedules {
  get(card: CardId): Schedule;
}

/** A rated operation in its place: what the card was just before it. */
export interface Review {
  readonly operation: RatedOperation;
  readonly before: State;
  /** Whole study days since the review before; 0 for the first. */
  readonly elapsedDays: number;
  /** The chance of recall the model gave at that moment; null for a first review. */
  readonly retrievability: number | null;
}

/** Read-only view of the reviews, oldest first, undone ones left out. */
export interface History {
  of(card: CardId): readonly Review[];
  reviewsOn(day: StudyDay): readonly Review[];
  /** Study days with at least one review, ascending. */
  days(): readonly StudyDay[];
  /** The same for the latest reviews alone, some hundreds at least, where older ones take longer to find. */
  latestDays?(): readonly StudyDay[];
  /** All of it counted, where that is cheaper than going through the reviews. */
  tally?(): ReviewTally;
}

/** Reviews counted. */
export interface ReviewTally {
  readonly days: ReadonlyMap<StudyDay, DayTally>;
  /** Middle time a review took, or null without reviews. */
  readonly medianMs: number | null;
}

export interface DayTally {
  readonly reviews: number;
  readonly tookMs: number;
  /** First reviews of a card on that day, in review: all, and those better than Again. */
  readonly judged: number;
  readonly passed: number;
}

/* ---------- quizzes ---------- */

/** `close` asks the person; it is never a rating. */
export type Verdict = 'right' | 'close' | 'wrong' | 'timeout';

export type Question =
  | ChoiceQuestion | TypedQuestion | ClozeQuestion | TruthQuestion | ToldQuestion | SeveralQuestion
  | MatchingQuestion | OrderingQuestion | RecallQuestion;

interface QuestionBase {
  /** Null for a question written by hand. */
  readonly card: CardId | null;
  readonly noteId: NoteId | null;
  /** Deck and document, shown above the prompt. */
  readonly context: string;
  readonly prompt: string;
  /** The right answer in words; several answers stand on lines of their own. */
  readonly answer: string;
  readonly accepted: readonly string[];
  readonly source: Source | null;
  /** Points in an exam; 1 unless set. */
  readonly weight?: number | undefined;
  /** The heading it stands under, with its neighbours of the same; none unless set. */
  readonly section?: string | undefined;
}

export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
}

export interface TypedQuestion extends QuestionBase {
  readonly kind: 'typed';
  /** How far a number may be from the answer and still be right; 0 unless set. */
  readonly tolerance?: number | undefined;
}

/** A sentence of the document with a gap: to be typed, or chosen where there are options. */
export interface ClozeQuestion extends QuestionBase {
  readonly kind: 'cloze';
  readonly options: readonly string[];
}

/** A statement as the document makes it, or with one thing in it exchanged for another of its kind. */
export interface TruthQuestion extends QuestionBase {
  readonly kind: 'truth';
  readonly isTrue: boolean;
}

/** Which of these statements the document makes. */
export interface ToldQuestion extends QuestionBase {
  readonly kind: 'told';
  readonly options: readonly string[];
  readonly parts: readonly QuestionPart[];
}

/** Several of the options are right. */
export interface SeveralQuestion extends QuestionBase {
  readonly kind: 'several';
  readonly options: readonly string[];
  readonly parts: readonly QuestionPart[];
}

/** Each part's `text` belongs to one of the options: its `answer`. */
export interface MatchingQuestion extends QuestionBase {
  readonly kind: 'matching';
  readonly options: readonly string[];
  readonly parts: readonly QuestionPart[];
}

/** The parts stand in the right order; the options are their texts as shown at first. `answer` of a part is its date. */
export interface OrderingQuestion extends QuestionBase {
  readonly kind: 'ordering';
  readonly options: readonly string[];
  readonly parts: readonly QuestionPart[];
}

/** Everything known, written freely and then ticked against the parts. */
export interface RecallQuestion extends QuestionBase {
  readonly kind: 'recall';
  readonly parts: readonly QuestionPart[];
}

/** One card's share in a question about several. */
export interface QuestionPart {
  readonly card: CardId | null;
  readonly noteId: NoteId | null;
  readonly text: string;
  readonly answer: string;
}

export interface QuizOptions {
  readonly decks: readonly DeckId[];
  readonly kinds: readonly Question['kind'][];
  readonly count: number;
  readonly clock: QuizClock;
  /** Multiplier on every clock; 0: no clock runs. */
  readonly extraTime: number;
  /** `test` unless set. */
  readonly run?: QuizRun | undefined;
  /** Which answers count as reviews; `none` unless set. */
  readonly counts?: QuizCounts | undefined;
  /** Whether each answer is asked how sure it is. */
  readonly confidence?: boolean | undefined;
  /** Share of the points that passes an exam, 0 to 1. */
  readonly passMark?: number | undefined;
  /** What the quiz was drawn with: the same seed and cards give the same quiz. */
  readonly seed?: number | undefined;
  /** The questions were changed by hand since: the seed alone no longer gives them. */
  readonly changed?: boolean | undefined;
  /** Whether an answer after the time is up is taken, and marked, instead of refused. */
  readonly late?: boolean | undefined;
  /** Taken from a link without the answers: nothing is judged here, the responses go back to its author. */
  readonly sealed?: boolean | undefined;
  /** The person's own pace, as a multiple of the time a question usually needs; 1 unless set. */
  readonly pace?: number | undefined;
  /** The extra time was set by whoever sent the link: it counts and is not shown. */
  readonly timeUnsaid?: boolean | undefined;
}

/** Practice tells at once and asks what was missed again; a test and an exam tell at the end. */
export type QuizRun = 'practice' | 'test' | 'exam';
/** Answers on cards that are due, on all cards, or none. */
export type QuizCounts = 'due' | 'all' | 'none';
export type Confidence = 'guess' | 'unsure' | 'sure';

export type QuizClock =
  /** 0 seconds: as long as each question needs to be read and answered. */
  | { readonly per: 'question'; readonly seconds: number }
  | { readonly per: 'quiz'; readonly seconds: number }
  | { readonly per: 'none' };

export interface Response {
  readonly question: number;
  readonly text: string;
  readonly verdict: Verdict;
  readonly tookMs: number;
  /** Which parts of the question were right, in their order. */
  readonly parts?: readonly boolean[] | undefined;
  readonly confidence?: Confidence | undefined;
  /** Given after the time was up. */
  readonly late?: boolean | undefined;
  /** The reviews it counted as. */
  readonly ratings?: readonly QuizRating[] | undefined;
  /** The commit that wrote them; null once they were taken back. */
  readonly batch?: BatchId | null | undefined;
}

export interface QuizRating {
  readonly card: CardId;
  readonly rating: Rating;
}

/** A quiz under way or done: saved whole after every step, so that a reload loses nothing. */
export interface Quiz extends Row {
  readonly id: QuizId;
  readonly options: QuizOptions;
  readonly questions: readonly Question[];
  readonly responses: readonly Response[];
  readonly startedAt: Instant;
  /** What is chosen or typed for the question now shown and not yet answered. */
  readonly draft: string;
  /** When the question now shown began. */
  readonly questionStartedAt: Instant;
  /** Time already used on the question now shown, as last stored; never decreases. */
  readonly questionUsedMs: number;
  /** Time already used on all earlier questions. */
  readonly quizUsedMs: number;
  readonly heartbeatAt: Instant;
  readonly finishedAt: Instant | null;
  /** The wall clock was seen to go back during this quiz. */
  readonly clockTurnedBack: boolean;
  /** A saved quiz is never taken itself: taking it makes a new row. `answers` are those of someone else, by `title`. Taken unless set. */
  readonly role?: 'saved' | 'taken' | 'answers' | undefined;
  /** The person's name for it; empty unless set. */
  readonly title?: string | undefined;
  /** Of a quiz taken: the saved one it was taken from. */
  readonly savedAs?: QuizId | undefined;
  /** Of a saved quiz: the names of the class it was given to. */
  readonly roster?: readonly string[] | undefined;
  /** In practice, the last response is being shown with its answer. */
  readonly showing?: boolean | undefined;
  /** How sure the person says to be of the question now shown. */
  readonly sure?: Confidence | undefined;
}

/* ---------- doors ---------- */

/** A failure a person can cause: what, where and, by its code's message, what to do. */
export interface Problem {
  /** Key of `messages.problems`. */
  readonly code: string;
  /** File, line, field or card it concerns; empty when it concerns the whole. */
  readonly where: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly severity: 'error' | 'warning';
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Parts of a collection as they cross a door: what a format parses to and prints from. */
export interface CollectionParts {
  readonly documents: readonly Document[];
  readonly noteTypes: readonly NoteType[];
  readonly notes: readonly Note[];
  readonly cards: readonly Card[];
  readonly decks: readonly Deck[];
  readonly presets: readonly Preset[];
  readonly parameters: readonly Parameters[];
  readonly operations: readonly Operation[];
  readonly quizzes: readonly Quiz[];
  readonly settings: Settings | null;
  /** None unset. */
  readonly revlogs?: readonly Revlog[] | undefined;
  /** None unset. */
  readonly media?: readonly Media[] | undefined;
}

/**
 * The reviews a card had in Anki, kept as they are and never folded into its schedule: that came as a `set`.
 * Its id is the card's.
 */
export interface Revlog extends Row {
  readonly id: CardId;
  readonly entries: readonly RevlogEntry[];
}

/** A row of Anki's revlog without its card: id (epoch ms), usn, ease, ivl, lastIvl, factor, time (ms), type. */
export type RevlogEntry = readonly [id: number, usn: number, ease: number, ivl: number, lastIvl: number, factor: number, time: number, type: number];

/** A picture, sound or font that fields name. Its id is that name; several names may have one content. */
export interface Media extends Row {
  readonly id: string;
  /** SHA-256 of the content, in hexadecimal digits. */
  readonly hash: string;
  /** What the first bytes say it is, never what the name says. */
  readonly type: string;
  readonly bytes: number;
  /** Present on its way in and out; at rest it lies by its hash. */
  readonly content?: Blob | undefined;
}

export type Table = 'documents' | 'noteTypes' | 'notes' | 'cards' | 'decks' | 'presets' | 'parameters' | 'quizzes' | 'revlogs' | 'media';

export interface TableRows {
  documents: Document;
  noteTypes: NoteType;
  notes: Note;
  cards: Card;
  decks: Deck;
  presets: Preset;
  parameters: Parameters;
  quizzes: Quiz;
  revlogs: Revlog;
  media: Media;
}

/** One write. `put` stamps the clock of every field that differs from the stored row. */
export type Change =
  | { [T in Table]: { readonly type: 'put'; readonly table: T; readonly row: TableRows[T] } }[Table]
  | { readonly type: 'delete'; readonly table: Table; readonly id: string }
  | { readonly type: 'settings'; readonly settings: Partial<Settings> }
  | { readonly type: 'operation'; readonly act: Act; readonly at: Instant; readonly zoneMinutes: number; readonly studyDay: StudyDay };

/** What an import or a restore would do, seen before it is done. */
export interface Plan {
  readonly added: readonly PlanLine[];
  readonly updated: readonly PlanLine[];
  readonly unchanged: readonly PlanLine[];
  /** Changed here and in the file, or of another type there: the reason says which side stays. */
  readonly conflicting: readonly PlanLine[];
  readonly skipped: readonly PlanLine[];
  readonly problems: readonly Problem[];
  readonly changes: readonly Change[];
}

/** A line of a plan as a person reads it. */
export interface PlanLine {
  readonly noteId: NoteId | null;
  readonly deck: string;
  readonly prompt: string;
  readonly answer: string;
  /** Why it is skipped or conflicting, or what of it is kept: a problem code; empty otherwise. */
  readonly reason: string;
}
