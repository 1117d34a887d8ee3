import { describe, expect, it } from 'vitest';
import { acceptedIn } from './found-for-test';

describe('durations', () => {
  it('[F29] asks how long, since when, until when and between which years', () => {
    expect(acceptedIn('The siege of Porto lasted seven months.', 'quantity')).toContain('How long did the siege of Porto last? → seven months');
    expect(acceptedIn('Between 1881 and 1893 Marta Quiroga directed the Porto Conservatory.', 'event')).toContain('Between which years did Marta Quiroga direct the Porto Conservatory? → 1881 and 1893');
    expect(acceptedIn('Marta Quiroga taught botany at the Porto Conservatory from 1962 to 1970.', 'event')).toContain('From which year to which year did Marta Quiroga teach botany at the Porto Conservatory? → 1962 to 1970');
  });

  it.each(['The siege of Porto did not last seven months.', 'Marta Quiroga went from Porto to Lisbon.'])('[F29] keeps its hands off: %s', (text) => {
    expect([...acceptedIn(text, 'quantity'), ...acceptedIn(text, 'event')].filter((card) => /long|when|which year/.test(card))).toEqual([]);
  });
});
