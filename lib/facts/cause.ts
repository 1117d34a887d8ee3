/** Causes and effects: what brought something about, by what means, under what condition, and what it needs. */
import { actsOn, transfers } from './acts';
import { askFor, gerund, inverted, lowerFirst, question, restWords, said, subjectAsked, verbal } from './questions';
import { attributed, statementsIn, type Statement } from './speech';
import { clauseEnd, type Clause } from './clauses';
import { effectVerbs, needAdjectives } from './lexicon';
import { headOf, lower, range, words, type Range } from './ranges';
import type { Reading } from './reading';
import { leadDate } from './event';
import { longPhrase } from './phrases';
import { standsAlone } from './context';
import { isNegated, isParticiple, phraseSide, type Candidate, type Context } from './candidate';
import type { Token } from '../language';

/** Finds causes, means, conditions and needs in one sentence. */
export function findCauses(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const swaps = reading.swaps[sentence] ?? [];
  return statementsIn(tokens, swaps).flatMap((statement) => {
    const context: Context = { reading, sentence, statement };
    return statement.condition ? conditions(context) : [
      ...effects(context), ...results(context), ...means(context), ...needs(context), ...prevented(context), ...because(context),
      ...actsOn(context), ...transfers(context),
    ];
  });
}

/** `X has complicated Y`, `X led to Y`. */
function effects({ reading, sentence, statement }: Context): Candidate[] {
  const { tokens, clause } = statement;
  const lemma = tokens[clause.verb]?.lemma ?? '';
  const particle = lemma === 'lead' && lower(tokens[clause.rest.from]) === 'to' ? 1 : lemma === 'result' && lower(tokens[clause.rest.from]) === 'in' ? 1 : 0;
  const passive = clause.helpers.some((at) => tokens[at]?.lemma === 'be');
  if ((!effectVerbs.has(lemma) && particle === 0) || passive || isNegated(statement) || isParticiple(statement) || isAgent(tokens, clause.subject)) return [];
  const object = longPhrase(tokens, clause.rest.from + particle, { attach: 'all' });
  if (!object || object.to > clause.rest.to || tokens[object.from]?.pos === 'PRON' || tokens[object.from]?.pos === 'NUM') return [];
  const after = range(object.to, clause.rest.to);
  const acted = actOf(statement);
  const cause = acted ? acted.act : clause.subject;
  const cut = object.to;
  const causeQuestion = subjectAsked(statement, clause, acted ? `What action by ${acted.agent}` : 'What', [], cut);
  const effectQuestion = inverted(statement, { ...clause, rest: range(clause.rest.from, object.from) }, 'What');
  return [{
    kind: 'cause', relation: lemma, sentence, subject: clause.subject, object,
    asked: phraseSide(tokens, 'cause', cause, attributed(statement, causeQuestion)),
    reverse: phraseSide(tokens, 'effect', object, attributed(statement, effectQuestion)),
    safe: (after.to <= after.from || /^(?:including|such)$/.test(lower(tokens[after.from]))) && standsAlone(reading, sentence, [clause.subject, range(clause.rest.from, cut)]) && tokens[clause.subject.from]?.pos !== 'PRON' && !isWish(statement) && object.to - object.from >= 2,
  }];
}

/** `should`, `must`: nothing has been brought about. */
const isWish = ({ tokens, clause }: Statement): boolean => clause.helpers.some((at) => /^(?:should|must|ought)$/.test(lower(tokens[at])));

/** People do many things; asking what caused an effect is for things and events. */
function isAgent(tokens: readonly Token[], subject: Range): boolean {
  return askFor(tokens, subject, false) !== 'What' || (headOf(tokens, subject)?.pos === 'PROPN' && (subject.to - subject.from <= 3 || headOf(tokens, subject)?.entity === 'PERSON')) || tokens[subject.from]?.pos === 'PRON';
}

/** `the council's closure of schools`: an act and whose it is. */
function actOf(statement: Statement): { readonly agent: string; readonly act: Range } | null {
  const { tokens, clause: { subject } } = statement;
  const mark = tokens.findIndex((token, at) => at > subject.from && at < subject.to && /^'s?$/.test(lower(token)) && token.pos === 'PART');
  const head = headOf(tokens, subject);
  const noun = mark < 0 ? '' : lower(tokens[mark + 1]);
  if (mark < 0 || !/(?:tion|sion|ment|ance|ence|sal|val|ure|sis)$/.test(noun) || head?.text.toLowerCase() !== noun || lower(tokens[mark + 2]) !== 'of') return null;
  return { agent: said(statement, range(subject.from, mark)), act: range(mark + 1, subject.to) };
}

/** `…, sharply cutting the price of bread` after a deed → what did the deed cut? */
function results({ reading, sentence, statement }: Context): Candidate[] {
  const { tokens, clause, content } = statement;
  let at = clause.tail.from;
  if (tokens[at]?.text !== ',' || isNegated(statement)) return [];
  const adverbs: string[] = [];
  for (at += 1; tokens[at]?.pos === 'ADV'; at += 1) adverbs.push(lower(tokens[at]));
  const verb = tokens[at];
  if (verb?.tag !== 'gerund' || !effectVerbs.has(verb.lemma)) return [];
  const object = longPhrase(tokens, at + 1, { attach: 'all' });
  if (!object || object.to < Math.min(content.to, clauseEnd(tokens, at + 1)) || tokens[object.from]?.pos === 'PRON') return [];
  const deed = deedWords(statement);
  if (deed === '') return [];
  const lead = leadDate(statement);
  return [{
    kind: 'cause', relation: verb.lemma, sentence, subject: range(clause.subject.from, clause.rest.to), object, reverse: null,
    asked: phraseSide(tokens, 'effect', object, attributed(statement, question('What did', said(statement, clause.subject), ...adverbs, verb.lemma, 'by', deed, lead))),
    safe: standsAlone(reading, sentence, [clause.subject, clause.rest]),
  }];
}

/** `controlling the drug as a class`, for an active past with an object. */
function deedWords(statement: Statement): string {
  const { tokens, clause } = statement;
  const active = tokens[clause.verb]?.tag === 'past' && clause.helpers.every((at) => tokens[at]?.pos === 'ADV');
  const object = active ? longPhrase(tokens, clause.rest.from, { attach: 'of' }) : null;
  if (!object || tokens[clause.verb]?.lemma === 'be') return '';
  return `${gerund(tokens[clause.verb]?.lemma ?? '')} ${restWords(statement, clause.rest)}`;
}

/** `… by closing schools` → by doing what, and who. */
function means({ reading, sentence, statement }: Context): Candidate[] {
  const { tokens, clause } = statement;
  const by = tokens.findIndex((token, at) => at >= clause.rest.from && at < clause.rest.to && lower(token) === 'by' && tokens[at + 1]?.tag === 'gerund' && tokens[at + 1]?.pos === 'VERB');
  const inner = tokens.slice(clause.rest.from, Math.max(by, clause.rest.from)).some(({ pos, tag }) => pos === 'AUX' || pos === 'SCONJ' || pos === 'VERB' && tag !== 'participle');
  if (by < 0 || inner || isNegated(statement)) return [];
  const answer = range(by + 1, clause.rest.to);
  const who = askFor(tokens, clause.subject, false);
  const finite = tokens[clause.helpers[0] ?? clause.verb]?.tag === 'past';
  return [{
    kind: 'cause', relation: 'by', sentence, subject: clause.subject, object: answer,
    asked: phraseSide(tokens, 'means', answer, attributed(statement, inverted(statement, clause, 'By doing what', [], by))),
    reverse: who === 'What' ? null : phraseSide(tokens, 'agent', clause.subject, attributed(statement, subjectAsked(statement, clause, who)), who === 'Which country' ? 'place' : 'phrase'),
    safe: finite && standsAlone(reading, sentence, [clause.subject, range(clause.rest.from, by)]) && answer.to - answer.from >= 3,
  }];
}

/** `X is critical for Y`. */
function needs({ reading, sentence, statement }: Context): Candidate[] {
  const { tokens, clause } = statement;
  const adjective = tokens[clause.rest.from];
  if (tokens[clause.verb]?.lemma !== 'be' || !needAdjectives.has(adjective?.lemma ?? '') || isNegated(statement)) return [];
  if (!/^(?:for|to|in)$/.test(lower(tokens[clause.rest.from + 1])) || tokens[clause.subject.from]?.pos === 'PRON') return [];
  const answerWords = words(tokens, clause.subject);
  const inner = tokens.findIndex((token, at) => at > clause.subject.from && at < clause.subject.to && /(?:efforts?|steps?|measures?)$/.test(lower(token)));
  const accepted = inner > 0 ? [words(tokens, range(inner, clause.subject.to))] : [];
  const side = phraseSide(tokens, 'need', clause.subject, attributed(statement, subjectAsked(statement, clause, 'What')));
  return [{
    kind: 'cause', relation: 'need', sentence, subject: clause.subject, object: clause.rest, reverse: null,
    asked: { ...side, accepted: [...side.accepted ?? [], ...accepted] },
    safe: answerWords.split(' ').length >= 2 && standsAlone(reading, sentence, [clause.subject, clause.rest]),
  }];
}

/** `… could do more to prevent firms from selling arms` → from doing what? */
function prevented({ reading, sentence, statement }: Context): Candidate[] {
  const { tokens, clause } = statement;
  const verb = tokens.findIndex(({ lemma, pos }, at) => at >= clause.verb && at < clause.rest.to && pos === 'VERB' && /^(?:prevent|stop|keep|discourage|deter|bar|ban|block|prohibit)$/.test(lemma));
  const from = verb < 0 ? -1 : tokens.findIndex((token, at) => at > verb && at < clause.rest.to && lower(token) === 'from' && tokens[at + 1]?.tag === 'gerund');
  if (from < 0 || isNegated(statement)) return [];
  const target = longPhrase(tokens, verb + 1, { attach: 'of' });
  if (target?.to !== from) return [];
  const asked = inverted(statement, clause, 'What', [], from).replace(/\?$/, ' from doing?');
  return [{
    kind: 'cause', relation: 'prevent', sentence, subject: clause.subject, object: range(from + 1, clause.rest.to), reverse: null,
    asked: phraseSide(tokens, 'act', range(from + 1, clause.rest.to), attributed(statement, asked)),
    safe: standsAlone(reading, sentence, [clause.subject, range(clause.rest.from, from)]),
  }];
}

/** `… due to the flood`, `… because of the flood`. */
function because({ reading, sentence, statement }: Context): Candidate[] {
  const { tokens, clause } = statement;
  for (let at = clause.rest.from; at < clause.rest.to; at += 1) {
    const link = `${lower(tokens[at])} ${lower(tokens[at + 1])}`;
    if (link !== 'due to' && link !== 'because of') continue;
    if (tokens.slice(clause.rest.from, at).some((token) => lower(token) === 'that')) return [];
    const answer = longPhrase(tokens, at + 2, { attach: 'all' });
    if (!answer || answer.to !== clause.rest.to || tokens[answer.from]?.pos === 'PRON' || isNegated(statement)) return [];
    const wh = link === 'due to' ? 'Due to what' : 'Because of what';
    const ends = tokens[at - 1]?.lemma === 'be' ? inverted(statement, clause, 'What', [], at).replace(/\?$/, ` ${link}?`) : inverted(statement, clause, wh, [], at);
    return [{
      kind: 'cause', relation: 'because', sentence, subject: clause.subject, object: answer, reverse: null,
      asked: phraseSide(tokens, 'cause', answer, attributed(statement, ends)),
      safe: (at > clause.rest.from || tokens[clause.verb]?.lemma === 'be') && standsAlone(reading, sentence, [clause.subject, range(clause.rest.from, at)]) && !/^(?:their|its|his|her)$/.test(lower(tokens[answer.from])),
    }];
  }
  return [];
}

/** `(Even) if A, B` → what happens, and to what end, if A. */
function conditions(context: Context): Candidate[] {
  const { tokens, clause, condition, content } = context.statement;
  const modal = clause.helpers.some((helper) => /^(?:will|would|could|can|may|might|must)$/.test(lower(tokens[helper])));
  if (!condition || !modal || clause.rest.to < content.to || clause.lead.length > 0) return [];
  return [conditionCandidate(context, clause, lowerFirst(said(context.statement, condition)), condition)];
}

function conditionCandidate({ reading, sentence, statement }: Context, outcome: Clause, condition: string, place: Range): Candidate {
  const { tokens } = statement;
  const wh = askFor(tokens, outcome.subject, false);
  const withCondition = (text: string): string => attributed(statement, text.replace(/\?$/, ` ${condition}?`));
  const agent = phraseSide(tokens, 'outcome', outcome.subject, withCondition(subjectAsked(statement, outcome, wh)));
  const preposition = /^(?:to|into|toward|towards|against|on)$/.test(lower(tokens[outcome.rest.from])) ? tokens[outcome.rest.from] : undefined;
  const object = preposition ? longPhrase(tokens, outcome.rest.from + 1, { attach: 'all' }) : null;
  const { front, after } = verbal(statement, outcome);
  const target = object?.to === outcome.rest.to
    ? phraseSide(tokens, 'target', object, withCondition(question(lower(preposition), 'what', front, said(statement, outcome.subject), after))) : null;
  return {
    kind: 'cause', relation: 'if', sentence, subject: place, object: range(outcome.subject.from, outcome.rest.to), asked: target ?? agent, reverse: target ? agent : null,
    safe: statement.attribution !== '' && standsAlone(reading, sentence, [place, outcome.subject]),
  };
}
