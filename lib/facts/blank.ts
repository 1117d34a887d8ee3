/** What a plain blank in its own sentence can ask for: a suggestion where no question is found, names and numbers first. */
import { childrenOf, phraseAt, spread } from './tree';
import { dateAt } from './dates';
import { emptyAnswers } from './lexicon';
import { GAP } from '../core/quiz-statement';
import { closingQuote, lower, range, words, type Range } from './ranges';
import { said } from './questions';
import { standsAlone } from './context';
import { danglingWord } from './verify';
import { deedsIn, isTold, vague, type Deed } from './told';
import type { AnswerType } from '../core/model';
import type { Candidate } from './candidate';
import type { Reading } from './reading';
import type { Token } from '../language';

type Tokens = readonly Token[];

interface Blank {
  readonly answer: Range;
  readonly type: AnswerType;
  readonly weight: number;
}

const longest = 55;
/** One blank for so many words. */
const spacing = 4;

/** The best blanks of one sentence. Never accepted unseen: somebody should say whether the sentence is worth knowing. */
export function findBlanks(reading: Reading, sentence: number): Candidate[] {
  return [...clauseBlanks(reading, sentence), ...sentenceBlanks(reading, sentence)];
}

function sentenceBlanks(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  if (!isStatement(tokens)) return [];
  const found = [...namedBlanks(tokens), ...quotedBlanks(tokens), ...nounBlanks(tokens), ...otherBlanks(tokens)].filter(({ answer }) => isWorthAsking(tokens, answer));
  return apart(found.sort((a, b) => b.weight - a.weight || a.answer.from - b.answer.from)).slice(0, Math.max(2, Math.round(tokens.length / spacing))).map((blank) => candidateOf(reading, sentence, blank));
}

/** A name, a date or a number inside a clause that says enough without the rest of its sentence. */
function clauseBlanks(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  if (!/[.”"]$/.test(tokens.at(-1)?.text ?? '')) return [];
  return deedsIn(reading, sentence, tokens).flatMap((deed): Candidate[] => {
    const { clause } = deed;
    if (clause.kind === 'participle') return [];
    const inside = [...namedBlanks(tokens), ...nounBlanks(tokens)].filter(({ answer, type }) => type !== 'phrase' && answer.from >= clause.rest.from && answer.to <= clause.rest.to);
    return inside.filter((blank) => isWorthAsking(tokens, blank.answer) && isSure(tokens, blank) && saysEnough(tokens.slice(0, clause.rest.to), blank.answer) && isTold(deed, [blank.answer])).flatMap((blank) => {
      const question = stated(deed, blank.answer);
      return question.split(' ').length > 26 ? [] : [{ ...candidateOf(reading, sentence, blank, question), safe: true, weight: 0.72 }];
    });
  });
}

/** `According to Ana Perez, the bank lent […] in May.` */
function stated(deed: Deed, answer: Range): string {
  const { tokens, clause, swaps, attribution, setting } = deed;
  const keep = swaps.filter(({ from, to }) => to <= answer.from || from >= answer.to);
  const verb = [...clause.helpers, clause.verb].map((at) => tokens[at]?.text ?? '').join(' ');
  const [before, after] = [range(clause.rest.from, answer.from), range(answer.to, clause.rest.to)];
  const part = (place: Range): string => (place.to > place.from ? said({ tokens, swaps: keep }, place) : '');
  const text = [attribution === '' ? '' : `${attribution},`, said({ tokens, swaps: keep }, clause.subject), verb, part(before), `${GAP}${tokens[answer.to]?.spaced === false ? '' : ' '}${part(after)}`.trim(), setting].filter((piece) => piece !== '').join(' ').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(/,\s*(?=[,.])/g, '');
}

function candidateOf(reading: Reading, sentence: number, blank: Blank, question = withContext(reading, sentence, gapped(reading, sentence, blank.answer))): Candidate {
  const { answer, type, weight } = blank;
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const text = words(tokens, answer);
  return {
    kind: type === 'number' ? 'quantity' : 'event', relation: 'blank', sentence, subject: null, object: answer, reverse: null, weight: weight * 0.8, safe: isPlain(reading, sentence) && isSure(tokens, blank) && saysEnough(tokens, answer),
    asked: { role: `blank ${type}`, answer, answerType: type, question, accepted: [text.replace(/^(?:an?|the) /i, '')].filter((bare) => bare !== text) },
  };
}

/** A short sentence that says one thing, in words that need no other sentence. */
function isPlain(reading: Reading, sentence: number): boolean {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const swaps = reading.swaps[sentence] ?? [];
  const told = (at: number): boolean => swaps.some(({ from, to }) => from <= at && at < to);
  const pointing = tokens.some((token, at) => !told(at) && /^(?:this|these|those|such|that|it|they|them|he|she|him|here|there|then|so|we|us|one|ones|other|others|another)$/.test(lower(token)) && token.pos !== 'SCONJ');
  const odd = tokens.some(({ text, pos, dep }) => dep === 'neg' || /^[“”"()[\]:;—–?!]$/.test(text) || pos === 'X' || pos === 'INTJ');
  const opens = /^(?:ADV|CCONJ|SCONJ)$/.test(tokens[0]?.pos ?? '') || /^(?:for|like|unlike|as|despite)$/.test(lower(tokens[0]));
  const phrases = tokens.flatMap(({ pos, dep }, at) => (/^(?:NOUN|PROPN)$/.test(pos) && asked.has(dep) ? [phraseAt(tokens, at)] : []));
  return tokens.length <= 26 && !pointing && !odd && !opens && standsAlone(reading, sentence, phrases);
}

/** More than `Norway has […] problems`, and for who did it more still. */
function saysEnough(tokens: Tokens, answer: Range): boolean {
  const left = tokens.filter(({ pos, lemma }, at) => (at < answer.from || at >= answer.to) && (/^(?:NOUN|PROPN|NUM|ADJ)$/.test(pos) || (pos === 'VERB' && !vague.has(lemma)))).length;
  return left >= (tokens[answer.to - 1]?.dep.startsWith('nsubj') ? 5 : 3);
}

/** A name, a date or a number that is the only one of its kind there, as far as the model knows what it is. */
function isSure(tokens: Tokens, { answer, type }: Blank): boolean {
  const last = tokens[answer.to - 1];
  const outside = last !== undefined && (last.head < answer.from || last.head >= answer.to);
  const inName = lower(tokens[answer.from - 1]) === 'of' && tokens[answer.from - 2]?.pos === 'PROPN';
  if (type === 'phrase' || type === 'quote' || inName || (outside && /^(?:compound|amod|nmod|poss|det|nummod)$/.test(last.dep) && type !== 'number') || (last?.dep === 'nsubj' && type !== 'person' && type !== 'number')) return false;
  const entity = tokens[answer.from]?.entity ?? '';
  const rivals = tokens.some((token, at) => token.entity === entity && entity !== '' && (at < answer.from - 1 || at > answer.to));
  const date = type !== 'date' || dateAt(tokens, answer.from)?.to === answer.to;
  const whole = type === 'date' || type === 'number' || tokens.slice(answer.from, answer.to).every(({ pos }) => pos === 'PROPN' || pos === 'ADP' || pos === 'DET');
  return !rivals && date && whole && !/^(?:-|–|['’]s|and|or|to)$/.test(lower(tokens[answer.to])) && !/^(?:-|–|and|or)$/.test(lower(tokens[answer.from - 1])) && !(type === 'number' && lower(tokens[answer.from]) === 'one');
}

/** The clauses joined by `and` that say nothing of the answer are left out of a long sentence. */
function around(tokens: Tokens, answer: Range): Range {
  let place = range(0, tokens.length);
  tokens.forEach(({ dep, head }, at) => {
    if (tokens.length <= roomy || dep !== 'conj' || childrenOf(tokens, at, 'nsubj', 'nsubjpass').length === 0) return;
    const joined = spread(tokens, at);
    const before = joined.from > place.from && answer.to <= joined.from;
    const after = answer.from >= joined.from && joined.from >= place.from;
    if (before && head >= place.from) place = range(place.from, Math.min(place.to, joined.from));
    else if (after) place = range(joined.from, place.to);
  });
  let { from, to } = place;
  while (from < to && /^(?:CCONJ|PUNCT)$/.test(tokens[from]?.pos ?? '')) from += 1;
  while (to > from + 1 && to < tokens.length && /^(?:CCONJ|PUNCT)$/.test(tokens[to - 1]?.pos ?? '')) to -= 1;
  return range(from, to);
}

const roomy = 28;

/** A pronoun that nothing in the sentence explains: the sentence before stands in front of it, when that explains itself. */
function withContext({ sentences, swaps }: Reading, sentence: number, text: string): string {
  const [before, here] = [sentences[sentence - 1], sentences[sentence]];
  if (danglingWord(text) === null || !before || before.paragraph !== here?.paragraph || before.tokens.length > roomy || text.split(' ').length > roomy) return text;
  const context = said({ tokens: before.tokens, swaps: swaps[sentence - 1] ?? [] }, range(0, before.tokens.length)).replace(/^[\s,]+/, '');
  return `${context.charAt(0).toUpperCase()}${context.slice(1)} ${text}`;
}

/** The sentence with a gap for the answer, its pronouns named. */
function gapped(reading: Reading, sentence: number, answer: Range): string {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const place = around(tokens, answer);
  const swaps = (reading.swaps[sentence] ?? []).filter(({ from, to }) => to <= answer.from || from >= answer.to);
  const part = (place: Range): string => (place.to > place.from ? said({ tokens, swaps }, place) : '');
  const [before, after] = [part(range(place.from, answer.from)), part(range(answer.to, place.to))];
  const text = `${before}${tokens[answer.from]?.spaced === false ? '' : ' '}${GAP}${tokens[answer.to]?.spaced === false ? '' : ' '}${after}`.replace(/^[\s,]+/, '').replace(/,\s*(?=[,.])/g, '').replace(/\s+([,.])/g, '$1').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.”"]$/.test(text) ? '' : '.'}`;
}

/** Somebody or something is said to do or be something; no question, nothing in the first person, no speech alone. */
function isStatement(tokens: Tokens): boolean {
  const told = tokens.some(({ dep, head }) => /^(?:nsubj|nsubjpass|csubj|csubjpass|expl)$/.test(dep) && /^(?:VERB|AUX)$/.test(tokens[head]?.pos ?? ''));
  const closed = /^(?:[.;”"]|\.”)$/.test(tokens.at(-1)?.text ?? '') && !/^[“"(]$/.test(tokens[0]?.text ?? '');
  return told && closed && tokens[0]?.tag !== 'base' && tokens.length >= 6 && tokens.length <= longest && !tokens.some(({ text, pos }) => pos === 'PRON' && /^(?:I|we|you|my|our|your)$/i.test(text));
}

const typeOfEntity: Readonly<Record<string, AnswerType>> = {
  PERSON: 'person', ORG: 'organisation', GPE: 'place', LOC: 'place', FAC: 'place', DATE: 'date', CARDINAL: 'number', QUANTITY: 'number', MONEY: 'number', PERCENT: 'number',
};

/** What the model takes for a name, a date or a number. */
function namedBlanks(tokens: Tokens): Blank[] {
  const found: Blank[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const entity = tokens[at]?.entity ?? '';
    if (entity === '') continue;
    let to = at + 1;
    while (tokens[to]?.entity === entity) to += 1;
    const type = typeOfEntity[entity] ?? 'phrase';
    const listed = tokens.slice(at, to).some(({ dep }, offset) => dep === 'conj' || childrenOf(tokens, at + offset, 'conj').length > 0);
    const weight = listed ? 0.5 : /^(?:ORDINAL|NORP|TIME|LANGUAGE)$/.test(entity) ? 0.55 : type === 'phrase' ? 0.85 : 0.9;
    found.push({ answer: bare(tokens, range(at, to)), type, weight });
    at = to - 1;
  }
  return found;
}

const asked = new Set('nsubj nsubjpass dobj pobj attr oprd appos dative conj'.split(' '));

/** Noun phrases, whole where they are short, otherwise up to their head. */
function nounBlanks(tokens: Tokens): Blank[] {
  return tokens.flatMap(({ pos, dep, entity }, at): Blank[] => {
    if (!/^(?:NOUN|PROPN)$/.test(pos) || !asked.has(dep) || dateAt(tokens, at)) return [];
    const whole = bare(tokens, phraseAt(tokens, at));
    const core = bare(tokens, range(whole.from, at + 1));
    const [number] = childrenOf(tokens, at, 'nummod').filter((child) => !tokens[child]?.entity.match(/^(?:PERCENT|MONEY|QUANTITY)$/));
    const counts = number !== undefined ? [{ answer: range(number, number + 1), type: 'number', weight: 0.88 } as const] : [];
    const weight = ( pos === 'PROPN' ? 0.75 : 0.6) + (dep === 'dobj' || dep === 'attr' ? 0.1 : dep === 'conj' ? -0.1 : 0) + (core.to - core.from >= 2 || entity !== '' ? 0.05 : -0.15);
    const type = 'phrase';
    const long = whole.to - whole.from;
    const list = childrenOf(tokens, at, 'conj').length > 0 ? 0.3 : 0;
    return [...counts, { answer: core, type, weight: weight - list }, ...(whole.to > core.to && long <= 9 ? [{ answer: whole, type, weight: weight + (list === 0 ? -0.02 : 0.04) } as const] : [])];
  });
}

/** A few words the text gives in quotation marks. */
function quotedBlanks(tokens: Tokens): Blank[] {
  return tokens.flatMap((_, at): Blank[] => {
    const close = closingQuote(tokens, at);
    const last = /^[,.]$/.test(tokens[close - 1]?.text ?? '') ? close - 1 : close;
    const size = last - at - 1;
    return close > 0 && size >= 1 && size <= 6 ? [{ answer: range(at + 1, last), type: 'quote', weight: 0.87 }] : [];
  });
}

/** What is done and what something is like: `to curb demand`, `rich in iron`. */
function otherBlanks(tokens: Tokens): Blank[] {
  return tokens.flatMap(({ dep, tag, pos }, at): Blank[] => {
    const doing = /^(?:xcomp|acl|advcl|pcomp)$/.test(dep) && (tag === 'base' || tag === 'gerund');
    if (!doing && !(dep === 'acomp' && pos === 'ADJ')) return [];
    const whole = phraseAt(tokens, at);
    const from = lower(tokens[whole.from]) === 'to' ? whole.from + 1 : whole.from;
    const size = whole.to - from;
    return size > 10 || from > at ? [] : [{ answer: range(from, whole.to), type: 'phrase', weight: doing && size < 3 ? 0.4 : doing ? 0.62 : 0.5 }];
  });
}

/** Without an article or an owner in front. */
function bare(tokens: Tokens, { from, to }: Range): Range {
  const light = /^(?:the|an?|its|their|his|her|this|that|these|those|just|only|about|nearly|almost|some|approximately|around|over|both)$/;
  let start = from;
  while (start < to - 1 && light.test(lower(tokens[start]))) start += 1;
  return range(start, to > start + 1 && /^['’]s?$/.test(tokens[to - 1]?.text ?? '') ? to - 1 : to);
}

function isWorthAsking(tokens: Tokens, answer: Range): boolean {
  const head = tokens[answer.to - 1];
  const size = answer.to - answer.from;
  const before = tokens[answer.from - 1];
  const torn = before?.pos === 'PROPN' && before.dep === 'compound' && before.head >= answer.from && before.head < answer.to;
  const weekday = tokens.slice(answer.from, answer.to).some((token) => /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower(token)));
  const empty = torn || weekday || size === 1 && (emptyAnswers.has(head?.lemma ?? '') || head?.pos === 'PRON' || (head?.text.length ?? 0) < 2);
  return size > 0 && size <= 12 && !empty && !tokens.slice(answer.from, answer.to).some(({ pos, text, dep }) => (pos === 'PRON' && dep !== 'poss') || /^[()[\]]$/.test(text));
}

/** One blank for one place: of two that share a word the better stays, unless one is the other made longer. */
function apart(blanks: readonly Blank[]): Blank[] {
  const kept: Blank[] = [];
  for (const blank of blanks) {
    const crosses = kept.some(({ answer }) => blank.answer.from < answer.to && answer.from < blank.answer.to);
    if (!crosses) kept.push(blank);
  }
  return kept;
}
