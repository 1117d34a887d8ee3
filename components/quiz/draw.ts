/** Decks chosen by a person → a quiz stored and ready to begin. */
import { newQuizId } from '@/lib/core/ids';
import type { DeckId, Note, NoteId, Quiz, QuizOptions } from '@/lib/core/model';
import { withSubdecks } from '@/lib/core/queue';
import { quizFrom, type QuizCard } from '@/lib/core/quiz';
import type { Reading } from '@/lib/core/quiz-clock';
import { seededRandom } from '@/lib/core/quiz-random';
import { beginQuiz } from '@/lib/core/quiz-session';
import type { Clock, Collection, CollectionView } from '@/lib/store';

/** So many cards of other decks are read for options and for what else is true. */
const KNOWN_AT_MOST = 3000;

/** Null when no card of the decks can be asked. Rejects when the quiz cannot be stored. */
export async function drawQuiz(collection: Collection, clock: Clock, options: QuizOptions): Promise<Quiz | null> {
  const view = collection.getView();
  const cards = await quizCards(collection, options.decks, Infinity);
  const others = [...view.decks.keys()].filter((deck) => !options.decks.includes(deck));
  const known = await quizCards(collection, others, KNOWN_AT_MOST);
  const [seed = 0] = new Int32Array(clock.randomBytes(4).slice().buffer);
  const questions = quizFrom(cards, known, options, seededRandom(seed));
  if (questions.length === 0) return null;
  const { quiz } = beginQuiz(newQuizId(clock.randomBytes), options, questions, readingOf(clock));
  await collection.commit([{ type: 'put', table: 'quizzes', row: quiz }]);
  return quiz;
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
