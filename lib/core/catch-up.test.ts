import { describe, expect, it } from 'vitest';
import { catchUp, type CatchUpCard } from './catch-up';
import { USUAL_HABITS } from './habits';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import { worthOf } from './value';

const options = { model: modelOf(DEFAULT_PARAMETERS.weights), habits: USUAL_HABITS, learningSteps: 2, relearningSteps: 1 };
const card = (id: string, stability: number, reviewedDay: number, difficulty = 5): CatchUpCard<string> => ({ id, memory: { stability, difficulty }, reviewedDay });
const plan = (cards: readonly CatchUpCard<string>[], seconds: number, room = 3) => catchUp(cards, seconds, () => room, () => options);

describe('catching up', () => {
  const many = Array.from({ length: 10 }, (_, index) => card(String(index), 5 + index, -20));

  it('[K1] takes what saves most memory per second, within the seconds there are', () => {
    const { now, seconds } = plan(many, 60);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(now.length).toBeGreaterThan(2);
    const value = ({ gain, seconds: took }: { gain: number; seconds: number }) => gain / took;
    const ratio = (id: string) => value(worthOf(many[Number(id)]!, 0, [1, 3, 7, 14, 30], options));
    const left = many.filter(({ id }) => !now.includes(id));
    expect(Math.min(...now.map(ratio))).toBeGreaterThanOrEqual(Math.max(...left.map(({ id }) => ratio(id))));
  });

  it('[K1] prefers a card about to be forgotten to one that is safe', () => {
    expect(plan([card('safe', 400, -30), card('slipping', 6, -12)], 1).now).toEqual(['slipping']);
  });

  it('[K2] spreads the rest under the cap, none lost and none twice', () => {
    const { now, later } = plan(many, 30, 3);
    expect(later.every(({ cards }) => cards.length <= 3)).toBe(true);
    expect(later.map(({ day }) => day)).toEqual(later.map((_, index) => index + 1));
    expect([...now, ...later.flatMap(({ cards }) => cards)].toSorted()).toEqual(many.map(({ id }) => id).toSorted());
    expect(plan(many, 30, 0).later.every(({ cards }) => cards.length === 1)).toBe(true);
  });

  it('says what waiting costs', () => {
    expect(plan(many, 1e6).lost).toBe(0);
    expect(plan(many, 30, 1).lost).toBeGreaterThan(plan(many, 30, 9).lost);
  });
});
