/** Definitions: what a term means, what something is called, what letters stand for. */
import { isNegated, phraseSide, type Candidate } from './candidate';
import { isPlural, lower, range, words, type Range } from './ranges';
import { question, said, verbal } from './questions';
import { standsAlone } from './context';
import { deedsIn, put, type Deed } from './told';
import { childrenOf, phraseAt, spread } from './tree';
import type { Reading } from './reading';
import type { Token } from '../language';

/** Finds definitions in one sentence. */
export function findDefinitions(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  if (!/[.”"]$/.test(tokens.at(-1)?.text ?? '')) return [];
  return [...deedsIn(reading, sentence, tokens).flatMap((deed) => [...meanings(deed), ...callings(deed)]), ...terms(reading, sentence, tokens), ...letters(sentence, tokens), ...named(reading, sentence, tokens)];
}

/** `Error E1 means that the motor is hot` → what does it mean? */
function meanings(deed: Deed): Candidate[] {
  const { tokens, clause, reading, sentence } = deed;
  const said = /^(?:mean|denote|signify)$/.test(tokens[clause.verb]?.lemma ?? '') || (tokens[clause.verb]?.lemma === 'refer' && lower(tokens[clause.rest.from]) === 'to');
  if (!said || clause.passive || isNegated(deed) || tokens[clause.subjectHead]?.pos === 'PRON') return [];
  const skip = /^(?:that|to)$/.test(lower(tokens[clause.rest.from])) ? 1 : 0;
  const whole = childrenOf(tokens, clause.verb, 'ccomp', 'dobj', 'prep').map((at) => spread(tokens, at)).find(({ from }) => from === clause.rest.from);
  const answer = whole && range(whole.from + skip, cutAt(tokens, whole));
  if (!answer || answer.to - answer.from < 2) return [];
  const { front, after } = verbal(deed, clause);
  const refers = tokens[clause.verb]?.lemma === 'refer';
  return [{
    kind: 'definition', relation: 'mean', sentence, subject: clause.subject, object: answer, reverse: null,
    asked: { ...phraseSide(tokens, 'meaning', answer, put(deed, question(refers ? 'To what' : 'What', front, termOf(deed, clause.subject), after))), role: 'meaning', accepted: skip === 1 ? [words(tokens, range(answer.from - 1, answer.to))] : [] },
    safe: answer.to - answer.from <= 14 && !points(tokens, answer) && standsAlone(reading, sentence, [clause.subject, answer]),
  }];
}

/** A clause up to a colon, a semicolon or a dash. */
function cutAt(tokens: readonly Token[], { from, to }: Range): number {
  const stop = tokens.findIndex(({ text }, at) => at > from && at < to && /^[:;—–.]$/.test(text));
  return stop < 0 ? to : stop;
}

const points = (tokens: readonly Token[], { from, to }: Range): boolean => tokens.slice(from, to).some(({ pos, dep, text }) => pos === 'PRON' && dep !== 'expl' && !/^(?:that|which|who|whose|whom|its|their)$/i.test(text));

/** A term keeps its capital only where it has one inside the sentence too. */
const termOf = (deed: Deed, phrase: Range): string => said(deed, phrase);

/** `The loss of water is called transpiration` → what is it called, and what is transpiration? */
function callings(deed: Deed): Candidate[] {
  const { tokens, clause, reading, sentence, setting } = deed;
  const name = clause.passive && /^(?:call|term|name|dub|know|refer)$/.test(tokens[clause.verb]?.lemma ?? '') && !isNegated(deed) ? nameAfter(deed) : null;
  const { subject, subjectHead } = clause;
  if (!name || tokens[subjectHead]?.pos === 'PRON' || tokens[subjectHead]?.pos === 'PROPN' || /^(?:this|that|these|those|such)$/.test(lower(tokens[subject.from]))) return [];
  const defines = subject.to - subject.from >= 3 && setting === '' && clause.rest.to === name.to;
  const called = question('What', lower(tokens[clause.helpers[0] ?? -1]), said(deed, subject), 'called');
  return [{
    kind: 'definition', relation: 'call', sentence, subject, object: name,
    asked: { ...phraseSide(tokens, 'term', name, put(deed, called)), role: 'term' },
    reverse: defines ? { ...phraseSide(tokens, 'description', subject, question(isPlural(tokens, name) ? 'What are' : 'What is', said(deed, name))), role: 'description' } : null,
    safe: defines && subject.to - subject.from >= 4 && standsAlone(reading, sentence, [subject]),
  }];
}

/** What stands after `called`, `known as`, `referred to as`. */
function nameAfter({ tokens, clause }: Deed): Range | null {
  const as = tokens.findIndex((token, at) => at >= clause.rest.from && at < clause.rest.from + 2 && lower(token) === 'as');
  const from = as >= 0 ? as + 1 : clause.rest.from;
  const direct = /^(?:call|term|name|dub)$/.test(tokens[clause.verb]?.lemma ?? '');
  if (as < 0 && !direct) return null;
  const head = tokens.findIndex(({ pos, head: above }, at) => at >= from && at < clause.rest.to && /^(?:NOUN|PROPN|ADJ)$/.test(pos) && (above < from || above >= clause.rest.to));
  const phrase = head < 0 ? null : phraseAt(tokens, head);
  return phrase && phrase.from === from && phrase.to <= clause.rest.to && phrase.to - phrase.from <= 6 ? phrase : null;
}

/** `melatonin, a hormone that …` and `key money, which is a payment …`: what is the term, and which term is it? */
function terms(reading: Reading, sentence: number, tokens: readonly Token[]): Candidate[] {
  const swaps = reading.swaps[sentence] ?? [];
  return tokens.flatMap(({ pos }, at): Candidate[] => {
    if (pos !== 'NOUN' || /^(?:the|this|that|these|those|his|her|their|its|some|many|several)$/.test(lower(tokens[phraseAt(tokens, at).from]))) return [];
    const described = describedBy(tokens, at);
    if (!described) return [];
    const term = bareTerm(tokens, at, described.from);
    const plural = isPlural(tokens, term);
    const [text, meaning] = [said({ tokens, swaps }, term), said({ tokens, swaps }, described)];
    if (points(tokens, described) || described.to - described.from < 4 || described.to - described.from > 26) return [];
    return [{
      kind: 'definition', relation: 'be', sentence, subject: term, object: described,
      asked: { ...phraseSide(tokens, 'description', described, question(plural ? 'What are' : 'What is', text)), role: 'description' },
      reverse: /^an?\b/i.test(meaning) ? { ...phraseSide(tokens, 'term', term, question('What is', meaning, 'called')), role: 'term' } : null,
      safe: !plural && /^an?$/.test(lower(tokens[described.from])) && described.to - described.from >= 5 && standsAlone(reading, sentence, [described]),
    }];
  });
}

/** Beside the noun at `at`, after a comma: an apposition with an article, or `which is` and a phrase. */
function describedBy(tokens: readonly Token[], at: number): Range | null {
  const appos = childrenOf(tokens, at, 'appos').find((child) => tokens[child]?.pos === 'NOUN');
  const relative = childrenOf(tokens, at, 'relcl').find((child) => tokens[child]?.lemma === 'be' && tokens[child]?.tag === 'third' && lower(tokens[child - 1]) === 'which');
  const head = appos ?? (relative === undefined ? undefined : childrenOf(tokens, relative, 'attr')[0]);
  if (head === undefined || tokens[head]?.pos !== 'NOUN' || childrenOf(tokens, at, 'appos').length > 1 || childrenOf(tokens, head, 'conj').length > 0) return null;
  const phrase = phraseAt(tokens, head);
  const start = relative !== undefined && appos === undefined ? relative - 1 : phrase.from;
  const last = tokens[phrase.to]?.text ?? '';
  return tokens[start - 1]?.text === ',' && /^(?:an?|the)$/.test(lower(tokens[phrase.from])) && /^[,.;]$/.test(last) && phrase.from > at ? phrase : null;
}

/** The term alone: of `queues, favours and key money` the last. */
function bareTerm(tokens: readonly Token[], at: number, end: number): Range {
  const last = tokens.findLastIndex(({ pos }, index) => pos === 'NOUN' && index >= at && index < end);
  const own = last > at && childrenOf(tokens, at, 'conj').length > 0 ? last : at;
  const { from, to } = phraseAt(tokens, own);
  const start = /^(?:an?)$/.test(lower(tokens[from])) ? from + 1 : from;
  return range(start, Math.max(own + 1, Math.min(to, end - 1)));
}

/** `World Bird Society (WBS)` → what does WBS stand for? */
function letters(sentence: number, tokens: readonly Token[]): Candidate[] {
  return tokens.flatMap(({ text }, at): Candidate[] => {
    if (!/^\p{Lu}[\p{Lu}\p{Ll}&]{1,7}$/u.test(text) || !/\p{Lu}.*\p{Lu}/u.test(text) || tokens[at - 1]?.text !== '(' || !/^[),;]$/.test(tokens[at + 1]?.text ?? '')) return [];
    const from = startOf(tokens, at - 1, [...text].filter((letter) => /\p{Lu}/u.test(letter)));
    const answer = range(from, at - 1);
    return from < 0 ? [] : [{
      kind: 'definition', relation: 'stand for', sentence, subject: range(at, at + 1), object: answer, reverse: null, safe: true, weight: 0.75,
      asked: { ...phraseSide(tokens, 'meaning', answer, `What does ${text} stand for?`), role: 'meaning' },
    }];
  });
}

/** Where the words begin whose first letters are these, read backwards from `end`; -1 where they are not. */
function startOf(tokens: readonly Token[], end: number, letters: readonly string[]): number {
  let left = letters.length;
  for (let at = end - 1; at >= 0 && at >= end - letters.length - 5; at -= 1) {
    const first = (tokens[at]?.text[0] ?? '').toUpperCase();
    if (first === letters[left - 1]) left -= 1;
    else if (!/^(?:of|the|and|for|in|on|to|de|-)$/.test(lower(tokens[at]))) return -1;
    if (left === 0) return at;
  }
  return -1;
}


/** `a fungus, called the mycobiont,` and `its own parliament, the Ting,` → what is it called? */
function named(reading: Reading, sentence: number, tokens: readonly Token[]): Candidate[] {
  const swaps = reading.swaps[sentence] ?? [];
  return tokens.flatMap(({ pos }, at): Candidate[] => {
    const name = pos === 'NOUN' ? calledBeside(tokens, at) ?? ownName(tokens, at) : null;
    const thing = name && range(phraseAt(tokens, at).from, Math.min(phraseAt(tokens, at).to, name.before));
    if (!name || !thing || points(tokens, range(Math.max(thing.from, at), thing.to))) return [];
    const asked = said({ tokens, swaps }, thing).replace(/[’']s own /, '’s ').replace(/,$/, '');
    const owned = tokens[thing.from]?.dep === 'poss' || tokens[thing.from]?.pos === 'PRON';
    const told = !owned || swaps.some(({ from }) => from === thing.from);
    return [{
      kind: 'definition', relation: 'call', sentence, subject: thing, object: name.name, reverse: null,
      asked: { ...phraseSide(tokens, 'term', name.name, question(isPlural(tokens, thing) ? 'What are' : 'What is', asked, 'called')), role: 'term' },
      safe: told && (owned || thing.to - thing.from >= 3) && standsAlone(reading, sentence, [thing]),
    }];
  });
}

interface NameBeside {
  readonly name: Range;
  /** Where what is named ends. */
  readonly before: number;
}

function calledBeside(tokens: readonly Token[], at: number): NameBeside | null {
  const verb = childrenOf(tokens, at, 'acl').find((child) => child > at && /^(?:called|named|termed|dubbed)$/.test(lower(tokens[child])));
  const noun = verb === undefined ? undefined : childrenOf(tokens, verb, 'oprd', 'dobj')[0];
  if (verb === undefined || noun === undefined || !/^(?:NOUN|PROPN)$/.test(tokens[noun]?.pos ?? '')) return null;
  const name = phraseAt(tokens, noun);
  return name.from === verb + 1 && name.to - name.from <= 5 ? { name, before: tokens[verb - 1]?.text === ',' ? verb - 1 : verb } : null;
}

/** The name of what somebody has: `its parliament, the Ting`. */
function ownName(tokens: readonly Token[], at: number): NameBeside | null {
  const noun = childrenOf(tokens, at, 'appos')[0];
  const owned = childrenOf(tokens, at, 'poss').length > 0 && childrenOf(tokens, at, 'appos').length === 1 && childrenOf(tokens, at, 'conj').length === 0;
  const name = noun === undefined ? null : phraseAt(tokens, noun);
  if (!owned || !name || noun === undefined || lower(tokens[name.from]) !== 'the' || name.to - name.from > 4 || tokens[name.from - 1]?.text !== ',' || !/^[,.;]$/.test(tokens[name.to]?.text ?? '')) return null;
  return tokens[noun]?.pos === 'PROPN' || name.to - name.from === 2 ? { name, before: name.from - 1 } : null;
}
