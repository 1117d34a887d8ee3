import { describe, expect, it } from 'vitest';
import { apart, type Shown } from './dispersal';

const card = (noteId: string, change: Partial<Shown> = {}): Shown => ({ noteId, sentence: '', prompt: `what is ${noteId}`, answer: noteId, ...change });
const ids = (cards: readonly Shown[]) => apart(cards).map(({ noteId }) => noteId).join('');

describe('[U14] cards that give each other away', () => {
  const others = ['d', 'e', 'f', 'g'].map((id) => card(id));

  it('stand apart when they are from one sentence', () => {
    expect(ids([card('a', { sentence: 's' }), card('b', { sentence: 's' }), ...others])).toBe('adefgb');
  });

  it('stand apart when a prompt prints another\'s answer', () => {
    expect(ids([card('a', { prompt: 'When did Lisbon fall?' }), card('b', { answer: 'lisbon' }), ...others])).toBe('adefgb');
    expect(ids([card('a', { answer: 'Lisbon' }), card('b', { prompt: 'When did Lisbon fall?' }), ...others])).toBe('adefgb');
  });

  it('keep their order otherwise, and all come', () => {
    expect(ids(others)).toBe('defg');
    expect(ids([card('a', { sentence: 's' }), card('b', { sentence: 's' })])).toBe('ab');
    expect(ids([card('a', { prompt: 'in 4 b', answer: 'x' }), card('b')])).toBe('ab');
  });
});
