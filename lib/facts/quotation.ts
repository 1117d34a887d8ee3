/** Who said what: speakers of quotations and reports, and how somebody described something. */
import { attributionTo, speechIn, type Speech } from './speech';
import { mainClause, type Clause } from './clauses';
import { inverted, question, said, subjectAsked, type Wording } from './questions';
import { closingQuote, headOf, isPlural, lower, range, words, type Range } from './ranges';
import type { Reading } from './reading';
import { isNameShaped, nameRuns } from './names';
import { longPhrase } from './phrases';
import { roleNouns } from './lexicon';
import { standsAlone } from './context';
import type { Candidate, CandidateSide } from './candidate';
import type { AnswerType } from '../core/model';
import type { Token } from '../language';

/** Finds quotations and reported speech in one sentence. */
export function findQuotations(reading: Reading, sentence: number): Candidate[] {
  const tokens = reading.sentences[sentence]?.tokens ?? [];
  const wording: Wording = { tokens, swaps: reading.swaps[sentence] ?? [] };
  const speech = speechIn(tokens);
  return [
    ...(speech ? [...speakerCandidates(reading, sentence, wording, speech), ...describedInQuote(reading, sentence, wording, speech)] : []),
    ...describedAs(reading, sentence, wording),
  ];
}

/** `we` and `they` of whom nobody knows who they are. */
const pointsBack = ({ tokens, swaps }: Wording, { from, to }: Range): boolean => tokens.some((token, at) => at >= from && at < to && /^(?:they|them|we|us)$/.test(lower(token)) && token.text !== 'US' && !swaps.some((swap) => swap.from === at));

/** The bare name of a speaker, without title and apposition; null for a pronoun or a crowd. */
function speakerName(reading: Reading, wording: Wording, whole: Range): { readonly name: Range; readonly type: AnswerType; readonly accepted: string[] } | null {
  const { tokens, swaps } = wording;
  const bracket = tokens.findIndex(({ text }, at) => at > whole.from && at < whole.to && text === '(');
  const speaker = bracket < 0 ? whole : range(whole.from, bracket);
  const swap = swaps.find(({ from, to }) => from === speaker.from && to === speaker.to);
  if (tokens[speaker.from]?.pos === 'PRON' || isPlural(tokens, speaker)) return null;
  const run = nameRuns(tokens).findLast(({ from, to }) => from >= speaker.from && to <= speaker.to);
  if (swap && run) return { name: run, type: 'person', accepted: [swap.text] };
  const full = run ? [...reading.names.people.keys()].find((name) => words(tokens, run).endsWith(name)) : undefined;
  if (run && full !== undefined && run.to === speaker.to) {
    const name = range(run.to - lengthOf(tokens, run, full), run.to);
    return { name, type: 'person', accepted: [] };
  }
  const head = headOf(tokens, speaker);
  const isBody = run !== undefined && run.to === speaker.to && !isNameShaped(tokens, run);
  if (head && roleNouns.has(head.lemma) && speaker.to - speaker.from >= 3) return { name: speaker, type: 'person', accepted: withoutArticle(tokens, speaker) };
  return isBody && speaker.to - speaker.from <= 6 ? { name: speaker, type: 'organisation', accepted: withoutArticle(tokens, speaker) } : null;
}

const withoutArticle = (tokens: readonly Token[], phrase: Range): string[] => {
  const text = words(tokens, phrase);
  return [text.replace(/^(?:an?|the) /i, '')].filter((bare) => bare !== text);
};

function lengthOf(tokens: readonly Token[], run: Range, full: string): number {
  for (let from = run.to - 1; from >= run.from; from -= 1) if (words(tokens, range(from, run.to)) === full) return run.to - from;
  return run.to - run.from;
}

function speakerCandidates(reading: Reading, sentence: number, wording: Wording, speech: Speech): Candidate[] {
  const { tokens } = wording;
  const speaker = speakerName(reading, wording, speech.speaker);
  if (!speaker) return [];
  const text = speech.quoted ? quotedQuestion(wording, speech) : reportedQuestion(wording, speech);
  if (text === null) return [];
  const asked: CandidateSide = { role: 'speaker', answer: speaker.name, answerType: speaker.type, accepted: speaker.accepted, question: text };
  const telling = speech.quoted ? tellsSomething(tokens, speech.content) : standsAlone(reading, sentence, [speech.content]) && !pointsBack(wording, speech.content);
  const fact: Candidate = { kind: 'quotation', relation: 'say', sentence, subject: speaker.name, object: speech.content, asked, reverse: null, safe: telling };
  return [fact];
}

/** `Who said, “…”?` with the first sentence of a long quotation. */
function quotedQuestion({ tokens }: Wording, speech: Speech): string | null {
  const { from, to } = speech.content;
  if (to - from < 5) return null;
  const stop = to - from > 34 ? tokens.findIndex(({ text }, at) => at > from + 4 && at < to && /^[.!?]$/.test(text)) : -1;
  const end = stop > 0 ? stop : to;
  if (end - from > 48) return null;
  const quote = words(tokens, range(from, end)).replace(/[“”"]/g, (mark) => (mark === '“' ? '‘' : '’')).replace(/[,.]$/, '');
  return `Who said, “${quote.charAt(0).toUpperCase()}${quote.slice(1)}”?`;
}

/** Enough of its own to be recognised: a name or several content words, and no pronoun to begin with. */
function tellsSomething(tokens: readonly Token[], content: Range): boolean {
  const inner = tokens.slice(content.from, content.to);
  const content_ = inner.filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM').length;
  return content_ >= 3 && !/^(?:he|she|they|it|that|this|these|those|there|his|her|their|its|and|but|so)$/.test(lower(inner[0]));
}

/** `Who suggested that …?`; what was `added` was said. */
function reportedQuestion(wording: Wording, speech: Speech): string | null {
  const { tokens } = wording;
  const verb = tokens[speech.verb];
  const content = said(wording, speech.content);
  if (lower(verb) === 'according') return question('Who said that', content);
  if (!verb || content.split(' ').length > 32) return null;
  const spoken = verb.lemma === 'add' || verb.lemma === 'agree' || verb.lemma === 'continue' ? 'said' : lower(verb);
  const addressee = speech.addressee ? said(wording, speech.addressee) : '';
  return question('Who', verb.lemma === 'tell' && addressee === '' ? 'said' : spoken, addressee, 'that', content);
}

/** `“S is P”`, said X → `How did X describe S?` */
function describedInQuote(reading: Reading, sentence: number, wording: Wording, speech: Speech): Candidate[] {
  const { tokens } = wording;
  const speaker = speakerName(reading, wording, speech.speaker);
  if (!speech.quoted || !speaker) return [];
  const inner = tokens.slice(0, speech.content.to);
  const clause = gerundClause(inner, speech.content.from) ?? mainClause(inner, speech.content.from);
  if (!clause || tokens[clause.verb]?.lemma !== 'be' || clause.helpers.length > 0 || clause.rest.to !== speech.content.to) return [];
  const length = clause.rest.to - clause.rest.from;
  const plain = !tokens.slice(clause.subject.from, clause.subject.to).some((token) => token.pos === 'PRON' && !/^(?:that|which|who)$/.test(lower(token)));
  if (length < 2 || length > 10 || !plain || tokens[clause.rest.from]?.pos === 'VERB') return [];
  const name = said(wording, speech.speaker);
  return [{
    kind: 'quotation', relation: 'describe', sentence, subject: speaker.name, object: clause.rest, reverse: null,
    asked: { role: 'description', answer: clause.rest, answerType: 'quote', question: question('How did', name, 'describe', lowerName(inner, clause.subject)) },
    safe: clause.subject.to - clause.subject.from >= 2 && standsAlone(reading, sentence, [clause.subject]),
  }];
}

const lowerName = (tokens: readonly Token[], phrase: Range): string => {
  const text = words(tokens, phrase);
  return tokens[phrase.from]?.tag === 'gerund' || /ing$/.test(tokens[phrase.from]?.text ?? '') ? text.charAt(0).toLowerCase() + text.slice(1) : said({ tokens, swaps: [] }, phrase);
};

/** A clause whose subject is an act: `Closing schools that … is one step of many`. */
function gerundClause(tokens: readonly Token[], from: number): Clause | null {
  if (!/ing$/.test(tokens[from]?.text ?? '') || longPhrase(tokens, from, { attach: 'of' })?.to === from + 1) return null;
  const verb = tokens.findIndex((token, at) => at > from + 1 && /^(?:is|was|remains)$/.test(lower(token)));
  if (verb < 0 || tokens.slice(from, verb).some(({ text }) => /^[,;“”"]$/.test(text))) return null;
  return { lead: [], subject: range(from, verb), apposition: null, helpers: [], verb, rest: range(verb + 1, tokens.length), tail: range(tokens.length, tokens.length) };
}

const describing = /^(?:describe|call|label|dub|term|brand|characterize|characterise)$/;

/** `X described Y as “Z”` → who did, and how. */
function describedAs(reading: Reading, sentence: number, wording: Wording): Candidate[] {
  const { tokens } = wording;
  const clause = mainClause(tokens);
  if (!clause || !describing.test(tokens[clause.verb]?.lemma ?? '') || clause.helpers.some((at) => tokens[at]?.pos === 'AUX')) return [];
  const open = tokens.findIndex(({ text }, at) => at >= clause.rest.from && at < clause.rest.to && /^[“"]$/.test(text));
  const end = open < 0 ? -1 : closingQuote(tokens, open);
  const close = /^[.,]$/.test(tokens[end - 1]?.text ?? '') ? end - 1 : end;
  if (close < 0 || close - open < 2 || close - open > 12) return [];
  const as = tokens[clause.verb]?.lemma === 'call' ? open : open - 1;
  const object = range(clause.rest.from, lower(tokens[as]) === 'as' ? as : open);
  const speaker = speakerName(reading, wording, clause.subject);
  if (object.to <= object.from || !speaker || attributionTo(tokens, wording.swaps, clause.subject) === '') return [];
  const safe = standsAlone(reading, sentence, [object]) && !/^(?:it|him|her|them|this|that)$/.test(lower(tokens[object.from]));
  const called = tokens[clause.verb]?.lemma !== 'describe';
  const how = called ? inverted(wording, { ...clause, rest: object }, 'What') : inverted(wording, { ...clause, rest: object }, 'How');
  return [{
    kind: 'quotation', relation: 'describe', sentence, subject: speaker.name, object, safe,
    asked: { role: 'description', answer: range(open + 1, close), answerType: 'quote', accepted: [`“${words(tokens, range(open + 1, close))}”`], question: how },
    reverse: { role: 'speaker', answer: speaker.name, answerType: speaker.type, accepted: speaker.accepted, question: subjectAsked(wording, { ...clause, rest: range(clause.rest.from, end + 1) }, 'Who') },
  }];
}
