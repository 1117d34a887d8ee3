/** Counts how far the program's words agree with spaCy's rows for the same text. */
import { nounChunks } from '../../lib/language/spacy/noun-chunks';
import type { Word } from '../../lib/language/spacy/pipeline';

/** [start, end, tag, pos, head, label, iob, name, lemma, sentence start, morphology, norm]; the head is an index. */
export type SpacyRow = readonly [number, number, string, string, number, string, string, string, string, number, string, string];

export interface SpacyText {
  readonly name: string;
  readonly text: string;
  readonly tokens: readonly SpacyRow[];
  readonly chunks: readonly (readonly [number, number])[];
}

export const MEASURES = [
  'tokens', 'tags', 'parts of speech', 'heads', 'labels', 'heads and labels', 'names', 'sentence starts', 'lemmas', 'morphology',
  'noun chunks',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Share of `of` that agree, in percent; for spans the harmonic mean of both directions, as counts: twice the common ones of all. */
export interface Count {
  readonly same: number;
  readonly of: number;
}

export type Agreement = Readonly<Record<Measure, Count>>;

export function agreementOf(spacy: SpacyText, words: readonly Word[]): Agreement {
  const rows = spacy.tokens;
  const byPlace = new Map(words.map((word) => [`${word.start}-${word.end}`, word]));
  const startOf = (index: number): number | undefined => words[index]?.start;
  const count = (agrees: (row: SpacyRow, word: Word) => boolean): Count => ({
    same: rows.filter((row) => {
      const word = byPlace.get(`${row[0]}-${row[1]}`);
      return word !== undefined && agrees(row, word);
    }).length,
    of: rows.length,
  });
  const sameHead = (row: SpacyRow, word: Word): boolean => rows[row[4]]?.[0] === startOf(word.head);
  return {
    tokens: spans(rows.map(([start, end]) => `${start}-${end}`), [...byPlace.keys()]),
    tags: count((row, word) => row[2] === word.tag),
    'parts of speech': count((row, word) => row[3] === word.pos),
    heads: count(sameHead),
    labels: count((row, word) => row[5] === word.dep),
    'heads and labels': count((row, word) => sameHead(row, word) && row[5] === word.dep),
    names: spans(namesOf(rows.map((row) => [row[0], row[1], row[6], row[7]])), namesOf(words.map((w) => [w.start, w.end, w.iob, w.ent]))),
    'sentence starts': spans(rows.filter((row) => row[9] === 1).map((row) => `${row[0]}`), words.filter(({ first }) => first).map((w) => `${w.start}`)),
    lemmas: count((row, word) => row[8] === word.lemma),
    morphology: count((row, word) => row[10] === word.morph),
    'noun chunks': spans(
      spacy.chunks.map(([from, to]) => `${rows[from]?.[0]}-${rows[to - 1]?.[1]}`),
      nounChunks(words, Int32Array.from(words, ({ left }) => left)).map(({ from, to }) => `${startOf(from)}-${words[to - 1]?.end}`)),
  };
}

export const added = (some: readonly Agreement[]): Agreement => Object.fromEntries(MEASURES.map((measure) => [measure, {
  same: some.reduce((sum, agreement) => sum + agreement[measure].same, 0),
  of: some.reduce((sum, agreement) => sum + agreement[measure].of, 0),
}])) as unknown as Agreement;

export const percent = ({ same, of }: Count): number => (of === 0 ? 100 : (100 * same) / of);

function spans(theirs: readonly string[], ours: readonly string[]): Count {
  const known = new Set(theirs);
  return { same: 2 * ours.filter((span) => known.has(span)).length, of: theirs.length + ours.length };
}

function namesOf(words: readonly (readonly [number, number, string, string])[]): string[] {
  const names: string[] = [];
  words.forEach(([start, , iob, label], at) => {
    if (iob !== 'B') return;
    let last = at;
    while (words[last + 1]?.[2] === 'I') last += 1;
    names.push(`${start}-${words[last]?.[1]}-${label}`);
  });
  return names;
}
