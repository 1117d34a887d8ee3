import { describe, expect, it } from 'vitest';
import { factIdOf, noteIdOfFact } from '@/lib/core/ids';
import type { Document, DocumentId, Fact, Note } from '@/lib/core/model';
import { differenceOf, formerIdOf, isVersionOf, movedTo } from './difference';
import { nearest, wordDiff } from './word-diff';

const ONE = 'In 2023 the crews collected 48 tonnes of cups from the quays.';
const TWO = 'The council met on 12 March in the old town hall.';
const OLD = 'doc-old' as DocumentId;

const fact = (text: string, quote: string, answer: string, question: string, documentId = 'doc-new' as DocumentId): Fact => {
  const start = text.indexOf(quote);
  const answerSpan = { start: text.indexOf(answer, start), end: text.indexOf(answer, start) + answer.length };
  const id = factIdOf([documentId, 'quantity', 'collect', '', '', `${answerSpan.start}-${answerSpan.end}`, 'amount']);
  return { id, documentId, kind: 'quantity', relation: 'collect', quote, quoteSpan: { start, end: start + quote.length }, subjectSpan: null, objectSpan: null,
    asked: { role: 'amount', question, answer, answerSpan, answerType: 'number', accepted: [], distractors: [] }, reverse: null, cloze: '', importance: 1, status: 'accepted' };
};
const note = (of: Fact): Note => ({
  id: noteIdOfFact(of.id), fields: { prompt: of.asked.question, answer: of.asked.answer },
  source: { documentId: of.documentId, title: 'T', date: '', url: '', span: of.quoteSpan, quote: of.quote, before: '', after: '' },
  fact: { id: of.id, kind: of.kind, relation: of.relation, subjectSpan: null, objectSpan: null, asked: of.asked, reverse: null, cloze: '' },
}) as unknown as Note;
const document = (text: string, decisions: Document['decisions'] = {}): Document => ({ id: OLD, text, title: 'T', decisions }) as Document;

describe('a changed text', () => {
  const before = `${ONE}\n\n${TWO}`;
  const tonnes = fact(before, ONE, '48 tonnes', 'How much was collected?', OLD);
  const day = fact(before, TWO, '12 March', 'When did the council meet?', OLD);
  const former = (decisions: Document['decisions'] = {}) => ({ document: document(before, decisions), versions: [OLD], notes: [note(tonnes), note(day)] });

  it('shows which cards lost their sentence, which stay, and which facts are new', () => {
    const after = `A new beginning.\n\n${ONE.replace('48', '52')}\n\n${TWO}`;
    const changed = fact(after, ONE.replace('48', '52'), '52 tonnes', 'How much was collected?');
    const moved = fact(after, TWO, '12 March', 'When did the council meet?');
    const found = differenceOf(former(), after, after, [changed, moved]);
    expect(found.lost.map(({ id }) => id)).toEqual([noteIdOfFact(tonnes.id)]);
    expect(found.same.map(({ id }) => id)).toEqual([noteIdOfFact(day.id)]);
    expect([...found.fresh]).toEqual([changed.id]);
    expect([...found.otherwise]).toEqual([[noteIdOfFact(tonnes.id), changed]]);
    expect([...found.known]).toEqual([[moved.id, noteIdOfFact(day.id)]]);
  });

  it('remembers what was decided of a fact that has moved', () => {
    const after = `More words.\n\n${TWO}`;
    const moved = fact(after, TWO, '12 March', 'When did the council meet?');
    expect(formerIdOf(moved, document(before))).toBe(day.id);
    expect(differenceOf(former({ [day.id]: 'drop' }), after, after, [moved]).decisions).toEqual({ [moved.id]: 'drop' });
    expect(formerIdOf(fact('Other words. 9 of them.', 'Other words. 9 of them.', '9', 'How many?'), document(before))).toBeNull();
  });

  it('knows the same question by another way of writing the white space', () => {
    const after = before.replaceAll(' ', '  ');
    const again = fact(after, ONE.replaceAll(' ', '  '), '48  tonnes', 'How much was collected?');
    expect(differenceOf(former(), after, before, [again]).known.get(again.id)).toBe(noteIdOfFact(tonnes.id));
  });

  it('takes a card over with its places moved, and leaves one that has no sentence there', () => {
    const after = { ...document(`More.\n\n${before}`), id: 'doc-new' as DocumentId };
    const moved = movedTo(after, note(day), null);
    expect(after.text.slice(moved.source!.span.start, moved.source!.span.end)).toBe(TWO);
    expect(after.text.slice(moved.fact!.asked.answerSpan.start, moved.fact!.asked.answerSpan.end)).toBe('12 March');
    expect([moved.id, moved.source!.documentId]).toEqual([noteIdOfFact(day.id), 'doc-new']);
    expect(movedTo({ ...after, text: 'Nothing of it.' }, note(day), null)).toEqual(note(day));
  });

  it('keeps a card that another sentence bears out, and moves it there', () => {
    const now = 'It was on 12 March that the council met, in the new hall.';
    const restated = fact(now, now, '12 March', 'When did the council meet?');
    const found = differenceOf(former(), now, now, [restated]);
    expect(found.same.map(({ id }) => id)).toEqual([noteIdOfFact(day.id)]);
    const moved = movedTo({ ...document(now), id: 'doc-new' as DocumentId }, note(day), restated);
    expect([moved.source!.quote, moved.fact!.asked.answerSpan, moved.fact!.id]).toEqual([now, restated.asked.answerSpan, day.id]);
  });

  it('is no version of a text of which it has no sentence', () => {
    expect(isVersionOf(before, `Else.\n\n${TWO}`)).toBe(true);
    expect(isVersionOf(before, 'Minutes of another meeting with other words in it, all of them new.')).toBe(false);
  });
});

describe('a difference word by word', () => {
  it('keeps the longest common words', () => {
    expect(wordDiff('a b c d', 'a x c d e')).toEqual([
      { kind: 'same', text: 'a' }, { kind: 'gone', text: 'b' }, { kind: 'new', text: 'x' }, { kind: 'same', text: 'c d' }, { kind: 'new', text: 'e' },
    ]);
    expect(wordDiff('', 'a')).toEqual([{ kind: 'new', text: 'a' }]);
  });

  it('is shown against the nearest sentence, if one is near', () => {
    expect(nearest(ONE, [TWO, ONE.replace('48', '52')])).toBe(ONE.replace('48', '52'));
    expect(nearest(ONE, [TWO])).toBeNull();
  });
});
