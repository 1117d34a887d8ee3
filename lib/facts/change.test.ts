import { describe, expect, it } from 'vitest';
import { acceptedIn } from './found-for-test';

describe('changes', () => {
  it('[F26] asks for both ends of a change, with their units', () => {
    const cards = acceptedIn('In 2004, Sweden raised the tax on cork from 4 percent to 9 percent.', 'quantity');
    expect(cards).toContain('To what level did Sweden raise the tax on cork from 4 percent in 2004? → 9 percent');
    expect(cards).toContain('From what level did Sweden raise the tax on cork to 9 percent in 2004? → 4 percent');
  });

  it.each(['Sweden did not raise the tax on cork from 4 percent to 9 percent.', 'The theatre was open from 1962 to 1970.'])('[F26] keeps its hands off: %s', (text) => {
    expect(acceptedIn(text, 'quantity')).toEqual([]);
  });
});
