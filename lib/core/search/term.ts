/** One term of a search: `key:value`, or text to be found anywhere in a note. */
import { searchError } from './error';
import { unescaped, withoutQuoteEscapes } from './pattern';

/** How a text is sought: as it is, as a regular expression, without marks, without deletions, at the edges of words. */
export type Manner = 'plain' | 'expression' | 'noMarks' | 'noDeletions' | 'word';
export type Operator = '<=' | '>=' | '!=' | '=' | '<' | '>';
export type CardState = 'new' | 'learn' | 'review' | 'due' | 'buried' | 'buried-manually' | 'buried-sibling' | 'suspended';
/** `due` in days from today, `difficulty` from 0 to 1 as Anki shows it, `ease` as a factor. */
export type Property = 'interval' | 'due' | 'reps' | 'lapses' | 'ease' | 'position' | 'stability' | 'difficulty' | 'retrievability';

export type Term =
  | { readonly kind: 'text'; readonly manner: Manner; readonly text: string }
  | { readonly kind: 'field'; readonly field: string; readonly manner: Manner; readonly text: string }
  | { readonly kind: 'tag'; readonly manner: Manner; readonly text: string }
  | { readonly kind: 'deck' | 'noteType' | 'template' | 'preset' | 'source' | 'factKind' | 'quote'; readonly text: string }
  /** Counted from 0. */
  | { readonly kind: 'ordinal'; readonly ordinal: number }
  | { readonly kind: 'ids'; readonly of: 'note' | 'card' | 'deck' | 'noteType'; readonly ids: readonly string[] }
  | { readonly kind: 'state'; readonly state: CardState }
  | { readonly kind: 'flag'; readonly flag: number }
  /** In the last so many study days, today included. */
  | { readonly kind: 'days'; readonly what: 'added' | 'edited' | 'introduced'; readonly days: number }
  /** Reviews of a day against today: `day` 0 is today, −1 yesterday. `button` 1 to 4, 0: moved by hand, null: any button. */
  | { readonly kind: 'rated'; readonly operator: Operator; readonly day: number; readonly button: number | null }
  | { readonly kind: 'property'; readonly property: Property; readonly operator: Operator; readonly value: number }
  | { readonly kind: 'custom'; readonly key: string; readonly operator: Operator | null; readonly value: string | number }
  | { readonly kind: 'duplicate'; readonly noteType: string; readonly text: string };

/** `text` as written, its outer quotes gone. */
export function termOf(text: string): Term {
  const colon = firstColon(text);
  if (colon === 0) throw searchError('search-key-missing', { term: text });
  if (colon === -1) return { kind: 'text', manner: 'plain', text: unescaped(text) };
  const key = text.slice(0, colon);
  const value = text.slice(colon + 1);
  return readers.get(key.toLowerCase())?.(value) ?? { kind: 'field', field: unescaped(key), ...mannered(value) };
}

function firstColon(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === ':') return at;
  }
  return -1;
}

const named = (kind: 'deck' | 'noteType' | 'preset' | 'source' | 'factKind' | 'quote') => (value: string): Term => ({ kind, text: unescaped(value) });
const idsOf = (of: 'note' | 'card' | 'deck' | 'noteType') => (value: string): Term => {
  const ids = value.split(',').filter((id) => id !== '');
  if (ids.length === 0) throw searchError('search-number', { term: value });
  return { kind: 'ids', of, ids };
};
const inDays = (what: 'added' | 'edited' | 'introduced') => (value: string): Term => ({ kind: 'days', what, days: Math.max(1, wholeOf(value)) });

const readers = new Map<string, (value: string) => Term>([
  ['deck', named('deck')], ['note', named('noteType')], ['preset', named('preset')],
  ['source', named('source')], ['kind', named('factKind')], ['quote', named('quote')],
  ['tag', (value) => ({ kind: 'tag', ...mannered(value) })],
  ['card', (value) => (/^\d{1,5}$/.test(value) ? { kind: 'ordinal', ordinal: Math.max(0, Number(value) - 1) } : { kind: 'template', text: unescaped(value) })],
  ['nid', idsOf('note')], ['cid', idsOf('card')], ['did', idsOf('deck')], ['mid', idsOf('noteType')],
  ['is', stateOf], ['flag', flagOf], ['prop', propertyOf],
  ['added', inDays('added')], ['edited', inDays('edited')], ['introduced', inDays('introduced')],
  ['rated', (value) => ({ ...ratedOf(value), operator: '>' })],
  ['resched', (value) => ({ kind: 'rated', operator: '>', day: -Math.max(1, wholeOf(value)), button: 0 })],
  ['re', (value) => ({ kind: 'text', manner: 'expression', text: withoutQuoteEscapes(value) })],
  ['nc', (value) => ({ kind: 'text', manner: 'noMarks', text: unescaped(value) })],
  ['sc', (value) => ({ kind: 'text', manner: 'noDeletions', text: unescaped(value) })],
  ['w', (value) => ({ kind: 'text', manner: 'word', text: unescaped(value) })],
  ['dupe', duplicateOf],
  ['has-cd', (value) => ({ kind: 'custom', key: unescaped(value), operator: null, value: '' })],
]);

function mannered(value: string): { manner: Manner; text: string } {
  if (value.startsWith('re:')) return { manner: 'expression', text: withoutQuoteEscapes(value.slice(3)) };
  if (value.startsWith('nc:')) return { manner: 'noMarks', text: unescaped(value.slice(3)) };
  return { manner: 'plain', text: unescaped(value) };
}

const STATES: readonly string[] = ['new', 'learn', 'review', 'due', 'buried', 'buried-manually', 'buried-sibling', 'suspended'] satisfies CardState[];

function stateOf(value: string): Term {
  const state = value.toLowerCase();
  if (!STATES.includes(state)) throw searchError('search-state', { term: value });
  return { kind: 'state', state: state as CardState };
}

function flagOf(value: string): Term {
  if (!/^[0-7]$/.test(value)) throw searchError('search-flag', { term: value });
  return { kind: 'flag', flag: Number(value) };
}

function ratedOf(value: string): Extract<Term, { kind: 'rated' }> {
  const [days = '', button] = value.split(':');
  if (button !== undefined && !/^[1-4]$/.test(button)) throw searchError('search-button', { term: button });
  return { kind: 'rated', operator: '=', day: -Math.max(1, wholeOf(days)), button: button === undefined ? null : Number(button) };
}

const PROPERTIES = new Map<string, { property: Property; whole: boolean }>([
  ['ivl', { property: 'interval', whole: true }], ['due', { property: 'due', whole: true }], ['reps', { property: 'reps', whole: true }],
  ['lapses', { property: 'lapses', whole: true }], ['pos', { property: 'position', whole: true }], ['ease', { property: 'ease', whole: false }],
  ['s', { property: 'stability', whole: false }], ['d', { property: 'difficulty', whole: false }], ['r', { property: 'retrievability', whole: false }],
]);

function propertyOf(value: string): Term {
  const [, key = '', operator = '', number = ''] = /^(cd[ns]:[a-z0-9]+|[a-z]+)(<=|>=|!=|=|<|>)([^]*)$/i.exec(value) ?? [];
  if (operator === '') throw searchError('search-property', { term: value });
  const comparing = operator as Operator;
  if (key === 'rated' || key === 'resched') return ratedOn(key, comparing, number);
  if (key.startsWith('cds:')) return { kind: 'custom', key: key.slice(4), operator: comparing, value: number };
  if (key.startsWith('cdn:')) return { kind: 'custom', key: key.slice(4), operator: comparing, value: numberOf(number) };
  const known = PROPERTIES.get(key);
  if (!known) throw searchError('search-property', { term: value });
  const amount = numberOf(number);
  if (known.whole && !Number.isInteger(amount)) throw searchError('search-number', { term: number });
  return { kind: 'property', property: known.property, operator: comparing, value: amount };
}

function ratedOn(key: string, operator: Operator, value: string): Term {
  const [day = '', button] = value.split(':');
  if (!/^-?\d+$/.test(day) || Number(day) > 0) throw searchError('search-number', { term: value });
  if (button !== undefined && !/^[1-4]$/.test(button)) throw searchError('search-button', { term: button });
  return { kind: 'rated', operator, day: Number(day), button: key === 'resched' ? 0 : button === undefined ? null : Number(button) };
}

function duplicateOf(value: string): Term {
  const comma = value.indexOf(',');
  if (comma < 1) throw searchError('search-duplicate', { term: value });
  return { kind: 'duplicate', noteType: value.slice(0, comma).trim(), text: unescaped(value.slice(comma + 1)) };
}

function wholeOf(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw searchError('search-number', { term: value });
  return Number(value);
}

function numberOf(value: string): number {
  if (!/^-?(?:\d+\.?\d*|\.\d+)$/.test(value)) throw searchError('search-number', { term: value });
  return Number(value);
}
