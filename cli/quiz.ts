/** `factdeck quiz`: a deck or a document → the questions of a quiz, with options, key and sources. */
import { basename } from 'node:path';
import { BUILT_IN_NOTE_TYPES } from '../lib/core/note-types';
import { quizFrom, type QuizCard } from '../lib/core/quiz';
import { seededRandom } from '../lib/core/quiz-random';
import { generate, notesFromFacts } from '../lib/facts';
import { parseAny } from '../lib/formats/detect';
import { messages } from '../lib/messages';
import { englishOnDisk } from './english';
import { openDocument } from './documents';
import { readBytes } from './files';
import type { CollectionParts, Question, Span } from '../lib/core/model';

export const QUIZ_KINDS: readonly Question['kind'][] = ['choice', 'typed', 'cloze', 'truth', 'several', 'told', 'matching', 'ordering', 'recall'];

export interface QuizRequest {
  readonly seed: number;
  readonly count: number;
  readonly kinds: readonly Question['kind'][];
}

/** The same file, seed, number and kinds give the same questions. Throws a problem when the file is refused. */
export async function quizOf(name: string, { seed, count, kinds }: QuizRequest): Promise<object> {
  const parts = /\.(?:txt|md|markdown|x?html?|mhtml?|mht|docx|epub|pdf)$/i.test(name) ? await partsOfDocument(name) : (await parseAny(basename(name), readBytes(name))).parts;
  const questions = quizFrom(cardsIn(parts), [], { kinds, count }, seededRandom(seed));
  return { seed, kinds, questions: questions.map(told) };
}

/** Of a document what passed every check, as the app would make cards of it. */
async function partsOfDocument(name: string): Promise<Pick<CollectionParts, 'notes' | 'cards' | 'decks' | 'noteTypes'>> {
  const { draft } = await openDocument(name);
  const { document, facts, sentences } = generate(await englishOnDisk(), draft);
  const accepted = facts.filter(({ status }) => status === 'accepted');
  return { noteTypes: [], ...notesFromFacts({ facts: accepted, document, sentences, addedAt: 0, names: { document: document.title, kinds: messages.create.kinds } }) };
}

function cardsIn({ notes, cards, decks, noteTypes }: Pick<CollectionParts, 'notes' | 'cards' | 'decks' | 'noteTypes'>): readonly QuizCard[] {
  const types = new Map([...BUILT_IN_NOTE_TYPES, ...noteTypes].map((type) => [type.id, type]));
  const byId = new Map(notes.filter(({ deleted }) => !deleted).map((note) => [note.id, note]));
  const names = new Map(decks.map(({ id, name }) => [id, name]));
  return cards.flatMap((card): readonly QuizCard[] => {
    const note = byId.get(card.noteId);
    const noteType = note && types.get(note.noteTypeId);
    return card.deleted || !note || !noteType ? [] : [{ card, note, noteType, deckName: names.get(card.deckId) ?? '' }];
  });
}

/** A question as JSON: `key` is what is right, by kind as in the help text. */
function told(question: Question): object {
  const { kind, prompt, accepted, source } = question;
  return {
    kind,
    prompt: prompt === '' && kind in messages.quiz.prompts ? messages.quiz.prompts[kind as keyof typeof messages.quiz.prompts] : prompt,
    options: 'options' in question ? question.options : [],
    key: keyOf(question),
    accepted,
    source: source === null ? null : { title: source.title, quote: source.quote, ...placeOf(source.span) },
  };
}

function keyOf(question: Question): unknown {
  switch (question.kind) {
    case 'truth': return question.isTrue;
    case 'several': return question.answer.split('\n');
    case 'matching': return Object.fromEntries(question.parts.map(({ text, answer }) => [text, answer]));
    case 'ordering':
    case 'recall': return question.parts.map(({ text }) => text);
    default: return question.answer;
  }
}

const placeOf = ({ start, end }: Span) => ({ start, end });
