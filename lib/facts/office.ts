/** Offices told by their title first: `The labour minister, Ruta Osei,` and `The governor is Amalie Brun`. */
import { isPastHere } from './era';
import { lower, range, words, type Range } from './ranges';
import { question, said } from './questions';
import { roleNouns, singleRoles } from './lexicon';
import { childrenOf, phraseAt } from './tree';
import type { Candidate } from './candidate';
import type { Reading } from './reading';
import type { Token } from '../language';

/** Finds who holds an office in one sentence. One of many holders is not asked for. */
export function findOffices(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  return tokens.flatMap((token, at): Candidate[] => {
    if (token.pos !== 'NOUN' || !roleNouns.has(token.lemma) || token.text.toLowerCase() !== token.lemma) return [];
    const holder = besideName(tokens, at) ?? copulaName(tokens, at);
    const title = range(phraseAt(tokens, at).from, Math.min(endOfTitle(tokens, at), holder?.from ?? tokens.length));
    if (!holder || !isTitle(tokens, title, at)) return [];
    return [office(reading, sentence, title, holder)];
  });
}

function office(reading: Reading, sentence: number, title: Range, holder: Range): Candidate {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const swaps = reading.swaps[sentence] ?? [];
  const text = said({ tokens, swaps }, title).replace(/\b(?:current|present|incumbent) /, '').replace(/[,\s]+$/, '');
  const former = /\b(?:former|ex-|late|then|previous)\b/.test(text);
  const head = tokens[phraseHead(tokens, title)];
  const owner = /[’']s /.test(text);
  const whose = !owner && title.to - title.from < 3;
  const known = swaps.find(({ from, to }) => from === holder.from && to === holder.to)?.text;
  return {
    kind: 'position', relation: 'hold', sentence, subject: holder, object: title, reverse: null,
    asked: { role: 'holder', answer: holder, answerType: 'person', accepted: known ? [known] : [], question: question(former || isPastHere(reading, sentence, holder) ? 'Who was' : 'Who is', text) },
    safe: !whose && singleRoles.has(head?.lemma ?? '') && !/\b(?:his|her|their|its|this|that)\b/i.test(text) && words(tokens, holder).includes(' '),
  };
}

/** The noun of a title: the last before `of`, `at`, `for`. */
function phraseHead(tokens: readonly Token[], { from, to }: Range): number {
  const stop = tokens.findIndex(({ pos }, at) => at > from && at < to && pos === 'ADP');
  return (stop < 0 ? to : stop) - 1;
}

const isTitle = (tokens: readonly Token[], title: Range, at: number): boolean => title.to > at && title.to - title.from >= 2 && title.to - title.from <= 12
  && (lower(tokens[title.from]) === 'the' || tokens[title.from]?.dep === 'poss' || tokens.slice(title.from, at).some(({ dep }) => dep === 'poss'));

/** Up to a comma or the verb. */
function endOfTitle(tokens: readonly Token[], at: number): number {
  const { to } = phraseAt(tokens, at);
  const comma = tokens.findIndex(({ text }, index) => index > at && index < to && /^[,(]$/.test(text));
  return comma < 0 ? to : comma;
}

/** The name beside the title. Not one of a list. */
function besideName(tokens: readonly Token[], at: number): Range | null {
  const name = childrenOf(tokens, at, 'appos').find((child) => tokens[child]?.pos === 'PROPN' && tokens[child]?.entity === 'PERSON');
  if (name === undefined || childrenOf(tokens, name, 'conj').length > 0 || childrenOf(tokens, at, 'conj').length > 0) return null;
  const whole = nameAt(tokens, name);
  return tokens[whole.from - 1]?.text === ',' && /^[,.;]$/.test(tokens[whole.to]?.text ?? '') ? whole : null;
}

/** `The governor is Amalie Brun`. */
function copulaName(tokens: readonly Token[], at: number): Range | null {
  const { head = at, dep } = tokens[at] ?? {};
  if (dep !== 'nsubj' || tokens[head]?.lemma !== 'be' || !/^(?:is|was)$/.test(lower(tokens[head])) || childrenOf(tokens, head, 'neg').length > 0) return null;
  const name = childrenOf(tokens, head, 'attr').find((child) => tokens[child]?.pos === 'PROPN' && tokens[child]?.entity === 'PERSON');
  return name === undefined || childrenOf(tokens, name, 'conj').length > 0 ? null : nameAt(tokens, name);
}

/** The words of the name alone. */
function nameAt(tokens: readonly Token[], head: number): Range {
  let from = head;
  while (tokens[from - 1]?.pos === 'PROPN' && tokens[from - 1]?.entity === 'PERSON') from -= 1;
  return range(from, head + 1);
}
