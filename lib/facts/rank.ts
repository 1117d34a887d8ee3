/** How much a fact matters, which of two that say the same is kept, and how many are enough. */
import { folded } from './verify';
import type { Reading } from './reading';
import type { Asked, Fact, FactKind } from '../core/model';

const kindWeight: Readonly<Record<FactKind, number>> = { position: 0.9, event: 0.85, quantity: 0.85, cause: 0.75, quotation: 0.65, definition: 0.88, membership: 0.8, place: 0.8, condition: 0.72 };

/** 0 to 1: the kind's weight, how often the document speaks of the fact's words, and how early it comes. */
export function importanceOf(fact: Pick<Fact, 'kind' | 'quote'> & { readonly asked: Pick<Fact['asked'], 'answer'>; readonly weight?: number | undefined }, reading: Reading, sentence: number): number {
  const frequency = frequencies(reading);
  const telling = folded(fact.asked.answer).split(' ').filter((word) => word.length > 3);
  const mentions = telling.length === 0 ? 0 : telling.reduce((sum, word) => sum + Math.min(4, frequency.get(word) ?? 0), 0) / telling.length / 4;
  const early = 1 - sentence / Math.max(1, reading.sentences.length);
  return Math.round(Math.min(1, (fact.weight ?? kindWeight[fact.kind]) * (0.8 + 0.12 * mentions + 0.08 * early)) * 1000) / 1000;
}

const counted = new WeakMap<Reading, Map<string, number>>();

function frequencies(reading: Reading): Map<string, number> {
  const known = counted.get(reading);
  if (known) return known;
  const found = new Map<string, number>();
  for (const word of folded(`${reading.document.title} ${reading.view.text}`).split(' ')) found.set(word, (found.get(word) ?? 0) + 1);
  counted.set(reading, found);
  return found;
}

/** Facts in document order without repeats: of two with the same question, or the same claim, the better stays ([F20]). */
export function withoutRepeats(facts: readonly Fact[]): { readonly kept: Fact[]; readonly repeats: Fact[] } {
  const best = [...facts].sort((a, b) => Number(b.status === 'accepted') - Number(a.status === 'accepted') || Number(a.kind === 'event') - Number(b.kind === 'event') || b.importance - a.importance || a.quoteSpan.start - b.quoteSpan.start);
  const told: Told = { keys: new Set(), claims: new Map(), sentences: new Map() };
  const kept = new Map<Fact, Fact>();
  for (const fact of best) {
    const fresh = isRepeat(fact, told) ? null : withFreshReverse(fact, told);
    if (!fresh) continue;
    keysOf(fresh).forEach((key) => told.keys.add(key));
    const claim = `${fact.kind} ${fact.relation}`;
    told.claims.set(claim, [...told.claims.get(claim) ?? [], claimOf(fact)]);
    told.sentences.set(fact.quoteSpan.start, [...told.sentences.get(fact.quoteSpan.start) ?? [], fresh]);
    kept.set(fact, fresh);
  }
  return { kept: facts.flatMap((fact) => kept.get(fact) ?? []), repeats: facts.filter((fact) => !kept.has(fact)) };
}

interface Told {
  readonly keys: Set<string>;
  /** By kind and relation. */
  readonly claims: Map<string, readonly Claim[]>;
  /** By where the quote begins. */
  readonly sentences: Map<number, readonly Fact[]>;
}

function keysOf(fact: Fact): string[] {
  const { role, answerSpan: { start, end } } = fact.asked;
  return [`s ${fact.relation} ${role} ${start}-${end}`, ...sidesOf(fact).flatMap((side) => [questionKey(side), `a ${fact.quoteSpan.start} ${folded(side.answer)}`])];
}

const questionKey = ({ question }: Asked): string => `q ${folded(question)}`;

function isRepeat(fact: Fact, { keys, claims, sentences }: Told): boolean {
  const { asked, relation, kind, quoteSpan } = fact;
  const near = sentences.get(quoteSpan.start) ?? [];
  if (relation === 'blank' && (keys.has(`a ${quoteSpan.start} ${folded(asked.answer)}`) || near.some((other) => tellsNumber(other, fact)))) return true;
  if (relation !== 'blank' && near.some((other) => asksAlike(other, fact))) return true;
  const claim = claimOf(fact);
  return keys.has(`s ${relation} ${asked.role} ${asked.answerSpan.start}-${asked.answerSpan.end}`) || keys.has(questionKey(asked)) || (claims.get(`${kind} ${relation}`) ?? []).some((other) => says(other, claim));
}

/** The other side goes when another card asks for it already. */
function withFreshReverse(fact: Fact, { keys }: Told): Fact {
  return fact.reverse && keys.has(questionKey(fact.reverse)) ? { ...fact, reverse: null } : fact;
}

const claimOf = (fact: Fact): Claim => ({ start: fact.quoteSpan.start, words: wordsOf(fact) });

/** Two cards of one sentence whose answers overlap and whose questions have the same words: `What can it lead to?`, `To what can it lead?` */
function asksAlike(kept: Fact, fact: Fact): boolean {
  return sidesOf(kept).some((a) => sidesOf(fact).slice(0, 1).some((b) => {
    const apart = a.answerSpan.end <= b.answerSpan.start || b.answerSpan.end <= a.answerSpan.start;
    if (apart) return false;
    const [one, two] = [wordsIn(untimed(a.question)), wordsIn(untimed(b.question))];
    const shared = [...one].filter((word) => two.has(word)).length;
    return shared > 0 && shared / (one.size + two.size - shared) >= 0.75;
  }));
}

/** Without the time of the text, which only some questions say. */
const untimed = (question: string): string => question.replace(/ (?:at the time of the text|(?:in|by|as of) (?:\p{Lu}\p{Ll}+ )?\d{4})\?$/u, '?');

/** The blank's number is, or is in, a number already asked for. */
const tellsNumber = (kept: Fact, { asked }: Fact): boolean => asked.answerType === 'number' && sidesOf(kept).some(({ answerType, answerSpan: { start, end } }) => answerType === 'number' && start < asked.answerSpan.end && asked.answerSpan.start < end);

const sidesOf = ({ asked, reverse }: Fact): readonly Asked[] => [asked, ...(reverse ? [reverse] : [])];
const wordsIn = (text: string): Set<string> => new Set(folded(text).split(' ').filter((word) => word.length > 2 && !/^(?:what|which|when|where|who|whom|does|did|has|have|had|was|were|the|how|are|for|with|from|according)$/.test(word)));

interface Claim {
  readonly start: number;
  readonly words: ReadonlySet<string>;
}

/** Whether the first claim of a kind and relation says, in another sentence and in more words, what the second does. */
const says = (fuller: Claim, claim: Claim): boolean =>
  fuller.start !== claim.start && claim.words.size <= fuller.words.size && [...claim.words].every((word) => fuller.words.has(word));

const wordsOf = ({ asked }: Fact): Set<string> => new Set(folded(`${asked.question} ${asked.answer}`.replace(/[’']s\b/g, '')).split(' ').filter((word) => word.length > 3 && !/^(?:what|which|when|where|does|have|been|that|with|from|year|action)$/.test(word)));

/** Accepted before suggested, then by importance; of each, no sentence has a fourth fact before all have had their turn. */
export function byImportance(facts: readonly Fact[]): Fact[] {
  const ranked = [...facts].sort((a, b) => b.importance - a.importance || a.quoteSpan.start - b.quoteSpan.start);
  return [...inTurn(ranked.filter(({ status }) => status === 'accepted')), ...inTurn(ranked.filter(({ status }) => status !== 'accepted'))];
}

function inTurn(ranked: readonly Fact[]): Fact[] {
  const perSentence = new Map<number, number>();
  const early = new Set(ranked.filter((fact) => {
    const count = (perSentence.get(fact.quoteSpan.start) ?? 0) + 1;
    perSentence.set(fact.quoteSpan.start, count);
    return count <= 3;
  }));
  return [...early, ...ranked.filter((fact) => !early.has(fact))];
}

/** The most important facts, in document order, so that they make no more than `cards` cards. */
export function mostImportant(facts: readonly Fact[], cards: number): Fact[] {
  const chosen = new Set<Fact>();
  let made = 0;
  for (const fact of byImportance(facts)) {
    const size = fact.reverse ? 2 : 1;
    if (made + size > cards) continue;
    chosen.add(fact);
    made += size;
  }
  return facts.filter((fact) => chosen.has(fact));
}

/** One card for so many words is as much as anybody wants to look through. */
const wordsPerCard = 8;

/** Everything accepted, and the best suggestions while the document has no more than one card in eight words. */
export function worthOffering(facts: readonly Fact[], words: number): Fact[] {
  const accepted = facts.filter(({ status }) => status === 'accepted');
  const room = Math.max(4, Math.floor(words / wordsPerCard) - accepted.reduce((sum, { reverse }) => sum + (reverse ? 2 : 1), 0));
  const offered = new Set([...accepted, ...mostImportant(facts.filter(({ status }) => status !== 'accepted'), room)]);
  return facts.filter((fact) => offered.has(fact));
}
