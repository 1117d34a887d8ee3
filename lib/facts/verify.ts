/**
 * The one verifier: every proposed card, whoever proposed it, is checked against the same ten rules.
 * A hard failure means the card is never shown; any other means that a person should look at it first.
 */
import { GAP } from '../core/quiz-statement';
import { isVerbatimAt, isVerbatimIn, wordsAt } from '../core/verbatim';
import { emptyAnswers, pointingTimes, relativeTimes } from './lexicon';
import type { Span } from '../core/model';
import type { View } from '../core/view';

/** A card as it would be shown, with the place it claims to come from. */
export interface Proposal {
  readonly question: string;
  readonly answer: string;
  readonly answerSpan: Span;
  readonly quote: string;
  readonly quoteSpan: Span;
  readonly isQuotation: boolean;
}

export interface Failure {
  /** `R1` to `R10`: the rules of SPEC.md under Facts. */
  readonly rule: string;
  readonly reason: string;
  readonly hard: boolean;
}

/** What a proposal is held against: the document, and the text within two sentences of the quote with title and names. */
export interface Ground {
  readonly view: View;
  readonly near: string;
}

/** Every rule a proposal breaks; empty for a good card. */
export function failuresOf(proposal: Proposal, ground: Ground): Failure[] {
  return [...wordingFailures(proposal), ...groundFailures(proposal, ground), ...answerFailures(proposal)];
}

const hard = (rule: string, reason: string): Failure => ({ rule, reason, hard: true });
const soft = (rule: string, reason: string): Failure => ({ rule, reason, hard: false });

function wordingFailures({ question, answer }: Proposal): Failure[] {
  const open = question.replace(/“[^”]*”|"[^"]*"/g, '“”');
  const failures: Failure[] = [];
  const pointing = danglingWord(question);
  if (pointing !== null) failures.push(hard('R2', `“${pointing}” points to nothing in the question`));
  if (leaks(question, answer)) failures.push(hard('R3', 'the question gives the answer away'));
  if (relativeTimes.test(open)) failures.push(hard('R8', 'the question speaks of a time that moves'));
  if (pointingTimes.test(open)) failures.push(soft('R8', 'the question speaks of a time that another sentence tells'));
  if (!question.includes(GAP) && !/^(?:(?:According to|Besides) [^?]*?, )?(?:[a-z]+ |by doing |due to |because of )?(?:who|whom|whose|what|which|when|where|why|how)\b/i.test(question) && !/\bin which year\?$/.test(question)) {
    failures.push(hard('R7', 'no question word'));
  }
  if (open.split(/\s+/).length > 28 && !question.includes(GAP)) failures.push(soft('R1', 'a long question'));
  if (/[“(][^”)]*$/.test(question) || (question.match(/"/g) ?? []).length % 2 === 1 || /\b(?:what|whom?|which \w+|when|where) be\b/i.test(open) || /\s[,;)”]/.test(question) || /\b(\w+) \1\b/i.test(open)) failures.push(hard('R1', 'the question is badly put together'));
  return failures;
}

function groundFailures(proposal: Proposal, ground: Ground): Failure[] {
  const { view } = ground;
  const failures: Failure[] = [];
  if (!isVerbatimAt(view, proposal.quoteSpan, proposal.quote)) failures.push(hard('R6', 'the quote is not in the document at its place'));
  if (!isVerbatimAt(view, proposal.answerSpan, proposal.answer)) failures.push(hard('R6', 'the answer is not in the document at its place'));
  if (!isVerbatimIn(wordsAt(view, proposal.quoteSpan), proposal.answer)) failures.push(hard('R6', 'the answer is not in the quote'));
  const strange = strangeWord(proposal.question, foldedNear(ground));
  if (strange !== null) failures.push(hard('R6', `“${strange}” is not in the source`));
  return failures;
}

function answerFailures({ answer, isQuotation }: Proposal): Failure[] {
  const failures: Failure[] = [];
  const bare = answer.toLowerCase().replace(/^(?:an?|the) /, '');
  const length = answer.split(/\s+/).length;
  if (emptyAnswers.has(bare)) failures.push(hard('R7', 'the answer says nothing'));
  if (relativeTimes.test(answer) && !isQuotation) failures.push(hard('R8', 'the answer is a time that moves'));
  if (pointingTimes.test(answer) && !isQuotation) failures.push(soft('R8', 'the answer is a time that another sentence tells'));
  if (length > 12) failures.push(soft('R5', 'a long answer'));
  if (/^(?:its|their|his|her|this|that|these|those|such|he|she|it|they)\b/i.test(answer) || /\b(?:they|he|she|it|them|him)$/i.test(answer)) failures.push(soft('R2', 'the answer points back'));
  if (/[“"(][^”")]*$/.test(answer)) failures.push(hard('R5', 'the answer is cut off'));
  return failures;
}

const questionWords = new Set(
  ('who whom whose what which when where why how in on at by to from of for with about after before under until according besides as due because is are was '
  + 'were do does did has have had can could will would should the a an and but if during i he she it they').split(' '),
);

const helping = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)$/i;

/** The first pronoun or demonstrative of a question that has nothing to point to; null when there is none. */
export function danglingWord(question: string): string | null {
  const open = question.replace(/“[^”]*”|"[^"]*"/g, ' ');
  const found = [...open.matchAll(/\p{L}[\p{L}\p{N}’'-]*/gu)].map(([word]) => word);
  for (let at = 0; at < found.length; at += 1) {
    const word = (found[at] ?? '').toLowerCase().replace(/[’'](?:s|ll|d|ve|re|m)$/, '');
    const before = found.slice(0, at);
    const name = before.some((earlier) => /^\p{Lu}/u.test(earlier) && !questionWords.has(earlier.toLowerCase()));
    const noun = name || before.some((earlier, index) => /^(?:the|an?|each|every)$/i.test(earlier) && index < at - 1) || (/^(?:which|what|how)$/i.test(found[0] ?? '') && at >= 3 && !helping.test(found[1] ?? ''));
    if (/^(?:he|she|him|his|her|hers|himself|herself)$/.test(word) && !name) return word;
    if (/^(?:they|them|their|theirs|themselves|it|its|itself)$/.test(word) && !noun) return word;
    if (/^(?:this|these|we|our|ours|you|your|yours|my|mine|me|i|here)$/.test(word) && !(word === 'mine' && !/^(?:is|was|of)$/i.test(found[at - 1] ?? '')) && !(word === 'i' && at > 1 && /^\p{Lu}/u.test(found[at - 1] ?? ''))) return found[at] ?? word;
    if (word === 'us' && found[at] !== 'US') return word;
    if (word === 'there' && !/^(?:is|are|was|were|be|been)$/i.test(found[at - 1] ?? '') && !/^(?:is|are|was|were|has|have|had)$/i.test(found[at + 1] ?? '')) return word;
    if (word === 'those' && !/^(?:who|whom|that|which|of|in|with|from|on|at|for)$/i.test(found[at + 1] ?? '')) return word;
    if (/^(?:that)$/.test(word) && (at === 0 || at === found.length - 1 || /^(?:year|time|day|month|period|point|case|moment)$/i.test(found[at + 1] ?? ''))) return word;
  }
  return null;
}

/** Words as they are compared: small letters, no punctuation, no articles. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[“”„"‘’'`´.]/g, '').replace(/%/g, ' percent ').replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/(?<= |^)(?:the|an|a) /g, '').trim();
}

const common = new Set('of in on at to for from with and or by as is are was were be been it its their his her more most no not that which who'.split(' '));

/** The answer, or nearly all its telling words, stand in the question. */
export function leaks(question: string, answer: string): boolean {
  const asked = ` ${folded(question)} `;
  const whole = folded(answer);
  if (whole === '' || asked.includes(` ${whole} `)) return true;
  const telling = whole.split(' ').filter((word) => !common.has(word));
  const shown = telling.filter((word) => asked.includes(` ${word} `));
  return telling.length > 0 && shown.length > telling.length * 0.6;
}

/** A number or a capitalised word of the question that the source nearby does not have. */
function strangeWord(question: string, near: string): string | null {
  const source = ` ${near} `;
  const found = [...question.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)].map(([word]) => word);
  for (const [index, word] of found.entries()) {
    if (!/^\p{Lu}|\d/u.test(word) || (index === 0) || questionWords.has(word.toLowerCase()) || word === 'According') continue;
    const plain = folded(word.replace(/[’']s$/, ''));
    if (plain !== '' && !source.includes(` ${plain} `) && !source.includes(` ${plain}s `) && !source.includes(` ${plain} s `)) return word;
  }
  return null;
}

const foldedGrounds = new WeakMap<Ground, string>();

/** Folding the surroundings once serves all cards of a sentence. */
function foldedNear(ground: Ground): string {
  const text = foldedGrounds.get(ground) ?? folded(ground.near);
  foldedGrounds.set(ground, text);
  return text;
}
