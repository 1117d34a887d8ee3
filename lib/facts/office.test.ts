import { describe, expect, it } from 'vitest';
import { cardsIn } from './found-for-test';

const all = (text: string): string[] => cardsIn(text, 'position').map((card) => card.replace(/^\? /, ''));

describe('offices told by their title first', () => {
  it('[F38] asks who holds an office', () => {
    expect(all('The governor of Lower Varland is Amalie Brun.')).toContain('Who is the governor of Lower Varland? → Amalie Brun');
    expect(all('The labour minister of Norrland, Ruta Osei, opened the bridge on 3 May 1990.').some((card) => /^Who (?:is|was) (?:the )?labour minister of Norrland(?: on 3 May 1990)?\? → Ruta Osei$/.test(card))).toBe(true);
  });

  it('[F38] asks of none of several, and of nobody who is denied the office', () => {
    expect(cardsIn('The governors of Varland are Amalie Brun and Per Holm.', 'position')).toEqual([]);
    expect(all('The governor of Varland is not Amalie Brun.')).toEqual([]);
  });
});
