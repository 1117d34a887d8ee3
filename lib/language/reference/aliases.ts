/** Seats of government that a text uses as names of their countries. */
import type { Sentence, Token } from '../token';

/** A country's names and those of its seat, in small letters. */
const STATES: readonly { readonly names: readonly string[]; readonly seats: readonly string[] }[] = [
  { names: ['us', 'u.s.', 'usa', 'united states', 'america'], seats: ['washington'] },
  { names: ['china'], seats: ['beijing'] },
  { names: ['russia'], seats: ['moscow', 'kremlin'] },
  { names: ['uk', 'u.k.', 'united kingdom', 'britain'], seats: ['london'] },
  { names: ['france'], seats: ['paris'] },
  { names: ['germany'], seats: ['berlin'] },
  { names: ['japan'], seats: ['tokyo'] },
  { names: ['eu', 'european union'], seats: ['brussels'] },
  { names: ['india'], seats: ['new delhi', 'delhi'] },
  { names: ['iran'], seats: ['tehran'] },
  { names: ['north korea'], seats: ['pyongyang'] },
  { names: ['south korea'], seats: ['seoul'] },
  { names: ['ukraine'], seats: ['kyiv', 'kiev'] },
  { names: ['israel'], seats: ['jerusalem'] },
  { names: ['turkey'], seats: ['ankara'] },
  { names: ['italy'], seats: ['rome'] },
  { names: ['spain'], seats: ['madrid'] },
  { names: ['norway'], seats: ['oslo'] },
  { names: ['peru'], seats: ['lima'] },
];

/** Whether two names may stand for each other in some text: then neither is a fair wrong option for the other. */
export function mayMeanTheSame(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  return STATES.some(({ names, seats }) => [x, y].every((name) => names.includes(name) || seats.includes(name)));
}

/**
 * Other names for a country's name, or for its seat's, that this text itself uses: it names both, the seat acts or owns,
 * and nothing in the text is in, at or near the seat.
 */
export function aliasesIn(sentences: readonly Sentence[], name: string): readonly string[] {
  const state = STATES.find(({ names, seats }) => names.includes(bare(name)) || seats.includes(bare(name)));
  if (!state) return [];
  const seats = usesOf(sentences, state.seats);
  const isActor = seats.some(({ token }) => /^(?:nsubj|nsubjpass|poss|agent)$/.test(token.dep));
  const isPlace = seats.some(({ token, tokens }) => token.dep === 'pobj' && /^(?:in|at|near|from|to|outside|around|into)$/.test(tokens[token.head]?.lemma ?? ''));
  const countries = usesOf(sentences, state.names);
  if (!isActor || isPlace || countries.length === 0) return [];
  const written = [...countries, ...seats].map(({ text }) => text);
  return [...new Set(written)].filter((other) => bare(other) !== bare(name));
}

interface Use {
  readonly text: string;
  /** The last word of the name. */
  readonly token: Token;
  readonly tokens: readonly Token[];
}

function usesOf(sentences: readonly Sentence[], names: readonly string[]): Use[] {
  return sentences.flatMap(({ tokens }) => tokens.flatMap((token, at) => {
    const before = tokens[at - 1];
    const two = before ? `${before.text} ${token.text}` : '';
    const text = names.includes(two.toLowerCase()) ? two : token.text;
    return token.pos === 'PROPN' && names.includes(text.toLowerCase()) ? [{ text, token, tokens }] : [];
  }));
}

const bare = (name: string): string => name.toLowerCase().replace(/^the /, '');
