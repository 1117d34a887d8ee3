import { describe, expect, it } from 'vitest';
import { IDS } from '@/lib/core/ids';
import type { Note } from '@/lib/core/model';
import { draftOfNote, noteFromDraft, withGap } from './note-draft';

describe('withGap', () => {
  it('numbers gaps in turn and leaves white space outside', () => {
    const once = withGap('Bread was dear.', 0, 6);
    expect(once).toEqual({ text: '{{c1::Bread}} was dear.', end: 13 });
    expect(withGap(once!.text, 18, 22)?.text).toBe('{{c1::Bread}} was {{c2::dear}}.');
  });

  it('makes no gap of nothing', () => {
    expect(withGap('Bread was dear.', 5, 6)).toBeNull();
  });
});

describe('noteFromDraft', () => {
  const quote = 'In 1847 bread was dear.';
  const asked = {
    role: 'date', question: 'When was bread dear?', answer: '1847', answerSpan: { start: 13, end: 17 }, answerType: 'date' as const,
    accepted: ['the year 1847'], distractors: ['1846', 'bread'],
  };
  const base = {
    id: 'n', noteTypeId: IDS.fact, guid: 'n', tags: ['old'], addedAt: 0, deleted: false, clocks: {},
    fields: { prompt: asked.question, answer: '1847', reversePrompt: '', reverseAnswer: '', cloze: '' },
    source: { documentId: null, title: '', date: '', url: '', span: { start: 10, end: 10 + quote.length }, quote, before: '', after: '' },
    fact: { id: 'f', kind: 'event', relation: 'be', subjectSpan: null, objectSpan: null, asked, reverse: null, cloze: '' },
  } as unknown as Note;

  it('moves the answer in the quote and forgets other answers when the answer changed', () => {
    const draft = { ...draftOfNote(base, 'd'), fields: { ...base.fields, prompt: 'What was dear?', answer: ' bread ' }, tags: ' a  b a ' };
    const note = noteFromDraft(draft, base);
    expect(note.fields.answer).toBe('bread');
    expect(note.tags).toEqual(['a', 'b']);
    expect(note.fact?.asked).toMatchObject({ question: 'What was dear?', answer: 'bread', answerSpan: { start: 18, end: 23 }, accepted: [], distractors: ['1846'] });
  });

  it('changes nothing when nothing was typed', () => {
    expect(noteFromDraft(draftOfNote(base, 'd'), base)).toEqual(base);
  });
});
