import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

const claims = (text: string): string[] => cardsIn(text, 'quotation').filter((card) => /^(?:\? )?What did/.test(card));

describe('claims', () => {
  it('[F40] asks what somebody holds to be so', () => {
    expect(acceptedIn('Ana Lind argued that steam engines waste most of their heat.', 'quotation')).toContain('What did Ana Lind argue? → steam engines waste most of their heat');
  });

  it('[F40] makes no claim of a denial, or of what nobody knows points where', () => {
    expect(claims('Ana Lind did not argue that steam engines waste heat.')).toEqual([]);
    expect(acceptedIn('Ana Lind argued that they would never allow it.', 'quotation').filter((card) => card.startsWith('What did'))).toEqual([]);
  });
});
