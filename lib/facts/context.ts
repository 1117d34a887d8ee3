/** Whether words can be understood without the text around them. */
import { basePhrase } from './phrases';
import { dateAdjunctAt } from './dates';
import { countries, organisationWords, placeWords } from './lexicon';
import { headOf, lower, type Range } from './ranges';
import { sectionAt } from './section';
import type { Reading } from './reading';
import type { Token } from '../language';

const known = /^(?:world|sun|moon|earth|internet|sky|public|media|press|past|future|universe|equator|environment|sea|ocean|weather)$/;
const completes = /^(?:of|that|who|which|whom|whose|for|in|at|on|to|between|from|with|by|against|where)$/;

/** False when a range has `the deal`, `the election`: a definite noun that nothing beside it tells apart. */
export function standsAlone(reading: Reading, sentence: number, used: readonly Range[]): boolean {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const swaps = reading.swaps[sentence] ?? [];
  return used.every(({ from, to }) => {
    const first = lower(tokens[from]);
    if (/^(?:another|other|others|few|each|one|such|various|instead|then|there)$/.test(first) && tokens[from]?.pos !== 'PROPN') return false;
    if (/^\d+\.\d+$/.test(first)) return false;
    for (let at = from; at < to; at += 1) {
      if (swaps.some((swap) => swap.from <= at && at < swap.to)) continue;
      if (lower(tokens[at]) === 'the' && isBareDefinite(reading, tokens, at, to)) return false;
      if (/^(?:such|other|another|same|latter|former|others|following|aforementioned)$/.test(lower(tokens[at])) && lower(tokens[at + 1]) !== 'than') {
        if (!/^(?:other|former|another)$/.test(lower(tokens[at]))) return false;
      }
    }
    return true;
  });
}

function isBareDefinite(reading: Reading, tokens: readonly Token[], at: number, end: number): boolean {
  const phrase = basePhrase(tokens, at);
  if (!phrase) return false;
  const head = headOf(tokens, phrase);
  if (!head || head.pos !== 'NOUN') return false;
  const inner = tokens.slice(at + 1, phrase.to - 1);
  const told = inner.some(({ pos, text, lemma }) => pos === 'PROPN' || pos === 'NOUN' || /^[\d\p{Lu}]/u.test(text) || /^(?:first|second|third|last|only|main|chief|most|least|\p{Ll}{2,}est)$/u.test(text) || /^['’]s$/.test(text) || nounsOf(reading).has(lemma));
  const next = tokens[phrase.to];
  const described = next?.spaced === true && (next.pos === 'ADJ' || (next.pos === 'VERB' && /^(?:acl|relcl|amod)$/.test(next.dep)));
  const completed = phrase.to < end && (completes.test(lower(next)) || described) && !dateAdjunctAt(tokens, phrase.to);
  const titled = `${reading.document.title} ${sectionAt(reading.view, head)}`.toLowerCase().split(/[\W_]+/).some((word) => word !== '' && (word === lower(head) || word === head.lemma));
  return !told && !completed && !titled && !known.test(head.lemma) && (definites(reading).get(lower(head)) ?? 0) < main;
}

/** A thing the document speaks of so often is what it is about: its name above the card tells which is meant. */
const main = 3;

const counted = new WeakMap<Reading, ReadonlyMap<string, number>>();

/** How often the text has `the` and each noun. */
function definites(reading: Reading): ReadonlyMap<string, number> {
  const ready = counted.get(reading);
  if (ready) return ready;
  const counts = new Map<string, number>();
  for (const { tokens } of reading.sentences) {
    tokens.forEach((token, at) => {
      if (token.pos === 'NOUN' && lower(tokens[at - 1]) === 'the') counts.set(lower(token), (counts.get(lower(token)) ?? 0) + 1);
    });
  }
  counted.set(reading, counts);
  return counts;
}

const nouns = new WeakMap<Reading, ReadonlySet<string>>();

/** Words the text uses as nouns: taken for an adjective elsewhere, such a word still says which thing is meant. */
function nounsOf(reading: Reading): ReadonlySet<string> {
  const ready = nouns.get(reading) ?? new Set(reading.sentences.flatMap(({ tokens }) => tokens.filter(({ pos }) => pos === 'NOUN').map(({ lemma }) => lemma)));
  nouns.set(reading, ready);
  return ready;
}

/** False when `he`, `his`, `she` or `her` stands in a question before any word that can be a person's name. */
export function hasItsPerson(reading: Reading, sentence: number, question: string): boolean {
  const open = question.replace(/“[^”]*”|"[^"]*"/g, ' ');
  const pronoun = /\b(?:he|him|his|himself|she|her|hers|herself)\b/.exec(open);
  if (!pronoun || /^(?:Who|Whom|Whose)\b/.test(open)) return true;
  const before = new Set(open.slice(0, pronoun.index).split(/[^\p{L}-]+/u));
  const people = [...reading.names.people.values()].flatMap(({ full, surname }) => [surname, ...full.split(' ')]);
  const strange = (reading.sentences[sentence]?.tokens ?? []).filter((token) => token.common === false && /^\p{Lu}\p{Ll}/u.test(token.text)
    && !countries.has(lower(token)) && !organisationWords.has(lower(token)) && !placeWords.has(lower(token)));
  return [...people, ...strange.map(({ text }) => text)].some((name) => before.has(name));
}
