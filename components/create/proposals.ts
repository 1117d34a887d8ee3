/** What a person has decided about the facts found in a text: a plain value and the steps that change it. */
import type { Asked, Fact, FactId, Span } from '@/lib/core/model';
import { isVerbatimIn } from '@/lib/core/verbatim';

export type Decision = 'keep' | 'drop';

export interface Wording {
  readonly question: string;
  readonly answer: string;
  /** The same fact is not asked the other way round. */
  readonly oneWay?: boolean;
}

/** A card the person wrote from a sentence of the text. */
export interface OwnCard extends Wording {
  readonly id: string;
  readonly quoteSpan: Span;
  /** The sentence with Anki's deletions, when it is a cloze: one card for each. */
  readonly cloze?: string | undefined;
}

/** The person's work on one text. Facts are named by their id, so it outlives finding them again. */
export interface Choices {
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly wordings: Readonly<Record<string, Wording>>;
  readonly own: readonly OwnCard[];
  /** How many of the ranked facts are shown; null shows those it starts with. */
  readonly limit: number | null;
  /** Last part of a deck's name by the key of its kind, where the person changed it; `document` is the parent. */
  readonly deckNames: Readonly<Record<string, string>>;
  /** It is no version of the text of the same name that is kept. */
  readonly isSeparate?: boolean | undefined;
  /** Notes of the older version that go, since the text no longer says so. */
  readonly leaving?: readonly string[] | undefined;
}

export const NO_CHOICES: Choices = { decisions: {}, wordings: {}, own: [], limit: null, deckNames: {} };

/** Facts of one sentence, best first. */
export interface Group {
  readonly key: string;
  readonly quoteSpan: Span;
  readonly facts: readonly Fact[];
}

/** Checked facts before suggested ones, then by importance, then in the order of the text. */
export function ranked(facts: readonly Fact[]): readonly Fact[] {
  const isSuggested = (fact: Fact) => Number(fact.status === 'suggested');
  return [...facts].sort((a, b) =>
    isSuggested(a) - isSuggested(b) || b.importance - a.importance || a.quoteSpan.start - b.quoteSpan.start);
}

/** How many are shown before the person says: all that are checked, and suggestions up to a third of what there is, about one for 25 words. */
export function startingLimit(facts: readonly Fact[]): number {
  const checked = facts.filter(({ status }) => status === 'accepted').length;
  return Math.min(facts.length, Math.max(checked, Math.ceil(facts.length / 3), 12));
}

/** The facts within the limit, those kept beyond it, and those the assistant was asked for. `facts` is ranked. */
export function shownFacts(facts: readonly Fact[], choices: Choices): readonly Fact[] {
  const limit = choices.limit ?? startingLimit(facts);
  return facts.filter((fact, index) => index < limit || fact.proposedBy === 'assistant' || choices.decisions[fact.id] === 'keep');
}

/** Ranked facts by the sentence they stand in; the sentence with the best fact comes first. */
export function bySentence(facts: readonly Fact[]): readonly Group[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${fact.quoteSpan.start}`;
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups].map(([key, members]) => ({ key, quoteSpan: members[0]!.quoteSpan, facts: members }));
}

/** Adds cards of the person's own; the facts they were made of are dropped. */
export function addOwn(choices: Choices, cards: readonly Omit<OwnCard, 'id'>[], instead: readonly FactId[] = []): Choices {
  const first = choices.own.reduce((most, { id }) => Math.max(most, Number(id) || 0), 0) + 1;
  return {
    ...choices,
    own: [...choices.own, ...cards.map((card, index) => ({ ...card, id: String(first + index) }))],
    decisions: { ...choices.decisions, ...Object.fromEntries(instead.map((id) => [id, 'drop' as const])) },
  };
}

/** How many cards the person's own notes make: a cloze makes one for each blank. */
export function ownCardCount(own: readonly OwnCard[]): number {
  return own.reduce((sum, { cloze }) => sum + (cloze === undefined ? 1 : new Set(cloze.match(/\{\{c\d+::/g)).size), 0);
}

/** Deciding the same again takes the decision back. */
export function decide(choices: Choices, fact: FactId, decision: Decision): Choices {
  const { [fact]: before, ...others } = choices.decisions;
  return { ...choices, decisions: before === decision ? others : { ...others, [fact]: decision } };
}

/** Keeps every checked fact among those given that was not dropped. */
export function keepChecked(choices: Choices, facts: readonly Fact[]): Choices {
  const added = facts.filter((fact) => fact.status === 'accepted' && choices.decisions[fact.id] === undefined);
  const decisions = Object.fromEntries(added.map((fact) => [fact.id, 'keep' as const]));
  return { ...choices, decisions: { ...choices.decisions, ...decisions } };
}

/** Saving a new wording keeps the card: nobody mends what they want to drop. */
export function reword(choices: Choices, fact: FactId, wording: Wording): Choices {
  return {
    ...choices,
    wordings: { ...choices.wordings, [fact]: wording },
    decisions: { ...choices.decisions, [fact]: 'keep' },
  };
}

/** The fact as the person worded it. The quote stays; the answer's place moves with the answer when the quote has it. */
export function worded(proposed: Fact, wording: Wording | undefined): Fact {
  if (!wording) return proposed;
  const fact = wording.oneWay ? { ...proposed, reverse: null } : proposed;
  const question = wording.question.trim();
  const answer = wording.answer.trim();
  if (answer === fact.asked.answer) return { ...fact, asked: { ...fact.asked, question } };
  const at = fact.quote.indexOf(answer);
  const isFound = answer !== '' && at >= 0;
  const start = fact.quoteSpan.start + at;
  const asked: Asked = {
    ...fact.asked,
    question,
    answer,
    accepted: [],
    distractors: fact.asked.distractors.filter((option) => option.toLowerCase() !== answer.toLowerCase()),
    ...(isFound ? { answerSpan: { start, end: start + answer.length } } : {}),
  };
  return { ...fact, asked, cloze: isFound ? clozeOf(fact.quote, at, answer) : fact.cloze };
}

function clozeOf(quote: string, at: number, answer: string): string {
  return `${quote.slice(0, at)}{{c1::${answer}}}${quote.slice(at + answer.length)}`;
}

/** What a check of a wording found: each is a key of `messages.create`. */
export type WordingCheck = 'questionEmpty' | 'answerEmpty' | 'answerLeaks' | 'answerNotInQuote' | 'answerInQuote';

/** The first thing to say about a wording. The first two forbid saving; the others only tell. */
export function checkWording(wording: Wording, quote: string): WordingCheck {
  if (wording.question.trim() === '') return 'questionEmpty';
  if (wording.answer.trim() === '') return 'answerEmpty';
  if (leaks(wording)) return 'answerLeaks';
  return isVerbatimIn(quote, wording.answer) ? 'answerInQuote' : 'answerNotInQuote';
}

/** Very short answers such as `2` occur in many words: they are looked for as whole words only. */
function leaks({ question, answer }: Wording): boolean {
  const words = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()} `;
  return words(question).includes(words(answer));
}
