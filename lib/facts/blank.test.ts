import { describe, expect, it } from 'vitest';
import { blanksIn } from './found-for-test';

describe('blanks', () => {
  it('[F28] suggests names, numbers and phrases of a sentence, each once', () => {
    const cards = blanksIn('The museum moved its maps of Patagonia to a cellar near the harbour.');
    expect(cards).toContain('? The museum moved its maps of […] to a cellar near the harbour. → Patagonia');
    expect(new Set(cards).size).toBe(cards.length);
  });

  it('[F28] accepts a count in a clause that stands alone, and leaves a name, which is guessed too easily', () => {
    expect(blanksIn('Marta Quiroga was appointed as a professor at the Porto Conservatory in 1991.')).toContain('? Marta Quiroga was appointed as a professor at the […] in 1991. → Porto Conservatory');
    expect(blanksIn('Bergen handles about 70 percent of the cod trade of Norway.')).toContain('Bergen handles about […] of the cod trade of Norway. → 70 percent');
  });

  it('[F28] puts the sentence before in front of a pronoun that nothing explains', () => {
    const cards = blanksIn('The river floods the lower fields in spring. It is a danger to farmers near Vell.');
    expect(cards.some((card) => card.startsWith('? The river floods the lower fields in spring. It is'))).toBe(true);
  });

  it.each(['Norway has two problems.', 'The shop opens on Monday.', 'Was the bridge built by Marta Quiroga?', 'We built three bridges in Norway.'])('[F28] accepts nothing of: %s', (text) => {
    expect(blanksIn(text).filter((card) => !card.startsWith('? '))).toEqual([]);
  });
});
