/** Who is named at the end of a sentence that begins with what they did: `Voting against was …`, `Absent were: …, Chair; …`. */
import { isNameShaped, nameRuns } from './names';
import { lower, range, words, type Range } from './ranges';
import { question, said } from './questions';
import { roleNouns } from './lexicon';
import { standsAlone } from './context';
import type { Candidate } from './candidate';
import type { Reading } from './reading';
import type { Token } from '../language';

interface Roll {
  /** `Voting against the motion`. */
  readonly deed: Range;
  readonly be: number;
  readonly names: readonly Range[];
}

/** Finds the one who is named alone, and the posts that stand beside the names of a list. */
export function findRolls(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const roll = rollIn(tokens);
  return roll === null ? [] : [...only(reading, sentence, roll), ...roll.names.flatMap((name) => post(reading, sentence, roll, name))];
}

function rollIn(tokens: readonly Token[]): Roll | null {
  const opens = tokens[0]?.tag === 'gerund' || tokens[0]?.tag === 'participle' || tokens[0]?.pos === 'ADJ';
  const be = tokens.findIndex((token, at) => at > 0 && /^(?:was|were)$/.test(lower(token)));
  if (!opens || be < 0 || be > 16 || tokens.slice(1, be).some(({ dep, text }) => /^nsubj/.test(dep) || /^[,;:]$/.test(text))) return null;
  const names = nameRuns(tokens).filter((run) => run.from > be && isNameShaped(tokens, run));
  const first = tokens[be + 1]?.text === ':' ? be + 2 : be + 1;
  return names[0]?.from === first ? { deed: range(0, be), be, names } : null;
}

/** `Voting against was Ana Perez.` → who was? */
function only(reading: Reading, sentence: number, { deed, be, names }: Roll): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const [name] = names;
  if (!name || names.length > 1 || !/^[.,]$/.test(tokens[name.to]?.text ?? '')) return [];
  const surname = words(tokens, name).split(' ').at(-1) ?? '';
  return [{
    kind: 'event', relation: 'roll', sentence, subject: name, object: deed, reverse: null, safe: standsAlone(reading, sentence, [deed]) && tokens.slice(deed.from, deed.to).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN'),
    asked: { role: 'subject', answer: name, answerType: 'person', accepted: [surname], question: question('Who', lower(tokens[be]), said({ tokens, swaps: reading.swaps[sentence] ?? [] }, deed)) },
  }];
}

/** `…: Ana Perez, Vice Chair; …` */
function post(reading: Reading, sentence: number, { deed }: Roll, name: Range): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const end = tokens.findIndex(({ text }, at) => at > name.to && /^[;.]$/.test(text));
  const role = range(name.to + 1, end);
  const inner = tokens.slice(role.from, Math.max(role.from, role.to));
  const isPost = tokens[name.to]?.text === ',' && inner.length > 0 && inner.length <= 5 && roleNouns.has(lower(inner.at(-1))) && inner.every(({ text }) => /^\p{Lu}/u.test(text));
  if (!isPost) return [];
  const doing = said({ tokens, swaps: reading.swaps[sentence] ?? [] }, range(deed.from, deed.to));
  const told = doing.charAt(0).toLowerCase() + doing.slice(1);
  return [{
    kind: 'position', relation: 'hold', sentence, subject: name, object: role, safe: true,
    asked: { role: 'position', answer: role, answerType: 'phrase', question: question('What position did', words(tokens, name), 'hold when', told) },
    reverse: { role: 'holder', answer: name, answerType: 'person', question: question('Who was', words(tokens, role), tokens[deed.from]?.tag === 'gerund' ? `in the ${told}` : `among those who were ${told}`) },
  }];
}
