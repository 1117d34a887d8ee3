import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

describe('quantities', () => {
  it('[F13] counts, and asks what was counted', () => {
    expect(acceptedIn('In early May, Chile announced it would add three more rivers to its list of protected waters.', 'quantity')).toEqual([
      'How many more rivers did Chile announce in early May it would add to its list of protected waters? → three',
      'What did Chile announce in early May it would add to its list of protected waters? → three more rivers',
    ]);
  });

  it('[F13] asks how large a rate is', () => {
    expect(acceptedIn('Rosa Almquist, head of the Nordic Chamber, said, “The Danes want to abolish the 12% levy.”', 'quantity')).toEqual([
      'How large is the levy that, according to Rosa Almquist, the Danes want to abolish? → 12%',
      'According to Rosa Almquist, what do the Danes want to abolish? → the 12% levy',
    ]);
  });

  it('[F13] asks by how much and to what level', () => {
    expect(acceptedIn('The Norwegian Food Board has decided to lower its target for the price of bread 25 cents to 3-1/2 percent.', 'quantity')).toEqual([
      'By how much has the Norwegian Food Board decided to lower its target for the price of bread to 3-1/2 percent? → 25 cents',
      'To what level has the Norwegian Food Board decided to lower its target for the price of bread 25 cents at the time of the text? → 3-1/2 percent',
    ]);
    expect(acceptedIn('In 2011, unemployment in Latvia fell to 9 percent.', 'quantity')).toEqual(['To what level did unemployment in Latvia fall in 2011? → 9 percent']);
  });

  it('[F13] asks with how many, but not for half a result', () => {
    expect(acceptedIn('Tilde Brandvold was elected with 58,825 votes, the highest number.', 'quantity')).toEqual(['With how many votes was Tilde Brandvold elected? → 58,825']);
    expect(acceptedIn('The Nordic Parliament approved the asylum pact by 301 votes to 272.', 'quantity')).toEqual([]);
  });

  it('[F13] asks how old somebody was', () => {
    expect(acceptedIn('Tilde Brandvold, 36, from Oslo, won the race.', 'quantity')).toContain('How old was Tilde Brandvold? → 36');
  });

  it.each(['Norway has two problems.', 'He gave three reasons.', 'It was the second day.', 'Norway was founded in 1905.'])('[F13] keeps its hands off: %s', (text) => {
    expect(acceptedIn(text, 'quantity')).toEqual([]);
  });

  it('[F13] does not take a count out of a longer list', () => {
    expect(cardsIn('The fund bought 12 tractors and 30 ploughs for farms in Kenya.', 'quantity').filter((card) => !card.startsWith('? '))).toEqual([]);
  });
});
