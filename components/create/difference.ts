/** What changed between the version of a text that is kept and the one just read: cards that lost their sentence, facts that are new. */
import { factIdOf, noteIdOfFact } from '@/lib/core/ids';
import type { Document, DocumentId, Fact, FactId, Note, NoteFact, NoteId, Span } from '@/lib/core/model';
import { isVerbatimIn, plainWords } from '@/lib/core/verbatim';
import type { Decision } from './proposals';

/** A version that is kept, with the cards made of it and of those before it. */
export interface Former {
  readonly document: Document;
  /** Ids of this version and those before it, newest first. */
  readonly versions: readonly DocumentId[];
  readonly notes: readonly Note[];
}

export interface Difference {
  /** Cards whose sentence the new text no longer has, and that nothing in it says in other words. */
  readonly lost: readonly Note[];
  /** Cards whose sentence it still has, or whose question and answer it has in another sentence. */
  readonly same: readonly Note[];
  /** Facts of the new text that one of those cards asks already. */
  readonly known: ReadonlyMap<FactId, NoteId>;
  /** Facts of sentences that the older text does not have. */
  readonly fresh: ReadonlySet<FactId>;
  /** To the question of a lost card the new text gives another answer. */
  readonly otherwise: ReadonlyMap<NoteId, Fact>;
  /** What was decided of the same facts in the older text. */
  readonly decisions: Readonly<Record<string, Decision>>;
}

/** `text` is the new version as stored; `words` what a reader sees of it. */
export function differenceOf({ document, notes }: Former, text: string, words: string, facts: readonly Fact[]): Difference {
  const stands = ({ source }: Note): boolean => source !== null && (text.includes(source.quote) || isVerbatimIn(words, source.quote));
  const ids = new Set(notes.map(({ id }) => id));
  const known = new Map<FactId, NoteId>();
  const decisions: Record<string, Decision> = {};
  for (const fact of facts) {
    const before = formerIdOf(fact, document);
    const decision = before ? document.decisions[before] : undefined;
    if (decision) decisions[fact.id] = decision;
    const same = before && ids.has(noteIdOfFact(before)) ? noteIdOfFact(before) : notes.find((note) => asksTheSame(note, fact))?.id;
    if (same) known.set(fact.id, same);
  }
  const restated = new Set(known.values());
  const same = notes.filter((note) => stands(note) || restated.has(note.id));
  const before = plainWords(document.text);
  const fresh = new Set(facts.filter(({ id, quote }) => !known.has(id) && !before.includes(plainWords(quote))).map(({ id }) => id));
  const lost = notes.filter((note) => !same.includes(note));
  const asked = (question: string | undefined) => facts.find(({ id, asked: { question: now } }) => fresh.has(id) && plainWords(now) === plainWords(question ?? ''));
  const otherwise = new Map(lost.flatMap((note) => {
    const now = asked(note.fields.prompt);
    return now ? [[note.id, now] as const] : [];
  }));
  return { lost, same, known, fresh, otherwise, decisions };
}

/** The id the same fact had in an older version that says it in the same words; null when that has no such words. */
export function formerIdOf(fact: Fact, before: Pick<Document, 'id' | 'text'>): FactId | null {
  const { start, end } = fact.quoteSpan;
  const at = before.text.slice(start, end) === fact.quote ? start : before.text.indexOf(fact.quote);
  if (at < 0) return null;
  const shift = at - start;
  const place = (span: Span | null): string => (span ? `${span.start + shift}-${span.end + shift}` : '');
  // The same parts as in lib/facts/find-facts.ts.
  return factIdOf([before.id, fact.kind, fact.relation, place(fact.subjectSpan), place(fact.objectSpan), place(fact.asked.answerSpan), fact.asked.role]);
}

function asksTheSame({ fields, fact: old, source }: Note, { asked, kind, quote }: Fact): boolean {
  if (plainWords(fields.answer ?? '') !== plainWords(asked.answer)) return false;
  const isSameSentence = source !== null && plainWords(source.quote) === plainWords(quote);
  return plainWords(fields.prompt ?? '') === plainWords(asked.question) || (isSameSentence && old?.kind === kind && old.asked.role === asked.role);
}

/** The note as one of the new version: at its very sentence, or at the one that says the same now. Its cards and their schedule stay. */
export function movedTo(document: Document, note: Note, restated: Fact | null): Note {
  const { source } = note;
  if (!source) return note;
  const { id: documentId, title, date, url } = document;
  const at = document.text.indexOf(source.quote);
  if (at < 0) {
    if (!restated) return note;
    const { quote, quoteSpan, subjectSpan, objectSpan, asked, reverse, cloze } = restated;
    const fact = note.fact && { ...note.fact, subjectSpan, objectSpan, asked, reverse: note.fact.reverse && reverse, cloze };
    return { ...note, source: { ...source, documentId, title, date, url, quote, span: quoteSpan, before: '', after: '' }, fact };
  }
  const shift = at - source.span.start;
  const place = (span: Span): Span => ({ start: span.start + shift, end: span.end + shift });
  const within = (span: Span | null): Span | null => (span && span.start >= source.span.start && span.end <= source.span.end ? place(span) : null);
  return { ...note, source: { ...source, documentId, title, date, url, span: place(source.span) }, fact: note.fact && movedFact(note.fact, place, within) };
}

function movedFact(fact: NoteFact, place: (span: Span) => Span, within: (span: Span | null) => Span | null): NoteFact {
  const { asked, reverse } = fact;
  return {
    ...fact,
    subjectSpan: within(fact.subjectSpan),
    objectSpan: within(fact.objectSpan),
    asked: { ...asked, answerSpan: place(asked.answerSpan) },
    reverse: reverse && { ...reverse, answerSpan: place(reverse.answerSpan) },
  };
}

/** Two texts of one title are versions of one only when they share a whole line or sentence. */
export function isVersionOf(before: string, after: string): boolean {
  const pieces = (text: string): string[] => text.split(/(?<=[.!?])\s+|\n+/).map(plainWords).filter((piece) => piece.length >= 40);
  const known = new Set(pieces(before));
  return pieces(after).some((piece) => known.has(piece));
}
