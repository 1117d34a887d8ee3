import { describe, expect, it } from 'vitest';
import { cardsIn } from './found-for-test';

const cards = (text: string): string[] => cardsIn(text, 'membership').map((card) => card.replace(/^\? /, ''));

describe('parts and lists', () => {
  it('[F35] asks for a list as one answer', () => {
    expect(cards('The heart of a frog consists of two atria and one ventricle.')).toEqual(['Of what does the heart of a frog consist? → two atria and one ventricle']);
    expect(cards('There are three types of rock: igneous, sedimentary and metamorphic.')).toEqual(['What are the three types of rock? → igneous, sedimentary and metamorphic']);
    expect(cards('The parliament of Orm is composed of the House of Elders and the Assembly.')).toEqual(['Of what is the parliament of Orm composed? → the House of Elders and the Assembly']);
  });

  it('[F35] asks for what a thing is part of', () => {
    expect(cards('Greenland is part of the Kingdom of Denmark.')).toEqual(['Of what is Greenland part? → the Kingdom of Denmark']);
    expect(cards('The island of Orm belongs to the Kingdom of Denmark.')).toEqual(['To what does the island of Orm belong? → the Kingdom of Denmark']);
  });

  it('[F35] makes nothing of a denial or of a list that is not as long as it says', () => {
    expect(cards('Greenland is not part of the Kingdom of Norway.')).toEqual([]);
    expect(cards('There are four types of rock: igneous, sedimentary and metamorphic.')).toEqual([]);
  });
});
