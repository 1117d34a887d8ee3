/** Cards for the tests of quizzes: fact notes and plain ones, in one deck. */
import { cardIdOf } from './ids';
import type { AnswerType, Asked, DeckId, DocumentId, FactId, Note, NoteId } from './model';
import { BASIC, FACT } from './note-types';
import { quizFrom, type QuizCard } from './quiz';
import { tells } from './quiz-order';
import { seededRandom } from './quiz-random';

const span = (start: number, length: number) => ({ start, end: start + length });

interface Told {
  readonly question: string;
  readonly answer: string;
  readonly type: AnswerType;
  readonly subject: string;
  readonly relation?: string;
  readonly accepted?: readonly string[];
  readonly distractors?: readonly string[];
  /** Defaults to a sentence that says the subject and the answer. */
  readonly quote?: string;
}

/** A card of a fact note: the answer is asked of the subject. */
export function factCard(n: number, told: Told): QuizCard {
  const quote = told.quote ?? `${told.subject} goes with ${told.answer} here.`;
  const asked: Asked = {
    role: told.type, question: told.question, answer: told.answer, answerSpan: span(quote.indexOf(told.answer), told.answer.length),
    answerType: told.type, accepted: told.accepted ?? [], distractors: told.distractors ?? [],
  };
  const note: Note = {
    ...noteRow(n), noteTypeId: FACT.id, fields: { prompt: told.question, answer: told.answer },
    source: { documentId: 'doc' as DocumentId, title: 'A document', date: '', url: '', span: span(0, quote.length), quote, before: '', after: '' },
    fact: {
      id: `fact-${n}` as FactId, kind: 'position', relation: told.relation ?? 'hold',
      subjectSpan: span(quote.indexOf(told.subject), told.subject.length), objectSpan: asked.answerSpan, asked, reverse: null, cloze: '',
    },
  };
  return cardOf(note, FACT, n);
}

export function basicCard(n: number, front: string, back: string): QuizCard {
  return cardOf({ ...noteRow(n), noteTypeId: BASIC.id, fields: { front, back }, source: null, fact: null }, BASIC, n);
}

function noteRow(n: number) {
  return { id: `note-${n}` as NoteId, guid: `g${n}`, tags: [], addedAt: 0, deleted: false, clocks: {} };
}

function cardOf(note: Note, noteType: QuizCard['noteType'], n: number): QuizCard {
  const template = noteType.templates[0]!.id;
  return {
    note, noteType, deckName: 'Top::Leaf',
    card: { id: cardIdOf(note.id, template), noteId: note.id, templateId: template, deckId: 'deck' as DeckId, position: n, deleted: false, clocks: {} },
  };
}

export const choice = { kinds: ['choice'] as const, count: 50 };
export const typed = { kinds: ['typed'] as const, count: 50 };
export const people = ['Ann Archer', 'Bob Baker', 'Cal Carter', 'Dee Dunn', 'Eve Ellis'].map((name, n) =>
  factCard(n, { question: `Who leads group ${'VWXYZ'[n]}?`, answer: name, type: 'person', subject: `group ${'VWXYZ'[n]}` }));

/** The options a choice question about a note gets, or null when it is typed. */
export const optionsOf = (cards: readonly QuizCard[], id: string, known: readonly QuizCard[] = [], seed = 1): readonly string[] | null => {
  const question = quizFrom(cards, known, choice, seededRandom(seed)).find(({ noteId }) => noteId === id);
  return question?.kind === 'choice' ? question.options : null;
};

/** Questions that show the answer to a later one. */
export const leaks = (quiz: ReturnType<typeof quizFrom>) =>
  quiz.flatMap((a, at) => quiz.slice(at + 1).filter((b) => tells(a, b)).map((b) => `${a.prompt} → ${b.answer}`));
