import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate';
import { DEFAULT_PARAMETERS, modelOf } from './memory';
import type { CardId, History, Review } from './model';
import { learntHistories, reviewColumns } from './optimise-history';

const rated = (rating: 'again' | 'hard' | 'good' | 'easy', studyDay: number) => ({ rating, at: studyDay * 1000, studyDay });

describe('evaluation', () => {
  it('scores reviews a day or more after the one before, by hand-computed loss', () => {
    const columns = reviewColumns([[rated('good', 0), rated('good', 0), rated('good', 3), rated('again', 9)], []]);
    const model = modelOf(DEFAULT_PARAMETERS.weights);
    const first = model.next(model.next(null, 0, 'good'), 0, 'good');
    const second = model.next(first, 3, 'good');
    const chances = [model.retrievability(3, first.stability), 1 - model.retrievability(6, second.stability)];
    const { logLoss, reviews, rmseBins } = evaluate(columns, DEFAULT_PARAMETERS.weights);
    expect(reviews).toBe(2);
    expect(logLoss).toBeCloseTo(-(Math.log(chances[0]!) + Math.log(chances[1]!)) / 2, 10);
    expect(rmseBins).toBeCloseTo(Math.sqrt(((1 - chances[0]!) ** 2 + (1 - chances[1]!) ** 2) / 2), 10);
  });
});

describe('[O5] histories', () => {
  it('begin where a card was last learnt anew, and leave out cards whose beginning is unknown', () => {
    const review = (card: string, day: number, before: string) => ({ operation: { card, ...rated('good', day) }, before }) as unknown as Review;
    const reviews: Record<string, Review[]> = {
      a: [review('a', 1, 'new'), review('a', 5, 'review'), review('a', 9, 'new'), review('a', 12, 'learning')],
      b: [review('b', 4, 'review')],
    };
    const history: History = { of: (card) => reviews[card] ?? [], reviewsOn: () => [], days: () => [] };
    const histories = [...learntHistories(['a', 'b'] as CardId[], history)];
    expect(histories.map((card) => card.map(({ studyDay }) => studyDay))).toEqual([[9, 12], []]);
    expect([...reviewColumns(histories).starts]).toEqual([0, 2]);
  });
});
