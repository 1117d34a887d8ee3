/** Parts and members: what something consists of, what it belongs to, and lists that are told whole. */
import { askFor, inverted, question, said, verbal } from './questions';
import { isNegated, phraseSide, type Candidate } from './candidate';
import { isPlural, lower, range, words, type Range } from './ranges';
import { standsAlone } from './context';
import { deedsIn, isNamed, put, type Deed } from './told';
import { childrenOf, phraseAt, spread } from './tree';
import type { Reading } from './reading';
import type { Token } from '../language';

/** Finds parts, wholes and lists in one sentence. */
export function findMemberships(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  return [...deedsIn(reading, sentence, tokens).flatMap((deed) => [...parts(deed), ...wholes(deed), ...members(deed)]), ...announced(reading, sentence, tokens)];
}

const consists: Readonly<Record<string, string>> = { consist: 'of', compose: 'of', make: 'of', comprise: '', divide: 'into', split: 'into', include: '', contain: '', involve: '' };

/** `X consists of A, B and C` → of what? The list is one answer. */
function parts(deed: Deed): Candidate[] {
  const { tokens, clause, reading, sentence } = deed;
  const lemma = tokens[clause.verb]?.lemma ?? '';
  const link = consists[lemma];
  if (link === undefined || isNegated(deed) || (/^(?:compose|make|divide|split)$/.test(lemma) !== clause.passive && lemma !== 'comprise')) return [];
  const prep = link === '' ? clause.verb : tokens.findIndex((token, at) => at >= clause.rest.from && at < clause.rest.to && lower(token) === link);
  const noun = prep < 0 ? undefined : childrenOf(tokens, prep, link === '' ? 'dobj' : 'pobj')[0];
  if (noun === undefined || prep > clause.rest.from + 1 || tokens[noun]?.pos === 'PRON') return [];
  const items = itemsFrom(tokens, noun);
  const answer = listRange(tokens, noun, items);
  const listed = items.length > 1;
  const { front, after } = verbal(deed, clause);
  const particle = lower(tokens[clause.rest.from]) === 'up' ? 'up' : '';
  const asked = question(link === '' ? 'What' : `${link === 'into' ? 'Into' : 'Of'} what`, front, said(deed, clause.subject), after, particle);
  const telling = answer.to - answer.from >= 2;
  return !telling ? [] : [{
    kind: 'membership', relation: 'consist', sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'parts', answer, put(deed, asked)), role: 'parts' },
    safe: (link !== '' || listed) && !points(tokens, answer) && standsAlone(reading, sentence, [clause.subject]),
  }, ...(listed ? besides(deed, items, asked) : [])];
}

/** Too long a list to be one answer: its last item, besides the others. */
function besides(deed: Deed, items: readonly Range[], asked: string): Candidate[] {
  const { tokens, clause, reading, sentence } = deed;
  const [last, ...others] = [...items].reverse();
  const length = items.reduce((sum, { from, to }) => sum + to - from, 0);
  if (!last || length <= 10 || length > 24 || last.to - last.from > 8) return [];
  const listed = others.reverse().map((item) => said(deed, item)).join(', ').replace(/, ([^,]*)$/, ' and $1');
  return [{
    kind: 'membership', relation: 'besides', sentence, subject: clause.subject, object: last, reverse: null, safe: standsAlone(reading, sentence, [clause.subject, ...items]) && length <= 16,
    asked: { ...phraseSide(tokens, 'part', last, `Besides ${listed}, ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`), role: 'part' },
  }];
}

/** The phrases joined to the one at `head`, in order. */
function itemsFrom(tokens: readonly Token[], head: number): Range[] {
  const next = childrenOf(tokens, head, 'conj')[0];
  const own = phraseAt(tokens, head);
  if (next === undefined) return [own];
  const stop = tokens.findIndex(({ text, pos }, at) => at > head && (text === ',' || pos === 'CCONJ'));
  return [range(own.from, stop < 0 ? own.to : Math.min(own.to, stop)), ...itemsFrom(tokens, next)];
}

const listRange = (tokens: readonly Token[], head: number, items: readonly Range[]): Range => range(phraseAt(tokens, head).from, items.at(-1)?.to ?? head + 1);

const points = (tokens: readonly Token[], { from, to }: Range): boolean => tokens.slice(from, to).some(({ pos, dep }) => pos === 'PRON' && dep !== 'nsubj' && dep !== 'poss');

/** `X is part of Y`, `X belongs to Y` → of what, to what? */
function wholes(deed: Deed): Candidate[] {
  const { tokens, clause, reading, sentence } = deed;
  const lemma = tokens[clause.verb]?.lemma ?? '';
  const part = lemma === 'be' && lower(tokens[clause.rest.from]) === 'part' ? clause.rest.from : lemma === 'be' && lower(tokens[clause.rest.from + 1]) === 'part' ? clause.rest.from + 1 : -1;
  const member = lemma === 'be' && part < 0 && /^members?$/.test(lower(tokens[clause.rest.from + 1])) ? clause.rest.from + 1 : part;
  const prep = lemma === 'belong' ? clause.verb + 1 : member + 1;
  const link = lower(tokens[prep]);
  if (isNegated(deed) || (lemma !== 'belong' && member < 0) || link !== (lemma === 'belong' ? 'to' : 'of')) return [];
  const noun = childrenOf(tokens, prep, 'pobj')[0];
  const answer = noun === undefined ? null : phraseAt(tokens, noun);
  if (!answer || noun === undefined || answer.to > clause.rest.to || tokens[noun]?.pos === 'PRON' || answer.to - answer.from < 2 && tokens[noun]?.pos !== 'PROPN') return [];
  const until = range(clause.rest.from, prep);
  const whom = askFor(tokens, answer, false) === 'Who' ? 'whom' : 'what';
  return [{
    kind: 'membership', relation: 'part of', sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'whole', answer, put(deed, inverted(deed, { ...clause, rest: until }, `${link === 'to' ? 'To' : 'Of'} ${whom === 'whom' && lemma !== 'belong' ? 'what' : whom}`))), role: 'whole' },
    safe: standsAlone(reading, sentence, [clause.subject, answer]) && (isNamed(deed, clause.subjectHead, clause.subject) || tokens[clause.subjectHead]?.pos === 'NOUN'),
  }];
}

/** `The members are A, B and C` → what or who are they? */
function members(deed: Deed): Candidate[] {
  const { tokens, clause, reading, sentence } = deed;
  const noun = tokens[clause.verb]?.lemma === 'be' && !isNegated(deed) && isPlural(tokens, clause.subject) ? clause.parts.find((at) => tokens[at]?.dep === 'attr') : undefined;
  if (noun === undefined || tokens[clause.subjectHead]?.pos !== 'NOUN') return [];
  const items = itemsFrom(tokens, noun);
  const answer = listRange(tokens, noun, items);
  if (items.length < 2 || answer.from !== clause.rest.from || points(tokens, answer)) return [];
  const who = tokens.slice(answer.from, answer.to).some(({ entity }) => entity === 'PERSON');
  const asked = question(who ? 'Who' : 'What', verbal(deed, clause).front, said(deed, clause.subject));
  return [{
    kind: 'membership', relation: 'members', sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'members', answer, put(deed, asked)), role: 'members' },
    safe: clause.subject.to - clause.subject.from >= 2 && standsAlone(reading, sentence, [clause.subject, answer]),
  }, ...besides(deed, items, asked)];
}

/** `There are three kinds of rock: A, B and C` → what are the three kinds of rock? */
function announced(reading: Reading, sentence: number, tokens: readonly Token[]): Candidate[] {
  const colon = tokens.findIndex(({ text }, at) => text === ':' && at > 2 && at < tokens.length - 3);
  const stop = /^[.]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
  const answer = range(colon + 1, stop);
  const inside = tokens.slice(answer.from, stop);
  const list = colon > 0 && inside.some(({ pos }) => pos === 'CCONJ') && !inside.some(({ pos, text, dep }) => pos === 'AUX' || /^[;:“"]$/.test(text) || dep === 'nsubj') && !inside.some(({ pos, tag }) => pos === 'VERB' && tag !== 'gerund' && tag !== 'participle');
  const number = list ? tokens.findLastIndex(({ pos, dep, head }, at) => at < colon && pos === 'NUM' && dep === 'nummod' && head > at) : -1;
  const head = tokens[number]?.head ?? -1;
  if (number < 0 || tokens[head]?.pos !== 'NOUN' || spread(tokens, head).from < number - 2) return [];
  const phrase = range(number, Math.min(colon, phraseAt(tokens, head).to));
  if (phrase.to !== colon || inside.length > 26 || countOf(inside) !== sizeOf(lower(tokens[number]))) return [];
  return [{
    kind: 'membership', relation: 'kinds', sentence, subject: phrase, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'members', answer, question('What are the', words(tokens, phrase, reading.swaps[sentence] ?? []))), role: 'members' },
    safe: phrase.to - phrase.from >= 4 && standsAlone(reading, sentence, [phrase]),
  }];
}

const countOf = (tokens: readonly Token[]): number => 1 + tokens.filter(({ pos, text }, at) => text === ',' ? tokens[at + 1]?.pos !== 'CCONJ' : pos === 'CCONJ').length;
const sizeOf = (word: string): number => ({ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 } as Readonly<Record<string, number>>)[word] ?? Number(word);
