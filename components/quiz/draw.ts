/** Decks chosen by a person → the questions of a quiz, another one in the place of one, and a quiz stored and ready to begin. */
import { matching } from '@/components/decks/deck-notes';
import { faceOf } from '@/lib/core/cards';
import { newQuizId } from '@/lib/core/ids';
import type { CardId, DeckId, Note, NoteId, Question, Quiz, QuizOptions } from '@/lib/core/model';
import { withSubdecks } from '@/lib/core/queue';
import { quizFrom, type QuizCard } from '@/lib/core/quiz';
import type { Reading } from '@/lib/core/quiz-clock';
import { seededRandom } from '@/lib/core/quiz-random';
import { missedCards, reportOf } from '@/lib/core/quiz-report';
import { beginQuiz } from '@/lib/core/quiz-session';
import { notesIn as notesAsked } from '@/lib/core/quiz-verdict';
import { retrievabilityOf } from '@/lib/core/schedule';
import type { Clock, Collection, CollectionView } from '@/lib/store';
import { isDue } from './counting';
import type { From } from './setup';

/** So many cards of other decks are read for options and for what else is true. */
const KNOWN_AT_MOST = 3000;
/** Of the least well remembered so many times the number of questions wanted. */
const WEAKEST = 1.5;

/** What questions are made from. */
export interface Pool {
  readonly cards: readonly QuizCard[];
  readonly known: readonly QuizCard[];
}

export interface Wanted {
  readonly from: From;
  readonly tag: string;
  readonly search: string;
}

export const ALL: Wanted = { from: 'all', tag: '', search: '' };

/**
 * Cards to ask, and all others of the collection for options; with `own` only those of the same decks, so that another
 * device that has them draws the same.
 */
export async function openPool(collection: Collection, options: QuizOptions, wanted: Wanted, own = false): Promise<Pool> {
  const view = collection.getView();
  const all = await quizCards(collection, options.decks, Infinity);
  const tagged = withWords(all.filter(({ note }) => wanted.tag === '' || note.tags.includes(wanted.tag)), wanted.search);
  const allowed = await allowedCards(collection, tagged, wanted.from, options.count);
  const others = own ? [] : [...view.decks.keys()].filter((deck) => !options.decks.includes(deck));
  const rest = all.filter(({ card }) => !allowed.has(card.id));
  return { cards: tagged.filter(({ card }) => allowed.has(card.id)), known: [...rest, ...(await quizCards(collection, others, KNOWN_AT_MOST))] };
}

/** A number that fixes a quiz, short enough to be told: the same one and the same cards give the same questions. */
export function newSeed(clock: Clock): number {
  const [seed = 0] = new Uint32Array(clock.randomBytes(4).slice().buffer);
  return seed % 1_000_000;
}

export function drawFrom({ cards, known }: Pool, options: QuizOptions, seed: number): readonly Question[] {
  return quizFrom(cards, known, options, seededRandom(seed));
}

/** A question of the same kind, where that can be, about a note that is not asked yet; null when there is none. */
export function anotherFrom({ cards, known }: Pool, questions: readonly Question[], instead: Question, seed: number): Question | null {
  const asked = new Set(questions.flatMap(notesAsked));
  const free = cards.filter(({ note }) => !asked.has(note.id));
  const used = cards.filter(({ note }) => asked.has(note.id));
  return quizFrom(free, [...used, ...known], { kinds: [instead.kind], count: 1 }, seededRandom(seed))[0] ?? null;
}

/** Stores a quiz at its first question. Rejects when it cannot be stored. */
export async function storeQuiz(collection: Collection, clock: Clock, options: QuizOptions, questions: readonly Question[], saved: Pick<Quiz, 'id' | 'title'> | null): Promise<Quiz> {
  const { quiz } = beginQuiz(newQuizId(clock.randomBytes), options, questions, readingOf(clock));
  const row: Quiz = { ...quiz, role: 'taken', ...(saved ? { savedAs: saved.id, title: saved.title ?? '' } : {}) };
  await collection.commit([{ type: 'put', table: 'quizzes', row }]);
  return row;
}

/** Both clocks of this device, now. */
export function readingOf(clock: Clock): Reading {
  return { wall: clock.now(), monotonic: performance.now() };
}

/** Notes that have cards in the decks named. */
export function notesIn(view: CollectionView, decks: readonly DeckId[]): number {
  return new Set(decks.flatMap((deck) => view.cardsByDeck.get(deck) ?? []).map(({ noteId }) => noteId)).size;
}

/** The decks named with those below them. */
export function wholeDecks(view: CollectionView, decks: readonly DeckId[]): readonly DeckId[] {
  return withSubdecks(view.decks, decks.filter((deck) => view.decks.has(deck)));
}

/** Cards that have the words in what they ask, answer or quote, or among their tags. */
function withWords(cards: readonly QuizCard[], words: string): readonly QuizCard[] {
  if (words.trim() === '') return cards;
  const shown = cards.map(({ card, note, noteType }) => ({ card, note, face: faceOf(note, noteType, card.templateId) }));
  const found = new Set(matching(shown, words).map(({ card }) => card.id));
  return cards.filter(({ card }) => found.has(card.id));
}

async function allowedCards(collection: Collection, cards: readonly QuizCard[], from: From, count: number): Promise<ReadonlySet<CardId>> {
  const view = collection.getView();
  const moment = collection.moment();
  const ids = cards.map(({ card }) => card.id);
  if (from === 'due') return new Set(ids.filter((id) => isDue(view.schedules.get(id), moment)));
  if (from === 'missed') {
    const quizzes = await collection.quizzes();
    return new Set(quizzes.filter(({ finishedAt }) => finishedAt !== null).flatMap((quiz) => missedCards(reportOf(quiz))));
  }
  if (from === 'weak') {
    const recall = (id: CardId) => {
      const schedule = view.schedules.get(id);
      return schedule.state === 'new' ? Infinity : retrievabilityOf(schedule, moment.studyDay, collection.modelFor(id));
    };
    const studied = ids.filter((id) => recall(id) !== Infinity).toSorted((a, b) => recall(a) - recall(b));
    return new Set(studied.slice(0, Math.ceil(count * WEAKEST)));
  }
  return new Set(ids);
}

async function quizCards(collection: Collection, decks: readonly DeckId[], limit: number): Promise<readonly QuizCard[]> {
  const view = collection.getView();
  const cards = decks.flatMap((deck) => view.cardsByDeck.get(deck) ?? []).slice(0, limit);
  const notes: ReadonlyMap<NoteId, Note> = await collection.notes([...new Set(cards.map(({ noteId }) => noteId))]);
  return cards.flatMap((card): readonly QuizCard[] => {
    const note = notes.get(card.noteId);
    const noteType = note && view.noteTypes.get(note.noteTypeId);
    return note && noteType ? [{ card, note, noteType, deckName: view.decks.get(card.deckId)?.name ?? '' }] : [];
  });
}
