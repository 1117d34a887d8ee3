/**
 * The documents that cards are scored on, and what a careful reader would have asked of each: the texts beside this file, and
 * those of ../shared where that is.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Span } from '../../lib/core/model';

/** `own`: written for this; `seed`: the article that ships; `held`: others with facts by hand; `squad`: with answers only; `bare`: with nothing. */
export type Group = 'own' | 'seed' | 'held' | 'squad' | 'bare';

/** Something a reader should know after reading. */
export interface GoldFact {
  readonly id: string;
  readonly kind: string;
  /** 3: whoever does not know it has not read the text; 1: a detail. */
  readonly importance: number;
  readonly asks: string;
  /** Every wording a fair grader takes. */
  readonly answers: readonly string[];
  /** Where the text says it; more than one place when it says it twice. */
  readonly places: readonly Span[];
}

export interface GoldDocument {
  readonly name: string;
  /** Its name with the ending, which says how it is read. */
  readonly file: string;
  readonly group: Group;
  readonly bytes: Uint8Array;
  readonly facts: readonly GoldFact[];
}

/** A line of gold/NAME.json. */
interface OwnFact {
  readonly id: string;
  readonly kind: string;
  readonly importance: number;
  readonly asks: string;
  readonly answers: readonly string[];
  readonly sentence: string;
}

interface SharedFact {
  readonly id: string;
  readonly kind: string;
  readonly importance: number;
  readonly question: string | null;
  readonly answer: string | null;
  readonly accept?: readonly string[];
  readonly card?: boolean;
  readonly source_quote: string;
  readonly also_supported_by?: readonly string[];
}

interface SquadFacts {
  readonly doc: string;
  readonly qa: readonly { readonly id: string; readonly question: string; readonly answer: string; readonly answer_start: number }[];
}

/** The texts of the project itself. `root` is the project's folder. */
export function ownDocuments(root: string): GoldDocument[] {
  const folder = join(root, 'bench', 'facts');
  return readdirSync(join(folder, 'gold')).sort().map((file) => {
    const gold = json<{ readonly text: string; readonly facts: readonly OwnFact[] }>(join(folder, 'gold', file));
    const { bytes, text } = read(join(folder, 'texts', gold.text));
    const facts = gold.facts.map(({ sentence, ...fact }) => ({ ...fact, places: placesOf(text, [sentence]) }));
    return { name: nameOf(gold.text), file: gold.text, group: 'own' as const, bytes, facts };
  });
}

/** The documents beside the project, none where they are not. */
export function sharedDocuments(root: string): GoldDocument[] {
  const folder = resolve(root, '..', 'shared', 'data', 'generation');
  if (!existsSync(folder)) return [];
  const seed = handMade(join(root, 'decks', 'us-china-fentanyl.txt'), join(folder, 'seed-gold.json'), 'seed');
  return [seed, ...readdirSync(join(folder, 'docs')).filter((file) => file !== 'README.md').sort().map((file) => {
    const stem = join(folder, 'gold', file.replace(/\.\w+$/, ''));
    if (existsSync(`${stem}.gold.json`)) return handMade(join(folder, 'docs', file), `${stem}.gold.json`, 'held');
    if (existsSync(`${stem}.qa.json`)) return questionsAndAnswers(join(folder, 'docs', file), `${stem}.qa.json`);
    return { name: nameOf(file), file, group: 'bare' as const, bytes: read(join(folder, 'docs', file)).bytes, facts: [] };
  })];
}

function handMade(document: string, gold: string, group: Group): GoldDocument {
  const { bytes, text } = read(document);
  const facts = json<{ readonly facts: readonly SharedFact[] }>(gold).facts.filter(({ card, answer }) => card !== false && answer !== null && answer !== '');
  return {
    name: nameOf(document), file: basename(document), group, bytes,
    facts: facts.map(({ id, kind, importance, question, answer, accept = [], source_quote: quote, also_supported_by: also = [] }) => ({
      id, kind, importance, asks: question ?? '', answers: [answer ?? '', ...accept], places: placesOf(text, [quote, ...also]),
    })),
  };
}

function questionsAndAnswers(document: string, gold: string): GoldDocument {
  const facts = json<SquadFacts>(gold).qa.map(({ id, question, answer, answer_start: start }) => ({
    id, kind: 'answer', importance: 1, asks: question, answers: [answer], places: [{ start, end: start + answer.length }],
  }));
  return { name: nameOf(document), file: basename(document), group: 'squad', bytes: read(document).bytes, facts };
}

const nameOf = (path: string): string => basename(path).replace(/\.\w+$/, '');

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Offsets count from after a byte order mark, as those of a stored document do. */
function read(path: string): { readonly bytes: Uint8Array; readonly text: string } {
  const bytes = new Uint8Array(readFileSync(path));
  return { bytes, text: new TextDecoder().decode(bytes) };
}

function placesOf(text: string, quotes: readonly string[]): Span[] {
  return quotes.filter((quote) => quote !== '').flatMap((quote) => {
    const places: Span[] = [];
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push({ start: at, end: at + quote.length });
    return places;
  });
}
