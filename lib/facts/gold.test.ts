/** The yardstick: cards of the first article against its hand-made facts, where the shared folder is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folded } from './verify';
import { factsIn } from './found-for-test';
import type { Asked, Fact } from '../core/model';

interface GoldFact {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly question: string | null;
  readonly answer: string | null;
  readonly accept: readonly string[];
  readonly importance: number;
  readonly card: boolean;
  readonly source_quote: string;
}

const folder = resolve(process.cwd(), '../shared/data/generation');
const present = existsSync(folder);
const sidesOf = ({ asked, reverse }: Fact): Asked[] => [asked, ...(reverse ? [reverse] : [])];

describe.skipIf(!present)(present ? 'the first article' : 'the first article (skipped, no ../shared)', () => {
  const text = present ? readFileSync(resolve(folder, 'seed.txt'), 'utf8') : '';
  const gold = present ? (JSON.parse(readFileSync(resolve(folder, 'seed-gold.json'), 'utf8')) as { facts: GoldFact[] }).facts : [];
  const facts = factsIn(text).filter(({ status }) => status === 'accepted');
  const cards = facts.flatMap((fact) => sidesOf(fact).map((side) => ({ ...side, fact })));
  const isFound = (goal: GoldFact): boolean => cards.some(({ answer, fact }) =>
    goal.source_quote.includes(fact.quote) && [goal.answer ?? '', ...goal.accept].some((right) => folded(right) === folded(answer)));

  it('[F22] has at least 30 of the 34 facts that matter most, in at most 100 cards', () => {
    const important = gold.filter(({ importance, card }) => importance === 3 && card);
    const missed = important.filter((goal) => !isFound(goal)).map(({ id }) => id);
    expect(important).toHaveLength(34);
    expect(missed.length, missed.join(' ')).toBeLessThanOrEqual(4);
    expect(cards.length).toBeLessThanOrEqual(100);
  });

  it('[F22] has every office-holder right in both directions', () => {
    const holders = gold.filter(({ kind, question }) => kind === 'person-position' && question?.startsWith('What position'));
    const names = [...new Set(holders.map(({ subject }) => subject))];
    expect(names).toHaveLength(6);
    for (const name of names) {
      const posts = holders.filter(({ subject }) => subject === name).flatMap(({ answer, accept }) => [answer ?? '', ...accept]).map(folded);
      const ways = facts.filter(({ kind, asked }) => kind === 'position' && asked.role === 'position' && asked.question.includes(name));
      expect(ways.some(({ asked }) => posts.includes(folded(asked.answer))), name).toBe(true);
      expect(ways.some(({ reverse }) => reverse?.answer === name), name).toBe(true);
    }
  });

  it('[F22] makes none of the cards the yardstick refuses', () => {
    for (const { id, source_quote: quote } of gold.filter(({ card, importance }) => !card && importance === 1)) {
      const made = cards.filter(({ fact, role }) => quote.includes(fact.quote) && role === 'effect' && /^(?:steps|cooperation|good progress)$/.test(folded(fact.asked.answer)));
      expect(made, id).toEqual([]);
    }
    expect(cards.some(({ question }) => /^(?:what is|who is the president)/i.test(question))).toBe(false);
    expect(cards.filter(({ answer }) => answer === '2024').every(({ question }) => /efforts in which year/.test(question))).toBe(true);
  });
});
