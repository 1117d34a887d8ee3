/**
 * Anki's search language: terms side by side are joined by and, `or` joins less tightly, `-` negates, brackets group,
 * quotes hold a term together. Source: the Anki manual, "Searching"; `npm run test:anki` holds it to Anki's own answers.
 */
import { searchError } from './error';
import { termOf, type Term } from './term';

export type Query =
  | { readonly type: 'all' }
  | { readonly type: 'and' | 'or'; readonly of: readonly Query[] }
  | { readonly type: 'not'; readonly of: Query }
  | { readonly type: 'term'; readonly term: Term };

/** Reads what a person typed. Throws an error that carries a problem (problem.ts) where it cannot be understood. */
export function parseQuery(text: string): Query {
  const reader = readerOf(text);
  reader.skipSpace();
  if (reader.isDone()) return { type: 'all' };
  const query = readAny(reader, 0);
  if (!reader.isDone()) throw searchError('search-bracket-unopened');
  return query;
}

type Reader = ReturnType<typeof readerOf>;
type Piece = Query | 'and' | 'or';

/** Deeper brackets than anyone writes by hand. */
const DEEPEST = 64;

function readAny(reader: Reader, depth: number): Query {
  if (depth > DEEPEST) throw searchError('search-too-deep');
  const alternatives: Query[][] = [[]];
  let joined: 'and' | 'or' | null = null;
  for (let piece = readPiece(reader, depth); piece !== null; piece = readPiece(reader, depth)) {
    const together = alternatives.at(-1)!;
    if (typeof piece !== 'string') {
      together.push(piece);
      joined = null;
    } else {
      if (together.length === 0 || joined !== null) throw searchError('search-joint', { word: piece });
      joined = piece;
      if (piece === 'or') alternatives.push([]);
    }
  }
  if (joined !== null) throw searchError('search-joint', { word: joined });
  if (alternatives[0]!.length === 0) throw searchError('search-bracket-empty');
  return joinedBy('or', alternatives.map((together) => joinedBy('and', together)));
}

const joinedBy = (type: 'and' | 'or', of: readonly Query[]): Query => (of.length === 1 ? of[0]! : { type, of });

/** The next term, group or joint; null at the end or before a closing bracket. */
function readPiece(reader: Reader, depth: number): Piece | null {
  reader.skipSpace();
  if (reader.isDone() || reader.next() === ')') return null;
  if (reader.next() === '-' && !reader.isLast()) {
    reader.take();
    const of = readTerm(reader, depth);
    if (typeof of === 'string') throw searchError('search-joint', { word: of });
    return { type: 'not', of };
  }
  return readTerm(reader, depth);
}

function readTerm(reader: Reader, depth: number): Piece {
  if (reader.next() === '(') {
    reader.take();
    const group = readAny(reader, depth + 1);
    if (reader.next() !== ')') throw searchError('search-bracket-unclosed');
    reader.take();
    return group;
  }
  if (reader.next() === '"') return { type: 'term', term: termOf(reader.quoted()) };
  const text = reader.bare();
  if (text === '') throw searchError('search-joint', { word: '-' });
  if (reader.next() === '"' && text.endsWith(':') && !text.endsWith('\\:')) return { type: 'term', term: termOf(text + reader.quoted()) };
  const word = text.toLowerCase();
  return word === 'and' || word === 'or' ? word : { type: 'term', term: termOf(text) };
}

function readerOf(text: string) {
  let at = 0;
  /** Up to the first of these characters that no backslash stands before. */
  const until = (ends: RegExp): string => {
    const start = at;
    while (at < text.length && !ends.test(text[at]!)) {
      if (text[at] === '\\') {
        at += 1;
        if (at >= text.length || /[ \u3000]/.test(text[at]!)) throw searchError('search-escape', { escape: '\\' });
      }
      at += 1;
    }
    return text.slice(start, at);
  };
  return {
    isDone: (): boolean => at >= text.length,
    isLast: (): boolean => at === text.length - 1,
    next: (): string => text[at] ?? '',
    take: (): void => void (at += 1),
    skipSpace: (): void => {
      while (at < text.length && /[\s\u3000]/.test(text[at]!)) at += 1;
    },
    bare: (): string => until(/[\s"()\u3000]/),
    quoted: (): string => {
      const close = closingQuote(text, at + 1);
      if (close === -1) throw searchError('search-quote-unclosed');
      const inner = text.slice(at + 1, close);
      if (inner === '') throw searchError('search-quote-empty');
      at = close + 1;
      return inner;
    },
  };
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return -1;
}
