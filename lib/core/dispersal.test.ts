import { describe, expect, it } from 'vitest';
import { apart, type Shown } from './dispersal';

const card = (noteId: string, change: Partial<Shown> = {}): Shown => ({ noteId, quote: null, prompt: `what is ${noteId}`, answer: noteId, ...change });
const ids = (cards: readonly Shown[]) => apart(cards).map(({ noteId }) => noteId).join('');

const at = (start: number, end: number) => ({ document: 'd', start, end });

describe('[U14] cards that give each other away', () => {
  const others = ['d', 'e', 'f', 'g'].map((id) => card(id));

  it('stand apart when they are from one sentence', () => {
    expect(ids([card('a', { quote: at(10, 50) }), card('b', { quote: at(10, 50) }), ...others])).toBe('adefgb');
    expect(ids([card('a', { quote: at(10, 50) }), card('b', { quote: at(30, 50) }), ...others])).toBe('adefgb');
    expect(ids([card('a', { quote: at(10, 50) }), card('b', { quote: at(50, 70) }), ...others])).toBe('abdefg');
  });

  it('stand apart when a prompt prints another\'s answer', () => {
    expect(ids([card('a', { prompt: 'When did Lisbon fall?' }), card('b', { answer: 'lisbon' }), ...others])).toBe('adefgb');
    expect(ids([card('a', { answer: 'Lisbon' }), card('b', { prompt: 'When did Lisbon fall?' }), ...others])).toBe('adefgb');
  });

  it('keep their order otherwise, and all come', () => {
    expect(ids(others)).toBe('defg');
    expect(ids([card('a', { quote: at(1, 5) }), card('b', { quote: at(1, 5) })])).toBe('ab');
    expect(ids([card('a', { prompt: 'in 4 b', answer: 'x' }), card('b')])).toBe('ab');
  });
});
