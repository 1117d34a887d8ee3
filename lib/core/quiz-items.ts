/**
 * What a quiz is made from: cards with their notes → items, each a prompt with its answer, the other answers that would
 * be right, and what the document says they are about. Folding is dear and most items of a large collection are never
 * looked at closely, so it is done on demand and once.
 */
import { isPartOf, shortNamesOf } from './answer';
import { foldAnswer } from './answer-fold';
import { faceOf } from './cards';
import { textOfHtml } from './html-text';
import { keptFor } from './quiz-accept';
import type { AnswerType, Asked, Card, Note, NoteFact, NoteType, Source, Span } from './model';

/** A card with what is needed to ask it. */
export interface QuizCard {
  readonly card: Card;
  readonly note: Note;
  readonly noteType: NoteType;
  /** Full name; its last part is shown. */
  readonly deckName: string;
}

export interface QuizItem {
  readonly card: Card;
  readonly note: Note;
  readonly context: string;
  readonly prompt: string;
  readonly answer: string;
  readonly accepted: readonly string[];
  readonly source: Source | null;
  /** Null for a note without a fact, or one whose answer was rewritten. */
  readonly answerType: AnswerType | null;
  /** Kind, relation and role of the fact: what is asked. Empty without a fact. */
  readonly topic: string;
  /** The side of the fact that is told rather than asked, in the document's words; empty when not known. */
  readonly given: string;
  /** The side of the fact that is asked; null without a fact, or when its answer was rewritten. */
  readonly asked: Asked | null;
  /** Wrong options found with the fact. */
  readonly distractors: readonly string[];
  /** What sort of thing the prompt asks for, by its question word. */
  readonly wanted: Wanted;
  /** Folded words, made when first needed. */
  readonly answerWords: () => readonly string[];
  readonly promptWords: () => readonly string[];
}

export type Wanted = 'who' | 'where' | 'when' | 'how much' | 'doing' | 'what';

/** The items of cards that can be put as a question: those with text on both sides. */
export function quizItems(cards: readonly QuizCard[]): readonly QuizItem[] {
  return cards.map(itemOf).filter((item) => /[\p{L}\p{N}]/u.test(item.prompt) && item.answer !== '');
}

function itemOf({ card, note, noteType, deckName }: QuizCard): QuizItem {
  const face = faceOf(note, noteType, card.templateId);
  const isHtml = noteType.fields.some((field) => field.content === 'html');
  const prompt = tidy(isHtml ? textOfHtml(face.promptText).text : face.promptText);
  const written = tidy(isHtml ? textOfHtml(face.answerText).text : face.answerText);
  const asked = askedFor(note, written);
  const answer = asked?.answerType === 'person' ? fullestName(written, asked.accepted) : written;
  return {
    card, note, prompt, answer,
    context: contextOf(deckName, note),
    accepted: [...new Set([written, ...(asked?.accepted ?? []), ...keptFor(note, written), ...(asked?.answerType === 'person' ? shortNamesOf(answer) : [])])].filter((text) => text !== answer),
    source: note.source,
    answerType: asked?.answerType ?? null,
    topic: asked && note.fact ? `${note.fact.kind}/${note.fact.relation}/${asked.role}` : '',
    given: asked && note.fact ? givenSide(note, note.fact, asked) : '',
    asked,
    distractors: asked?.distractors ?? [],
    wanted: wantedBy(prompt),
    answerWords: once(() => foldAnswer(answer)),
    promptWords: once(() => foldAnswer(prompt)),
  };
}

/** A surname is shown as the full name the document gives: options of one question are of one form. */
function fullestName(name: string, others: readonly string[]): string {
  const words = foldAnswer(name);
  return others.reduce((best, other) => (isLonger(other, best) && isPartOf(words, foldAnswer(other)) ? tidy(other) : best), name);
}

/** More words, all of them names: `Mercer of RAND` is no name. */
function isLonger(name: string, than: string): boolean {
  const words = name.trim().split(/\s+/u);
  return words.length > than.split(' ').length && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** The side of the fact this card asks: the one with its answer. A rewritten answer is no longer the fact's. */
function askedFor(note: Note, answer: string): Asked | null {
  const sides = [note.fact?.asked, note.fact?.reverse];
  return sides.find((side) => side != null && tidy(side.answer) === answer) ?? null;
}

function givenSide(note: Note, fact: NoteFact, asked: Asked): string {
  const sides = [fact.subjectSpan, fact.objectSpan].filter((span) => span !== null);
  const told = sides.find((span) => !overlaps(span, asked.answerSpan));
  return told && note.source ? note.source.quote.slice(told.start - note.source.span.start, told.end - note.source.span.start) : '';
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The question word that comes first in the prompt, where it asks for more than just `what`. */
function wantedBy(prompt: string): Wanted {
  const [word = ''] = /\b(?:who|whom|whose|where|when|how (?:many|much|large|long|high|old|often)|(?:by )?doing what|what|which)\b/iu.exec(prompt) ?? [];
  const lower = word.toLowerCase();
  if (lower.startsWith('who')) return 'who';
  if (lower.startsWith('how')) return 'how much';
  if (lower.endsWith('doing what')) return 'doing';
  return lower === 'where' || lower === 'when' ? lower : 'what';
}

function contextOf(deckName: string, note: Note): string {
  const leaf = deckName.split('::').at(-1) ?? deckName;
  const title = note.source?.title ?? '';
  const section = note.source?.section ?? '';
  return [leaf, title === leaf ? '' : title, section === title ? '' : section].filter((part) => part !== '').join(' · ');
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
