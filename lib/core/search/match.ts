/** A search → whether a card is meant. The terms' rules are Anki's; where they differ it is said. */
import { noteTest } from './match-note';
import { stateTest } from './match-state';
import { literalOf, unescaped, wholeTest, type TextTest } from './pattern';
import type { Query } from './query';
import type { SearchCard, SearchContext, SearchNote } from './searched';
import type { Term } from './term';
import type { AnkiOrigin } from '../model';

export type CardTest = (found: SearchCard) => boolean;

/** Throws an error that carries a problem where an expression in it is none. */
export function cardTest(query: Query, context: SearchContext): CardTest {
  if (query.type === 'all') return () => true;
  if (query.type === 'not') {
    const test = cardTest(query.of, context);
    return (found) => !test(found);
  }
  if (query.type === 'term') return termTest(query.term, context);
  const tests = query.of.map((part) => cardTest(part, context));
  return query.type === 'and' ? (found) => tests.every((test) => test(found)) : (found) => tests.some((test) => test(found));
}

/** What has to be read before a search can be answered: it takes longest and few ask for it. */
export interface Needs {
  readonly reviews: boolean;
  readonly origins: boolean;
}

export function needsOf(query: Query): Needs {
  if (query.type === 'all') return { reviews: false, origins: false };
  if (query.type === 'term') return { reviews: needsReviews(query.term), origins: needsOrigin(query.term) };
  const parts = query.type === 'not' ? [needsOf(query.of)] : query.of.map(needsOf);
  return { reviews: parts.some(({ reviews }) => reviews), origins: parts.some(({ origins }) => origins) };
}

const needsReviews = (term: Term): boolean => term.kind === 'rated' || (term.kind === 'days' && term.what === 'introduced');

function needsOrigin(term: Term): boolean {
  if (term.kind === 'property') return term.property === 'ease' || term.property === 'interval';
  if (term.kind === 'days') return term.what === 'added';
  return term.kind === 'custom' || (term.kind === 'ids' && term.of === 'card') || (term.kind === 'deck' && term.text.toLowerCase() === 'filtered');
}

function termTest(term: Term, context: SearchContext): CardTest {
  const ofNote = noteTest(term, context);
  if (ofNote) return onceForNote(ofNote);
  switch (term.kind) {
    case 'deck': return deckTest(term.text, context);
    case 'preset': return presetTest(term.text, context);
    case 'ordinal': return ({ ordinal }) => ordinal === term.ordinal;
    case 'template': return templateTest(term.text);
    case 'ids': return idsTest(term, context);
    default: return stateTest(term, context);
  }
}

/** Cards of one note stand together: its texts are looked at once. */
function onceForNote(test: (note: SearchNote) => boolean): CardTest {
  let last: SearchNote | null = null;
  let was = false;
  return ({ note }) => {
    if (note !== last) was = test(note);
    last = note;
    return was;
  };
}

/** A deck and the decks inside it. */
function deckTest(text: string, context: SearchContext): CardTest {
  if (text === '*') return () => true;
  if (text.toLowerCase() === 'filtered') return ({ card }) => context.originOf(card.id)?.rest.includes('"filtered"') ?? false;
  const name = text.toLowerCase() === 'current' && context.currentDeck !== null ? literally(context.currentDeck) : text;
  const isNamed = wholeTest(name);
  const isInside = wholeTest(`${name}::*`);
  return byDeck((deck) => isNamed(deck) || isInside(deck), (found) => context.deckOf(found.card.deckId)?.name ?? '');
}

const literally = (name: string): string => name.replace(/[\\*_]/g, '\\$&');

/** No wildcards here, as in Anki. */
function presetTest(text: string, context: SearchContext): CardTest {
  const sought = literalOf(text).toLowerCase();
  return byDeck((name) => name.toLowerCase() === sought, (found) => context.presetNameOf(found.card.deckId));
}

/** Decks are few and cards many. */
function byDeck(test: TextTest, nameOf: (found: SearchCard) => string): CardTest {
  const known = new Map<string, boolean>();
  return (found) => {
    const { deckId } = found.card;
    let is = known.get(deckId);
    if (is === undefined) known.set(deckId, is = test(nameOf(found)));
    return is;
  };
}

/** Cloze notes have one template, whose name is that of their first card, as in Anki. */
function templateTest(text: string): CardTest {
  const isNamed = wholeTest(text);
  return ({ note, ordinal }) => isNamed(note.type.templates[ordinal]?.name ?? '');
}

/** By the ids of this program, or those the rows had in Anki. */
function idsTest({ of, ids }: Extract<Term, { kind: 'ids' }>, { originOf }: SearchContext): CardTest {
  const sought = new Set(ids.flatMap((id) => [id, unescaped(id)]));
  const isSought = (id: string, anki: AnkiOrigin | undefined): boolean => sought.has(id) || (anki !== undefined && sought.has(anki.id));
  if (of === 'note') return ({ note: { note } }) => isSought(note.id, note.anki);
  if (of === 'card') return ({ card }) => isSought(card.id, originOf(card.id));
  if (of === 'noteType') return ({ note: { type } }) => isSought(type.id, type.anki);
  return ({ card }) => sought.has(card.deckId);
}
