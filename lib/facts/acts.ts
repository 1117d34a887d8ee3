/** Deliberate acts: what goes from whom to whom, and what an effort is meant to do. */
import { attributed } from './speech';
import { actNouns, transferVerbs } from './lexicon';
import { basePhrase, longPhrase } from './phrases';
import { askFor, question, said } from './questions';
import { headOf, lower, range, words, type Range } from './ranges';
import { standsAlone } from './context';
import { isNegated, phraseSide, type Candidate, type Context } from './candidate';
import type { Token } from '../language';

/** `The council's plan to close schools and libraries is …` → besides schools, what is the plan meant to close? */
export function actsOn({ reading, sentence, statement }: Context): Candidate[] {
  const { tokens, clause: { subject } } = statement;
  const to = tokens.findIndex((token, at) => at > subject.from && at < subject.to && lower(token) === 'to' && tokens[at + 1]?.tag === 'base');
  const noun = headOf(tokens, range(subject.from, to < 0 ? subject.to : to));
  if (to < 0 || tokens[to - 1] !== noun || !actNouns.has(noun?.lemma ?? '')) return [];
  const first = basePhrase(tokens, to + 2);
  const second = first && lower(tokens[first.to]) === 'and' ? basePhrase(tokens, first.to + 1) : null;
  if (!first || !second || second.to !== subject.to) return [];
  const holder = said(statement, range(subject.from, to));
  const be = noun?.text.toLowerCase() === noun?.lemma ? 'is' : 'are';
  const asked = question(`Besides ${said(statement, first)},`, 'what', be, holder, 'meant to', tokens[to + 1]?.text ?? '');
  return [{
    kind: 'cause', relation: 'aim', sentence, subject: range(subject.from, to), object: second, reverse: null,
    asked: phraseSide(tokens, 'aim', second, attributed({ attribution: '' }, asked)),
    safe: /^(?:the|its|their|his|her)$/.test(lower(tokens[subject.from])) ? false : standsAlone(reading, sentence, [range(subject.from, to), first]),
  }];
}

/** `X sold arms to rebels`, also after `by`: what, and to whom. */
export function transfers({ reading, sentence, statement }: Context): Candidate[] {
  const { tokens, clause } = statement;
  const verb = transferVerb(tokens, clause.verb, clause.rest);
  if (verb < 0 || isNegated(statement) || statement.attribution !== '') return [];
  const thing = longPhrase(tokens, verb + 1, { attach: 'of' });
  const receiver = thing && lower(tokens[thing.to]) === 'to' ? longPhrase(tokens, thing.to + 1, { attach: 'all' }) : null;
  if (!thing || !receiver || receiver.to !== clause.rest.to || tokens[thing.from]?.pos === 'PRON' || tokens[receiver.from]?.pos === 'PRON') return [];
  const giver = said(statement, clause.subject);
  const base = tokens[verb]?.lemma ?? '';
  const people = askFor(tokens, receiver, false) === 'Who' || isWorkplace(tokens, receiver);
  return [{
    kind: 'cause', relation: base, sentence, subject: clause.subject, object: thing,
    asked: phraseSide(tokens, 'thing', thing, question('What did', giver, base, 'to', said(statement, receiver))),
    reverse: phraseSide(tokens, 'receiver', receiver, question(people ? 'To whom' : 'To what', 'did', giver, base, said(statement, thing))),
    safe: words(tokens, thing).length > 3 && standsAlone(reading, sentence, [clause.subject, thing, receiver]),
  }];
}

/** The main verb in the past, or a gerund after `by` that carries it out. */
function transferVerb(tokens: readonly Token[], main: number, rest: Range): number {
  const verb = tokens[main];
  if (verb?.tag === 'past' && transferVerbs.has(verb.lemma) && tokens[main - 1]?.pos !== 'AUX') return main;
  if (verb?.tag !== 'past') return -1;
  const by = tokens.findIndex((token, at) => at >= rest.from && at < rest.to && lower(token) === 'by' && tokens[at + 1]?.tag === 'gerund');
  return by >= 0 && transferVerbs.has(tokens[by + 1]?.lemma ?? '') ? by + 1 : -1;
}

const isWorkplace = (tokens: readonly Token[], phrase: Range): boolean => /^(?:lab|laboratory|factory|shop|store|school|hospital|plant|mill|studio)$/.test(headOf(tokens, phrase)?.lemma ?? '');
