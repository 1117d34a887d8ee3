/** Parts of speech mended where the tagger is known to err. Each rule names the error it mends. */
import type { RawToken } from './model';
import type { Pos } from './token';

/** How often each word stands in the document in small letters, and capitalised inside a sentence. */
export interface Spellings {
  readonly small: ReadonlyMap<string, number>;
  readonly capital: ReadonlyMap<string, number>;
}

const known = new Set<string>(
  ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'],
);
const modals = new Set('can could will would shall should may might must'.split(' '));
const months = new Set('january february march april june july august september october november december'.split(' '));
const compounds = new Set(['think tank']);

export function spellingsOf(sentences: readonly (readonly RawToken[])[]): Spellings {
  const small = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const tokens of sentences) {
    tokens.forEach(({ text }, index) => {
      if (/^\p{Ll}/u.test(text)) small.set(text, (small.get(text) ?? 0) + 1);
      else if (/^\p{Lu}\p{Ll}/u.test(text) && index > 0 && !/^["“‘(:]$/.test(tokens[index - 1]?.text ?? '')) {
        capital.set(text.toLowerCase(), (capital.get(text.toLowerCase()) ?? 0) + 1);
      }
    });
  }
  return { small, capital };
}

/** The part of speech of each token. `retag` gives what the tagger says of the same words with a small first letter. */
export function repairedPos(tokens: readonly RawToken[], spellings: Spellings, common: ReadonlySet<string>, retag: () => readonly RawToken[]): Pos[] {
  const pos = tokens.map(({ pos: given }) => (known.has(given) ? given as Pos : 'X'));
  firstWord(tokens, pos, spellings, common, retag);
  for (let at = 0; at < tokens.length; at += 1) repairAt(tokens, pos, at);
  return pos;
}

/** A sentence's first word is taken for a name because of its capital. */
function firstWord(tokens: readonly RawToken[], pos: Pos[], spellings: Spellings, common: ReadonlySet<string>, retag: () => readonly RawToken[]): void {
  const at = tokens.findIndex(({ text }) => /\p{L}/u.test(text));
  const word = tokens[at]?.text ?? '';
  if (pos[at] !== 'PROPN' || !/^\p{Lu}\p{Ll}+$/u.test(word) || isMostlyCapital(spellings, word.toLowerCase())) return;
  const compound = pos[at + 1] === 'NOUN' && /ing$/.test(word);
  const small = spellings.small.has(word.toLowerCase()) || compound || (/[a-z]{3}s$/.test(word) && common.has(word.toLowerCase()) && pos[at + 1] !== 'PROPN');
  const other = retag()[at];
  if (!other || other.text.toLowerCase() !== word.toLowerCase() || !known.has(other.pos)) return;
  if (small || (other.pos !== 'NOUN' && other.pos !== 'PROPN')) pos[at] = other.pos === 'PROPN' ? 'NOUN' : other.pos as Pos;
}

const isMostlyCapital = ({ small, capital }: Spellings, word: string): boolean => (capital.get(word) ?? 0) > 0 && (capital.get(word) ?? 0) >= (small.get(word) ?? 0);

function repairAt(tokens: readonly RawToken[], pos: Pos[], at: number): void {
  const word = tokens[at]?.text ?? '';
  const small = word.toLowerCase();
  const before = pos[at - 1];
  const next = tokens[at + 1]?.text ?? '';
  const capital = /^\p{Lu}\p{Ll}/u.test(word);
  if (compounds.has(`${small} ${next.toLowerCase()}`)) pos[at] = 'NOUN';
  else if (months.has(small) && capital) pos[at] = 'PROPN';
  else if (capital && before === 'PROPN' && (pos[at] === 'NOUN' || pos[at] === 'ADJ' || (/^(?:VERB|ADP|ADV)$/.test(pos[at] ?? '') && pos[at + 1] === 'PROPN'))) pos[at] = 'PROPN';
  else if (pos[at] === 'NOUN' && isAfterModal(tokens, pos, at)) pos[at] = 'VERB';
  else if (pos[at] === 'ADJ' && /[a-z]ed$/.test(word) && /^(?:PROPN|NOUN)$/.test(before ?? '') && /^(?:PROPN|DET)$/.test(pos[at + 1] ?? '')) pos[at] = 'VERB';
  else if (pos[at] === 'VERB' && /[a-z](?:man|woman|person)$/.test(word)) pos[at] = 'NOUN';
  else if (small === 'likely' && (pos[at + 1] === 'AUX' || (pos[at - 1] === 'AUX' && pos[at + 1] === 'VERB'))) pos[at] = 'ADV';
  else if (/^\d[\d,.]*$/.test(word)) pos[at] = 'NUM';
}

/** `could impact`: a verb that is also a noun, after a modal and perhaps an adverb. */
function isAfterModal(tokens: readonly RawToken[], pos: readonly Pos[], at: number): boolean {
  const back = pos[at - 1] === 'ADV' ? at - 2 : at - 1;
  return pos[back] === 'AUX' && modals.has(tokens[back]?.text.toLowerCase() ?? '') && !/^\p{Lu}/u.test(tokens[at]?.text ?? '');
}
