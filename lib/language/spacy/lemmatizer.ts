/** Words → base forms by ending rules, exceptions and a list of known forms (spaCy's English rule lemmatiser). */
import { isAlpha } from './characters';
import type { LemmaTable } from './binary';

export type Lemmatizer = (text: string, pos: string, morph: string) => string;

interface Table {
  readonly rules: LemmaTable['rules'];
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly index: ReadonlySet<string>;
}

/** `tables` by part of speech in small letters. A table is unpacked when its part of speech first occurs. */
export function lemmatizerOf(tables: Readonly<Record<string, LemmaTable>>): Lemmatizer {
  const unpacked = new Map<string, Table>();
  const known = new Map<string, string>();
  const tableOf = (pos: string): Table | undefined => {
    const packed = tables[pos];
    if (packed === undefined) return undefined;
    const table = unpacked.get(pos) ?? unpack(packed);
    unpacked.set(pos, table);
    return table;
  };
  return (text, pos, morph) => {
    const key = `${text}\n${pos}\n${morph}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const lemma = lemmaOf(text, pos.toLowerCase(), morph, tableOf);
    known.set(key, lemma);
    return lemma;
  };
}

/** Whether a word in small letters is in the list of a part of speech, or in any. The list of nouns has well-known places too. */
export type WordList = (word: string, pos?: 'noun' | 'verb' | 'adj' | 'adv') => boolean;

export function wordListOf(tables: Readonly<Record<string, LemmaTable>>): WordList {
  const lists = Object.entries(tables).filter(([, { index }]) => index !== '').map(([pos, { index }]) => [pos, `\n${index}\n`] as const);
  return (word, wanted) => lists.some(([pos, list]) => (wanted === undefined || pos === wanted) && list.includes(`\n${word}\n`));
}

const unpack = ({ rules, exceptions, index }: LemmaTable): Table =>
  ({ rules, exceptions: new Map(Object.entries(exceptions)), index: new Set(index === '' ? [] : index.split('\n')) });

function lemmaOf(text: string, pos: string, morph: string, tableOf: (pos: string) => Table | undefined): string {
  if (pos === '' || pos === 'eol' || pos === 'space' || isBaseForm(pos, featuresOf(morph))) return text.toLowerCase();
  const table = tableOf(pos);
  if (table === undefined) return pos === 'propn' ? text : text.toLowerCase();
  const word = text.toLowerCase();
  const forms: string[] = [];
  const unknown: string[] = [];
  for (const [ending, replacement] of table.rules) {
    if (!word.endsWith(ending)) continue;
    const form = word.slice(0, word.length - ending.length) + replacement;
    if (form === '') continue;
    if (table.index.has(form)) forms.unshift(form);
    else if (!isAlpha(form)) forms.push(form);
    else unknown.push(form);
  }
  const [exception] = (table.exceptions.get(word) ?? []).filter((form) => !forms.includes(form)).reverse();
  return exception ?? forms[0] ?? unknown[0] ?? text;
}

const featuresOf = (morph: string): ReadonlyMap<string, string> =>
  new Map(morph === '' ? [] : morph.split('|').map((feature): [string, string] => {
    const [name = '', value = ''] = feature.split('=');
    return [name, value];
  }));

function isBaseForm(pos: string, features: ReadonlyMap<string, string>): boolean {
  const form = features.get('VerbForm');
  if (pos === 'noun' && features.get('Number') === 'Sing') return true;
  if (pos === 'verb' && form === 'Fin' && features.get('Tense') === 'Pres' && !features.has('Number')) return true;
  return form === 'Inf' || form === 'None' || features.get('Degree') === 'Pos';
}
