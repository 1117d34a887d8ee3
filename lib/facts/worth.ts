/** What a careful teacher would not keep as it is: reasons to show a card that breaks no rule as a suggestion only. */
import { bodyWords, emptyHeads, genericVerbs } from './lexicon';
import { dateAdjunctAt, dateAt } from './dates';
import { folded, type Failure } from './verify';
import { isUndated } from './era';
import { headOf, lower, words, type Range } from './ranges';
import type { Candidate, CandidateSide } from './candidate';
import type { Reading } from './reading';
import type { Token } from '../language';

type Tokens = readonly Token[];

const doubt = (rule: string, reason: string): Failure => ({ rule, reason, hard: false });

/** Every reason to leave one side of a fact to a person's eye; empty for one that would be kept unseen. */
export function doubtsOf(reading: Reading, candidate: Candidate, side: CandidateSide): Failure[] {
  const tokens = reading.sentences[candidate.sentence]?.tokens ?? [];
  const doubts: Failure[] = [];
  if (candidate.relation === 'blank' && !isTellingBlank(tokens, side)) doubts.push(doubt('R7', 'the blank is too easy, or others fill it'));
  const bare = bareBody(reading, side.question);
  if (bare !== null) doubts.push(doubt('R2', `the text alone tells which ${bare} is meant`));
  if (isBareAnswer(tokens, side)) doubts.push(doubt('R2', 'the text alone tells which the answer means'));
  if (isEmptySubject(tokens, candidate)) doubts.push(doubt('R2', 'the question is about nothing of its own'));
  if (/\b(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would|may|might|must|should) (?:its|their)\b/.test(side.question)) doubts.push(doubt('R2', 'whose it is stands elsewhere'));
  if (isAstray(side.question)) doubts.push(doubt('R2', 'a pronoun of the question means something outside of it'));
  if (isCut(tokens, side)) doubts.push(doubt('R5', 'the answer stops before its end'));
  if (/^“\p{Ll}/u.test(quoteIn(reading, candidate, side))) doubts.push(doubt('R1', 'the words quoted are no sentence of their own'));
  if (/\bfrom [\d.,]+ (?:an?|per)\b/.test(side.question)) doubts.push(doubt('R1', 'the question is badly put together'));
  if (isPointing(reading, candidate, side)) doubts.push(doubt('R2', 'the sentence before tells what is meant'));
  if (candidate.kind !== 'position' && isListed(tokens, side)) doubts.push(doubt('R4', 'the answer is a list, or one of a list'));
  if (isTitle(reading, words(tokens, side.answer), side)) doubts.push(doubt('R7', 'the answer is what the text is about'));
  if (isEmpty(tokens, side)) doubts.push(doubt('R5', 'the answer says little of its own'));
  if (isThin(tokens, candidate, side)) doubts.push(doubt('R4', 'more than one answer may be right'));
  if (isUndated(reading, candidate, side, words(tokens, side.answer))) doubts.push(doubt('R8', 'true at one time, and the text does not say when'));
  if (side.answerType === 'date' && isYearless(reading, tokens, side)) doubts.push(doubt('R8', 'a day without its year'));
  if (/\b(?:did|was|were|has|had|does|is) (?:1\d|20)\d\d \p{Lu}/u.test(side.question)) doubts.push(doubt('R1', 'the question is badly put together'));
  return doubts;
}

/** `In which year did Perez call them …`: whom, the question does not say. */
function isAstray(question: string): boolean {
  const open = question.replace(/[“"][^”"]*[”"]/g, ' ');
  return /\b(?:them|they|him|hers)\b/.test(open) || /(?<!\b(?:before|after|when|because|that|until|while|since|as)) it\b(?! (?:would|will|could|had|has|was|is|can)\b)/.test(open);
}

/** Another deed is joined to the answer: `send a delegation and report back`. */
function isCut(tokens: Tokens, { answer: { to }, role }: CandidateSide): boolean {
  return /^(?:aim|act|means|reason|description|object|tie)$/.test(role) && /^(?:and|or)$/.test(lower(tokens[to])) && /^(?:VERB|ADJ|NOUN|ADV)$/.test(tokens[to + 1]?.pos ?? '') && (role === 'aim' || role === 'act' || role === 'means' || tokens[to + 1]?.pos !== 'VERB');
}

/** The words of `Who said, “…”?` as the text begins them. */
function quoteIn({ document }: Reading, { kind }: Candidate, { question }: CandidateSide): string {
  const [, words = ''] = kind === 'quotation' ? /^Who [a-z]+, “(.{12,40})/u.exec(question) ?? [] : [];
  const at = words === '' ? -1 : document.text.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? '' : `“${document.text.slice(at, at + 4)}`;
}

/** A count or a sum with its unit, in a sentence about something named: nothing in the words around it gives it away. */
function isTellingBlank(tokens: Tokens, { answer, answerType, question }: CandidateSide): boolean {
  const [before, first, last, next] = [tokens[answer.from - 1], tokens[answer.from], tokens[answer.to - 1], tokens[answer.to]];
  const inName = (before?.pos === 'PROPN' && last?.dep !== 'nummod') || (next?.pos === 'PROPN' && next.spaced) || /^(?:the|no\.?|number|article|chapter|page|plot|-)$/.test(lower(before));
  const counts = answerType === 'number' && /^(?:CARDINAL|PERCENT|MONEY|QUANTITY)$/.test(first?.entity ?? '') && !dateAt(tokens, answer.from);
  const vague = /\b(?:half|quarter|thirds?|one|dozens?|hundreds|thousands|millions)\b/i.test(words(tokens, answer));
  const lead = tokens[0]?.pos === 'ADV' || (tokens[0]?.pos === 'ADP' && !dateAdjunctAt(tokens, 0));
  return counts && !lead && !/\b(?:its|their|his|her)\b/i.test(question) && !inName && !vague && !question.startsWith('[') && /^(?:According|\p{Lu}\p{L}*)/u.test(question) && /\s(?:\p{Lu}|\d)/u.test(question.slice(1));
}

/** `the Committee`, `the Council`: which one, only the text around it tells, unless its title does. */
function bareBody({ document }: Reading, question: string): string | null {
  const title = ` ${folded(document.title.replace(/_/g, ' '))} `;
  for (const [, name = ''] of question.matchAll(/(?<!\p{Lu}\p{L}+ )\b[Tt]he (\p{Lu}\p{Ll}+)(?=(?:[’']s)?(?:\s\p{Ll}|[?.,]|$))/gu)) {
    if (bodyWords.has(name.toLowerCase()) && !title.includes(` ${name.toLowerCase()} `) && !new RegExp(`\\b${name} (?:of|for) \\p{L}`, 'u').test(question)) return name;
  }
  return null;
}

/** `the duke`, `the Committee`: an answer that only the text makes plain. */
function isBareAnswer(tokens: Tokens, { answer, answerType }: CandidateSide): boolean {
  const word = tokens[answer.to - 1];
  const bare = answer.to === answer.from + 2 && lower(tokens[answer.from]) === 'the' && answerType !== 'quote';
  return bare && (word?.pos === 'NOUN' || bodyWords.has(lower(word)));
}

/** `the main source of error`, `the fact that …` as what the question is about. */
function isEmptySubject(tokens: Tokens, { subject, kind, relation }: Candidate): boolean {
  return subject !== null && relation !== 'be' && kind !== 'position' && /^(?:source|reason|fact|example|result|way|thing|aspect|factor)$/.test(headOf(tokens, subject)?.lemma ?? '');
}

/** A pronoun stands for `the agreement`: as unclear as before. */
function isPointing(reading: Reading, { sentence }: Candidate, { question }: CandidateSide): boolean {
  const title = folded(reading.document.title.replace(/_/g, ' ')).split(' ');
  return (reading.swaps[sentence] ?? []).some(({ text }) => {
    const [, noun] = /^the (\p{Ll}+)(?:’s)?$/u.exec(text) ?? [];
    return noun !== undefined && !title.includes(noun) && question.toLowerCase().includes(text);
  });
}

/** Three or more things, or one of several that stand joined in the sentence. */
function isListed(tokens: Tokens, { answer, answerType, role, question }: CandidateSide): boolean {
  if (answerType === 'quote' || answerType === 'date' || role === 'position' || role === 'amount' || question.startsWith('Besides')) return false;
  const inside = tokens.slice(answer.from, answer.to);
  const commas = inside.filter(({ text }, at) => text === ',' && !/^\d/.test(inside[at + 1]?.text ?? '')).length;
  if (commas > 1 || (commas === 1 && inside.some((token) => /^(?:and|or)$/.test(lower(token))))) return true;
  return goesOnAsList(tokens, answer) || (/^(?:and|or)$/.test(lower(tokens[answer.from - 1])) && isNamed(tokens[answer.from - 2])) || (tokens[answer.from - 1]?.text === ',' && isNamed(tokens[answer.from - 2]) && goesOnAsList(tokens, answer));
}

const isNamed = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN';

/** `…, limes, and lemons`: after the answer come other things, with no verb before their `and`. */
function goesOnAsList(tokens: Tokens, { to }: Range): boolean {
  const named = tokens[to - 1]?.pos === 'PROPN' && tokens[to + 1]?.pos !== 'PROPN' && tokens[to + 2]?.pos !== 'PROPN';
  if (tokens[to]?.text !== ',' || named) return false;
  for (let at = to + 1; at < Math.min(tokens.length, to + 16); at += 1) {
    const token = tokens[at];
    if (/^(?:VERB|AUX|SCONJ)$/.test(token?.pos ?? '') && token?.tag !== 'participle' || /^(?:which|who|that|where|when|but|[.;:])$/.test(lower(token))) return false;
    if (/^(?:and|or)$/.test(lower(token))) return !/^(?:VERB|AUX)$/.test(tokens[at + 1]?.pos ?? '') && tokens[at + 1]?.pos !== 'PRON' && !hasVerbSoon(tokens, at + 1);
  }
  return false;
}

/** A clause of its own begins here: its subject's verb comes before any stop. */
function hasVerbSoon(tokens: Tokens, from: number): boolean {
  for (let at = from; at < tokens.length && !/^[,.;]$/.test(tokens[at]?.text ?? ''); at += 1) {
    if (/^(?:AUX|VERB)$/.test(tokens[at]?.pos ?? '') && tokens[at]?.tag !== 'participle' && tokens[at]?.tag !== 'gerund') return true;
  }
  return false;
}

/** Who did it, when that is what the title names, is no answer worth finding. */
function isTitle({ document }: Reading, answer: string, { role }: CandidateSide): boolean {
  return role === 'subject' && ` ${folded(document.title.replace(/_/g, ' '))} `.includes(` ${folded(answer)} `);
}

/** `the main source of error`, `the fact that …`, or words that mean somebody the answer does not name. */
function isEmpty(tokens: Tokens, { answer, answerType, role }: CandidateSide): boolean {
  if (answerType === 'quote') return false;
  const head = headOf(tokens, answer);
  const deeds = /^(?:aim|act|means|reason|outcome|target)$/.test(role);
  const loose = tokens.slice(answer.from, answer.to).some(({ pos, text }) => pos === 'PRON' && /^(?:he|him|she|her|they|them|it|himself|herself|itself|themselves|this|these|those|one|ones|others)$/i.test(text));
  return loose || (!deeds && answerType === 'phrase' && role !== 'description' && role !== 'position' && emptyHeads.has(head?.lemma ?? ''));
}

/** In the present, and of the sort that a thing does to much: `What does the library provide?` */
function isThin(tokens: Tokens, { relation, subject, kind }: Candidate, { role, answer, question }: CandidateSide): boolean {
  if (kind !== 'event' || !/^(?:object|tie|agent)$/.test(role)) return false;
  const verb = relation.split(' ')[0] ?? '';
  const telling = (question.match(/(?<=\s)(?:\p{Lu}\p{L}+|\d[\d,.]*)/gu) ?? []).length;
  const size = tokens.slice(answer.from, answer.to).filter(({ pos }) => /^(?:NOUN|PROPN|NUM|ADJ)$/.test(pos)).length;
  const open = question.split(' ').length - (subject ? subject.to - subject.from : 0);
  const words = question.split(/\s+/).filter((word) => !/^(?:\p{L}{1,3}|what|which|whom|does|have|has|with|from|against|into|over|through|according|\p{L}+ly)\??$/iu.test(word) || /^\p{Lu}{2,3}\b|^\d/u.test(word));
  const several = /^(?:many|some|several|others?|certain|various)$/.test(lower(tokens[subject?.from ?? -1]));
  const supposed = telling === 0 && /\b(?:would|could|may|might)\b/.test(question);
  return several || supposed || words.length < 3 || genericVerbs.has(verb) && (open < 7 || telling < 2) || (size < 2 && telling === 0);
}

/** `November`, and `26 April` in a text without a date: of which year, nothing tells. `Late June` is left as the text has it. */
function isYearless({ document }: Reading, tokens: Tokens, { answer, question }: CandidateSide): boolean {
  const date = dateAt(tokens, answer.from);
  if (!date || date.hasYear || /\b(?:1\d|20)\d\d\b/.test(question)) return false;
  return date.grain === 'month' ? answer.to === answer.from + 1 : document.date === '';
}
