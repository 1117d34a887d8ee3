import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

describe('conditions', () => {
  it('[F36] asks when something happens and what happens then', () => {
    expect(acceptedIn('Water boils at a lower temperature when the air pressure falls.', 'condition')).toEqual(['When does water boil at a lower temperature? → the air pressure falls']);
    expect(cardsIn('If a water pipe freezes, the pump stops at once.', 'condition').map((card) => card.replace(/^\? /, ''))).toEqual([
      'Under what condition does the pump stop at once? → a water pipe freezes', 'What happens if a water pipe freezes? → the pump stops at once',
    ]);
  });

  it('[F36] leaves alone what happened once and what somebody unknown is said to do', () => {
    expect(cardsIn('Ana Lind left the room when the mayor arrived.', 'condition')).toEqual([]);
    expect(acceptedIn('They leave the room when it rains.', 'condition')).toEqual([]);
  });
});
