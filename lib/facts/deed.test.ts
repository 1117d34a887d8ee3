import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

const founding = 'Ingrid Solbakken founded the Bergen School of Design in Bergen in 1972.';

describe('deeds', () => {
  it('[F24] asks for the object and for who did it', () => {
    expect(acceptedIn(founding, 'event').sort()).toEqual([
      'In which year did Ingrid Solbakken found the Bergen School of Design in Bergen? → 1972',
      'What did Ingrid Solbakken found in Bergen in 1972? → the Bergen School of Design',
      'Who founded the Bergen School of Design in Bergen in 1972? → Ingrid Solbakken',
    ]);
  });

  it('[F24] knows who she is', () => {
    const text = `${founding} In 1980 she sold the school library to the city of Tromsø.`;
    expect(acceptedIn(text, 'event')).toContain('In which year did Ingrid Solbakken sell the school library to the city of Tromsø? → 1980');
  });

  it('[F24] asks for the agent of a passive, for an aim and for what something is', () => {
    expect(acceptedIn('The Oslo Opera was designed by Ingrid Solbakken in 1999.', 'event')).toContain('Who designed the Oslo Opera in 1999? → Ingrid Solbakken');
    expect(acceptedIn('In 1990, the city of Oslo decided to close the harbor to large ships.', 'event')).toContain('What did the city of Oslo decide to do in 1990? → close the harbor to large ships');
    expect(acceptedIn('Steel is an alloy of iron and carbon.', 'event')).toEqual(['What is steel? → an alloy of iron and carbon']);
  });

  it.each([
    'If Ingrid Solbakken sold the Oslo Opera in 1990, the city of Bergen gained a school.',
    'He founded the Bergen School of Design in Bergen.',
    'Ingrid Solbakken did not found the Bergen School of Design in Bergen.',
    '“Ingrid Solbakken founded the Bergen School of Design in Bergen.”',
    'Ingrid Solbakken founded it in Bergen.',
  ])('[F24] keeps its hands off: %s', (text) => {
    expect(acceptedIn(text, 'event').filter((card) => / founds? |founded/.test(card) || /sell/.test(card))).toEqual([]);
  });

  it('[F24] makes no answer of half a list', () => {
    expect(cardsIn('Ingrid Solbakken visited Bergen, Oslo and Tromsø in 1972.', 'event').filter((card) => /→ Bergen$/.test(card))).toEqual([]);
  });
});
