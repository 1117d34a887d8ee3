import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

describe('rolls', () => {
  it('[F27] asks who is named alone, and for the posts beside the names of a list', () => {
    expect(acceptedIn('Voting against the motion of the Bergen council was Tor Vik, who preferred no change.', 'event')).toContain('Who was voting against the motion of the Bergen council? → Tor Vik');
    const posts = acceptedIn('Voting for the motion were: Anna K. Moe, Chair; Jon Lie; and Eva Strand.', 'position');
    expect(posts).toContain('What position did Anna K. Moe hold when voting for the motion? → Chair');
    expect(posts).toContain('Who was Chair in the voting for the motion? → Anna K. Moe');
  });

  it('[F27] takes no name of a list for its only one', () => {
    expect(cardsIn('Voting for the motion were: Anna K. Moe, Chair; Jon Lie; and Eva Strand.', 'event')).toEqual([]);
  });
});
