import { describe, expect, it } from 'vitest';
import { cardsOf, clozeNumbers, faceOf } from './cards';
import { IDS, templateId } from './ids';
import type { Note, NoteId } from './model';
import { BASIC, CLOZE, FACT, REVERSED } from './note-types';

const note = (fields: Record<string, string>): Note => ({
  id: 'note-1' as NoteId, noteTypeId: IDS.basic, guid: 'g', fields, tags: [], source: null, fact: null, addedAt: 0, deleted: false, clocks: {},
});
const idsOf = (...args: Parameters<typeof cardsOf>) => cardsOf(...args).map(({ id }) => id);

describe('cards of a note', () => {
  it('[C1] one for each template whose prompt shows something', () => {
    expect(idsOf(note({ front: 'a', back: '' }), BASIC, IDS.defaultDeck, 0)).toEqual(['note-1/ask']);
    expect(idsOf(note({ front: 'a', back: 'b' }), REVERSED, IDS.defaultDeck, 0)).toEqual(['note-1/ask', 'note-1/reverse']);
    expect(idsOf(note({ prompt: 'p', answer: 'a', reversePrompt: ' ', cloze: 'no gap' }), FACT, IDS.defaultDeck, 0)).toEqual(['note-1/ask']);
    expect(idsOf(note({ prompt: 'p', answer: 'a', reversePrompt: 'q', cloze: '{{c1::x}}' }), FACT, IDS.defaultDeck, 0))
      .toEqual(['note-1/ask', 'note-1/reverse', 'note-1/cloze']);
  });

  it('[C2] one for each cloze number, whatever the field and the order', () => {
    expect(idsOf(note({ text: '{{c2::a}} {{c1::b}} {{c2::c}} {{c0::d}}', extra: '{{c5::e}}' }), CLOZE, IDS.defaultDeck, 0))
      .toEqual(['note-1/c1', 'note-1/c2', 'note-1/c5']);
  });

  it('[C3] keeps the id when the text changes', () => {
    expect(idsOf(note({ front: 'a' }), BASIC, IDS.defaultDeck, 0)).toEqual(idsOf(note({ front: 'z' }), BASIC, IDS.defaultDeck, 9));
  });
});

describe('faces', () => {
  it('hides and fills the gap of one number only', () => {
    const face = faceOf(note({ text: 'In {{c1::2019::year}} {{c2::two}} came.', extra: 'More' }), CLOZE, templateId('c1'));
    expect(face.promptText).toBe('In [year] two came.');
    expect(face.answer).toContainEqual({ text: '2019', role: 'filled' });
    expect(face.answerText).toBe('2019');
  });

  it('shows fields as they are, markup included', () => {
    const face = faceOf(note({ front: '<b>x</b> {{y}}', back: '1 < 2' }), BASIC, templateId('ask'));
    expect([face.promptText, face.answerText]).toEqual(['<b>x</b> {{y}}', '1 < 2']);
  });

  it('gives empty faces for a template the type no longer has', () => {
    expect(faceOf(note({ front: 'a' }), BASIC, templateId('gone')).promptText).toBe('');
  });

  it('leaves broken deletions as text', () => expect(clozeNumbers('{{c1::open {{c2::ok}} }} {{c3:no}}')).toEqual([2]));
});
