/** What words that point back stand for, where that is certain: surnames, `they`, `he` and `she`, `these …`. */
import { anchorsOf, definedIn } from './anchors';
import { mainClause } from './clauses';
import { isNameShaped, nameRuns, personIn, type Names } from './names';
import { headOf, isPlural, lower, range, words, type Range, type Swap } from './ranges';
import { said } from './questions';
import { childrenOf, phraseAt } from './tree';
import { honorifics, personNouns, roleNouns } from './lexicon';
import type { Sentence, Token } from '../language';

/** By sentence, the words a question uses instead. */
export function referencesOf(sentences: readonly Sentence[], names: Names, title: string): Swap[][] {
  const swaps: Swap[][] = [];
  const anchors = anchorsOf(sentences, title);
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1];
    const previous = before?.paragraph === sentence.paragraph ? before : undefined;
    const previousSwaps = swaps[index - 1] ?? [];
    swaps.push([
      ...surnames(sentence.tokens, names),
      ...shortNames(sentence, names),
      ...(previous ? demonstratives(sentence.tokens, previous.tokens, previousSwaps) : []),
      ...pronouns(sentence, names),
      ...movingTimes(sentence.tokens),
      ...subjectPronoun(sentences, index, names, previousSwaps),
      ...anchors[index] ?? [],
    ]);
  });
  return swaps;
}

const moving = /^(?:(?:on|late|early|earlier|later) )*(?:(?:last|next|this) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|yesterday|today|tonight|(?:last|next|this) (?:year|month|week|night|evening|morning|afternoon|summer|winter|spring|autumn|weekend))$/;

/** `on Tuesday`, `last week` of something done or announced: left unsaid, the document's date stands above the card. */
function movingTimes(tokens: readonly Token[]): Swap[] {
  return tokens.flatMap(({ dep, head }, at): Swap[] => {
    if (!/^(?:prep|npadvmod)$/.test(dep) || !/^(?:VERB|AUX)$/.test(tokens[head]?.pos ?? '')) return [];
    const phrase = phraseAt(tokens, at);
    const helpers = childrenOf(tokens, head, 'aux', 'auxpass').map((helper) => tokens[helper]);
    const done = tokens[head]?.tag === 'past' || helpers.some((helper) => helper?.tag === 'past' || /^(?:will|would)$/.test(lower(helper)));
    return done && moving.test(words(tokens, phrase).toLowerCase()) ? [{ ...phrase, text: '' }] : [];
  });
}

/** `she` → `Ana Perez`, `its` → `the bank’s`; a possessive stays where its owner stands before it in the sentence. */
function pronouns({ tokens, meant }: Sentence, names: Names): Swap[] {
  return meant.flatMap(({ from, to, how, kind, name }, index): Swap[] => {
    const token = tokens[from];
    if (how === 'title' && kind !== 'person' && /^nsubj/.test(tokens[to - 1]?.dep ?? '')) return [{ from, to, text: name }];
    const strange = kind === 'person' && !name.includes(' ') && !names.bySurname.has(name) && !names.people.has(name);
    if (how !== 'pronoun' || kind === 'other' || strange || !token || /self$/.test(lower(token))) return [];
    const told = meant.slice(0, index).some((other) => other.name === name);
    if (token.dep === 'poss') return told ? [] : [{ from, to, text: `${name}’s` }];
    return /^(?:nsubj|nsubjpass)$/.test(token.dep) || !told ? [{ from, to, text: name }] : [];
  });
}

function surnames(tokens: readonly Token[], names: Names): Swap[] {
  return nameRuns(tokens).flatMap((run) => {
    const person = names.bySurname.get(words(tokens, run));
    const before = lower(tokens[run.from - 1]);
    return person && !honorifics.has(before) && !roleNouns.has(before) ? [{ ...run, text: person.full }] : [];
  });
}

/** A surname that two people of the text have, where it is certain which of them is meant. */
function shortNames({ tokens, meant }: Sentence, names: Names): Swap[] {
  return meant.flatMap(({ from, to, how, kind, name }): Swap[] => {
    const text = words(tokens, range(from, to));
    const before = lower(tokens[from - 1]);
    const short = how === 'name' && kind === 'person' && to === from + 1 && name.endsWith(` ${text}`) && !names.bySurname.has(text);
    return short && tokens[from - 1]?.pos !== 'PROPN' && !honorifics.has(before) && !roleNouns.has(before) ? [{ from, to, text: name }] : [];
  });
}

/** `these moves` → the subject of the sentence before, when it is about moves. */
function demonstratives(tokens: readonly Token[], previous: readonly Token[], previousSwaps: readonly Swap[]): Swap[] {
  const subject = mainClause(previous)?.subject;
  if (!subject || subject.to - subject.from > 16) return [];
  const head = headOf(previous, subject);
  return tokens.flatMap((token, at) => {
    const noun = tokens[at + 1];
    if (!/^(?:these|this|those|that|such)$/.test(lower(token)) || noun?.pos !== 'NOUN' || noun.lemma !== head?.lemma || noun.text !== head.text) return [];
    return tokens[at + 2]?.pos === 'NOUN' ? [] : [{ ...range(at, at + 2), text: said({ tokens: previous, swaps: previousSwaps }, subject) }];
  });
}

function subjectPronoun(sentences: readonly Sentence[], index: number, names: Names, previousSwaps: readonly Swap[]): Swap[] {
  const tokens = sentences[index]?.tokens ?? [];
  const subject = mainClause(tokens)?.subject;
  if (!subject || subject.to !== subject.from + 1) return [];
  const word = lower(tokens[subject.from]);
  if (sentences[index]?.meant.some(({ from }) => from === subject.from)) return [];
  if (word === 'he' || word === 'she') {
    const person = onlyPerson(sentences, index, names);
    return person === '' ? [] : [{ ...subject, text: person }];
  }
  const previous = sentences[index - 1];
  if (!/^(?:they|it)$/.test(word) || !previous || previous.paragraph !== sentences[index]?.paragraph) return [];
  if (word === 'it') return thingBefore(previous.tokens, tokens, subject, previousSwaps, thingsIn(sentences));
  const antecedent = mainClause(previous.tokens)?.subject;
  return antecedent && isPlural(previous.tokens, antecedent) && antecedent.to - antecedent.from <= 8 && previous.tokens[antecedent.from]?.pos !== 'PRON'
    ? [{ ...subject, text: said({ tokens: previous.tokens, swaps: previousSwaps }, antecedent) }] : [];
}

/** `It covers 90 workers` after `The agreement was signed …`: the subject before, when that is one thing and the verb says something of a thing. */
function thingBefore(previous: readonly Token[], tokens: readonly Token[], subject: Range, previousSwaps: readonly Swap[], known: ReadonlySet<string>): Swap[] {
  const antecedent = mainClause(previous)?.subject;
  const verb = tokens[subject.from]?.head ?? -1;
  const empty = tokens[verb]?.lemma === 'be' || /^(?:seem|appear|take|happen|turn)$/.test(tokens[verb]?.lemma ?? '') || childrenOf(tokens, verb, 'ccomp', 'csubj').length > 0;
  if (!antecedent || antecedent.to - antecedent.from > 8 || empty || !/^nsubj/.test(tokens[subject.from]?.dep ?? '')) return [];
  const head = headOf(previous, antecedent);
  const swap = previousSwaps.find(({ from, to }) => from === antecedent.from && to === antecedent.to);
  const name = head?.pos === 'PROPN' && (head.entity !== 'PERSON' || known.has(words(previous, antecedent))) && !/^(?:and|or)$/.test(words(previous, antecedent).split(' ').find((word) => /^(?:and|or)$/.test(word)) ?? '');
  const thing = name || (head?.pos === 'NOUN' && !isPlural(previous, antecedent) && !roleNouns.has(head.lemma) && !personNouns.has(head.lemma));
  if (!thing && !(head?.pos === 'PRON' && /^it$/.test(lower(head)) && swap)) return [];
  const text = swap?.text ?? said({ tokens: previous, swaps: previousSwaps }, antecedent);
  return [{ ...subject, text: tokens[verb]?.tag === 'past' ? text.replace(/^an? /, 'the ') : text }];
}

const things = new WeakMap<readonly Sentence[], ReadonlySet<string>>();

/** Names that the text says are things: `Tessen is a volcanic island`. */
function thingsIn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const ready = things.get(sentences) ?? new Set(sentences.flatMap(({ tokens }) => definedIn(tokens).map(({ text }) => text)));
  things.set(sentences, ready);
  return ready;
}

/** The one person the paragraph has named so far; the document's own subject when it has named nobody. */
function onlyPerson(sentences: readonly Sentence[], index: number, names: Names): string {
  const found = new Set<string>();
  const paragraph = sentences[index]?.paragraph;
  for (let at = index - 1; at >= 0 && sentences[at]?.paragraph === paragraph; at -= 1) {
    for (const name of possiblePeople(sentences[at]?.tokens ?? [], names)) found.add(name);
  }
  for (const name of possiblePeople(sentences[index]?.tokens ?? [], names)) found.add(name);
  const [only = ''] = found;
  if (found.size === 1) return names.people.has(only) ? only : '';
  return found.size === 0 ? names.subject?.full ?? '' : '';
}

function possiblePeople(tokens: readonly Token[], names: Names): string[] {
  const relatives = tokens.some((token) => /^(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|friend|teacher|professor|student)$/.test(token.lemma));
  const runs = nameRuns(tokens).flatMap((run) => {
    const text = words(tokens, run);
    const known = names.bySurname.get(text) ?? names.people.get(text) ?? knownInside(tokens, run, names);
    if (known) return [known.full];
    return (isNameShaped(tokens, run) && tokens.slice(run.from, run.to).some(({ common }) => common === false)) || personIn(tokens, run) ? [text] : [];
  });
  return relatives ? [...runs, 'a relative'] : runs;
}

/** `Dame Ana Maria Perez` is the Ana Perez of the title. */
function knownInside(tokens: readonly Token[], run: Range, names: Names) {
  const text = words(tokens, run).split(' ');
  return [...names.people.values()].find(({ full }) => full.split(' ').every((word) => text.includes(word)));
}
