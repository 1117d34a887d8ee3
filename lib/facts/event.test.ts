import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

describe('dated events', () => {
  it.each([
    ['In 1911, Portugal banned the export of cork bark as a raw material.', 'In which year did Portugal ban the export of cork bark as a raw material? → 1911'],
    ['The canal was opened on 4 May 1869.', 'On what date was the canal opened? → 4 May 1869'],
    ['Hungary announced in early March it would close two more mines.', 'When did Hungary announce it would close two more mines? → early March'],
    ['The Tavira lighthouse was rebuilt in the 1920s.', 'In which decade was the Tavira lighthouse rebuilt? → the 1920s'],
    ['While farmers protested, Norway abolished the salt tax in 1844.', 'In which year did Norway abolish the salt tax? → 1844'],
    ['In mid-March 1931, Norway closed two mines.', 'When did Norway close two mines? → mid-March 1931'],
    ['In 2016, the Nordic Union classified Iceland as a safe country.', 'In which year did the Nordic Union classify Iceland as a safe country? → 2016'],
    ['The harbour museum closed 25 February 2010.', 'On what date did the harbour museum close? → 25 February 2010'],
    ['Norway lost the war, and in 1844 Norway abolished the salt tax.', 'In which year did Norway abolish the salt tax? → 1844'],
  ])('[F12] %s', (text, card) => {
    expect(cardsIn(text, 'event').map((line) => line.replace(/^\? /, ''))).toContain(card);
  });

  it('[F12] never invents a year for a date without one', () => {
    const cards = cardsIn('In late June, Ghana banned two more pesticides.', 'event').join('\n');
    expect(cards).toContain('late June');
    expect(cards).not.toMatch(/\d{4}/);
  });

  it.each([
    'The council plans to open a school in 2031.',
    'Sweden did not ban the export of cork in 1911.',
    'The prize was given in 2010 and 2011.',
    'Hansen studied law before moving, in 1972, to Oslo.',
    'The theatre was in use from 1870 to 1939.',
    'Tilde Brandvold won the race in 2019.',
  ])('[F12] keeps its hands off: %s', (text) => {
    expect(acceptedIn(text, 'event')).toEqual([]);
  });

  it('[F12] leaves a question with an unexplained `the` to the person', () => {
    expect(cardsIn('The deal was signed in 1990.', 'event')).toEqual(['? In which year was the deal signed? → 1990']);
  });

  it('[F12] asks where somebody was born, and when both dates of a life are given', () => {
    expect(acceptedIn('Berta Lindqvist (3 May 1901 – 7 June 1980) was a Swedish botanist. Berta Lindqvist was born in Malmö, Sweden.', 'event')).toEqual([
      'On what date was Berta Lindqvist born? → 3 May 1901',
      'On what date did Berta Lindqvist die? → 7 June 1980',
      'Where was Berta Lindqvist born? → Malmö, Sweden',
    ]);
  });

  it('[F12] does not date a report by the year of what it reports', () => {
    const cards = cardsIn('Olga Pietrova, head of the Baltic Bank, said that Latvia should have praised the reforms in 2014.', 'event');
    expect(cards.join('\n')).toContain('According to Olga Pietrova, Latvia should have praised the reforms in which year? → 2014');
    expect(cards.join('\n')).not.toMatch(/did Olga Pietrova say/);
  });

  it('[F12] asks as what a thing was classed', () => {
    expect(acceptedIn('In 1998, Canada listed the harp seal as a protected species.', 'event')).toContain('As what did Canada list the harp seal in 1998? → a protected species');
  });
});
