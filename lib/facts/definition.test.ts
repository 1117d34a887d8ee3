import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

describe('definitions', () => {
  it('[F34] asks what a term is, and which term is meant', () => {
    expect(acceptedIn('The loss of water from leaves is called transpiration.', 'definition')).toEqual([
      'What is the loss of water from leaves called? → transpiration', 'What is transpiration? → The loss of water from leaves',
    ]);
    expect(cardsIn('The most common are queues and key money, which is a payment made in secret to the owner of a flat.', 'definition').map((card) => card.replace(/^\? /, ''))).toContain('What is key money? → a payment made in secret to the owner of a flat');
  });

  it('[F34] asks what a sign means and what letters stand for', () => {
    expect(cardsIn('Error E1 means that the motor of the pump is hot.', 'definition').map((card) => card.replace(/^\? /, ''))).toEqual(['What does error E1 mean? → the motor of the pump is hot']);
    expect(acceptedIn('The World Bird Society (WBS) moved to Oslo in 1990.', 'definition')).toEqual(['What does WBS stand for? → World Bird Society']);
  });

  it('[F34] takes a bracket of other letters, a denial and a person for no definition', () => {
    expect(cardsIn('The World Bird Society (TAX) moved to Oslo in 1990.', 'definition')).toEqual([]);
    expect(cardsIn('The loss of water from leaves is not called transpiration.', 'definition')).toEqual([]);
    expect(cardsIn('Error E1 does not mean that the motor is hot.', 'definition')).toEqual([]);
  });
});
