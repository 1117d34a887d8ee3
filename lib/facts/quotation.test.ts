import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

const speaker = 'Rosa Almquist, head of the Nordic Chamber,';

describe('quotations', () => {
  it.each([
    [`${speaker} said, “Bread and milk must cost less in every town.”`, 'Who said, “Bread and milk must cost less in every town”? → Rosa Almquist'],
    [`“Bread and milk must cost less in every town,” said Rosa Almquist.`, 'Who said, “Bread and milk must cost less in every town”? → Rosa Almquist'],
    [`As Rosa Almquist, head of the Nordic Chamber, noted, “Bread and milk must cost less in every town.”`, 'Who said, “Bread and milk must cost less in every town”? → Rosa Almquist'],
    ['A Dutch trade ministry spokesperson stated, “Bread and milk must cost less in every town. We stand by that.”', 'Who said, “Bread and milk must cost less in every town. We stand by that”? → A Dutch trade ministry spokesperson'],
    [`${speaker} suggested that Norway could build more mills in Bergen.`, 'Who suggested that Norway could build more mills in Bergen? → Rosa Almquist'],
    ['Mayor of Bergen Knut Solheim told Mayor of Oslo Siri Fossum that Norway was ready for talks on fishing rights.', 'Who told Mayor of Oslo Siri Fossum that Norway was ready for talks on fishing rights? → Knut Solheim'],
  ])('[F14] %s', (text, card) => {
    expect(acceptedIn(text, 'quotation')).toContain(card);
  });

  it('[F14] knows a surname, and what `these plans` are', () => {
    const text = 'Norway’s new plans to tax sugar and salt have angered bakers. Rosa Almquist, head of the Nordic Chamber, described these plans as “honest work” by Oslo. Almquist added that Denmark should copy the sugar tax of Norway.';
    expect(acceptedIn(text, 'quotation')).toEqual([
      'How did Rosa Almquist describe Norway’s new plans to tax sugar and salt? → honest work',
      'Who described Norway’s new plans to tax sugar and salt as “honest work”? → Rosa Almquist',
      'Who said that Denmark should copy the sugar tax of Norway? → Almquist',
    ]);
  });

  it('[F14] leaves the full stop of a quotation out of the answer', () => {
    expect(acceptedIn(`${speaker} called the Bergen pact “a marriage of convenience.”`, 'quotation')[0]).toBe('What did Rosa Almquist call the Bergen pact? → a marriage of convenience');
  });

  it('[F14] takes a description out of a quotation', () => {
    expect(acceptedIn(`${speaker} said, “Closing mills that feed whole towns is one mistake of many made in Norway.”`, 'quotation')).toContain(
      'How did Rosa Almquist describe closing mills that feed whole towns? → one mistake of many made in Norway');
  });

  it.each([
    'He said, “Bread and milk must cost less in every town.”',
    'Critics said that Norway could build more mills in Bergen.',
    `${speaker} said, “It was right.”`,
    `${speaker} did not say that Norway could build more mills.`,
  ])('[F14] asks for no speaker it cannot name, and for no empty words: %s', (text) => {
    expect(acceptedIn(text, 'quotation')).toEqual([]);
  });

  it('[F14] leaves words that need their context to the person', () => {
    expect(cardsIn(`${speaker} said, “She was right about bread, milk and salt that year.”`, 'quotation').every((card) => card.startsWith('? '))).toBe(true);
  });
});
