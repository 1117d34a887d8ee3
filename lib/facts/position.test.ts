import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

describe('positions', () => {
  it('[F11] asks an office in both directions', () => {
    expect(acceptedIn('Norwegian Minister of Rural Affairs Ingrid Solbakken met farmers in Bergen.', 'position')).toEqual([
      'What position did Ingrid Solbakken hold at the time of the text? → Norwegian Minister of Rural Affairs',
      'Who was the Norwegian Minister of Rural Affairs at the time of the text? → Ingrid Solbakken',
    ]);
  });

  it('[F11] finds the border between a title and a name', () => {
    expect(acceptedIn('The report was handed to Ambassador to Peru Tomasz Wrona that evening.', 'position')).toContain('Who was the Ambassador to Peru at the time of the text? → Tomasz Wrona');
    expect(acceptedIn('It quoted Secretary of Public Works Ilse Van Houten, who had resigned.', 'position')).toContain('Who was the Secretary of Public Works at the time of the text? → Ilse Van Houten');
  });

  it('[F11] reads names with particles, titles with a portfolio, and posts once held', () => {
    expect(acceptedIn('Greta van der Molen, president of the Baltic Commission, spoke first.', 'position')).toContain('Who was president of the Baltic Commission at the time of the text? → Greta van der Molen');
    expect(acceptedIn('Danish Interior Minister Per Kragelund resigned.', 'position')).toContain('Who was the Danish Interior Minister at the time of the text? → Per Kragelund');
    expect(cardsIn('Olaf B. Tveiten, then chairman of the Arctic Safety Commission, ordered a review.', 'position')).toContain('? What position did Olaf B. Tveiten hold? → chairman of the Arctic Safety Commission');
    expect(acceptedIn('Former Governor of Alaska Nils Aarestad agreed.', 'position').join()).not.toContain('Who');
  });

  it('[F11] reads an apposition, its institution, and says that one of many is only named', () => {
    expect(acceptedIn('Marta Quiroga, a senior analyst at the Lisbon Institute, warned of rising prices.', 'position')).toEqual([
      'What position did Marta Quiroga hold at the time of the text? → a senior analyst at the Lisbon Institute',
      'Who was named as a senior analyst at the Lisbon Institute at the time of the text? → Marta Quiroga',
      'At which institution was Marta Quiroga a senior analyst at the time of the text? → the Lisbon Institute',
    ]);
  });

  it('[F11] takes no institution for a person', () => {
    for (const text of [
      'She became director of the National Conservatory of Music in New York City.',
      'He was deputy director of the Office of Manned Space Flight.',
      'They wrote to the Director of the National Iodine Nutrition study.',
      'He leads the Governor Hotel Group in Ohio.',
    ]) expect(acceptedIn(text, 'position'), text).toEqual([]);
  });

  it('[F11] does not read a list of names as appositions', () => {
    expect(acceptedIn('Present were Ana Quist, director Olaf Brandvold, Per Hagelin and Ida Moe.', 'position').filter((card) => card.includes('Ana Quist'))).toEqual([]);
  });

  it('[F11] speaks of the past where the text does', () => {
    expect(acceptedIn('In 1923, Minister of the Navy Otto Brekke sold two ships to Chile.', 'position')[0]).toBe('What position did Otto Brekke hold in 1923? → Minister of the Navy');
  });

  it('[F11] leaves an occupation without a post to the person', () => {
    expect(cardsIn('The works of the Flemish painter Joos Verbeke hang in Ghent.', 'position')).toEqual(['? Who is Joos Verbeke? → Flemish painter']);
  });

  it('[F11] asks what somebody became', () => {
    const text = 'Helga Rumpf, a lecturer at the University of Graz, taught botany. In 1931, Helga Rumpf became director of the botanical garden of Graz.';
    expect(acceptedIn(text, 'position')).toContain('What did Helga Rumpf become in 1931? → director of the botanical garden of Graz');
  });
});
