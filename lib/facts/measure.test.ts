import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

describe('measures', () => {
  it('[F39] asks for a measure by its noun', () => {
    expect(acceptedIn('The island of Tessen has an area of 212 square kilometres.', 'quantity')).toContain('What is the area of the island of Tessen? → 212 square kilometres');
    expect(acceptedIn('Norrland Football Club received prize money of 2.5 million euros.', 'quantity')).toContain('How much prize money did Norrland Football Club receive? → 2.5 million euros');
    expect(acceptedIn('The tower of Norr Castle cost 1,950 pounds.', 'quantity')).toContain('How much did the tower of Norr Castle cost at the time of the text? → 1,950 pounds');
  });

  it('[F39] asks for nothing that is denied', () => {
    expect(cardsIn('The tower of Norr Castle did not cost 1,950 pounds.', 'quantity').filter((card) => card.includes('How much'))).toEqual([]);
  });
});
