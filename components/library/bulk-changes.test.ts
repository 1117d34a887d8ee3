import { describe, expect, it } from 'vitest';
import { IDS, noteIdOfGuid } from '@/lib/core/ids';
import type { Note } from '@/lib/core/model';
import { BASIC } from '@/lib/core/note-types';
import { replaceAll, tagAll, type Replacement } from './bulk-changes';

const note = (guid: string, front: string, back = '', tags: readonly string[] = []): Note => ({
  id: noteIdOfGuid(guid), noteTypeId: IDS.basic, guid, fields: { front, back }, tags, source: null, fact: null, addedAt: 1, deleted: false, clocks: {},
});
const plain: Replacement = { find: '', by: '', isExpression: false, matchCase: false, field: null };
const replaced = (notes: readonly Note[], some: Partial<Replacement>) =>
  replaceAll(notes, () => BASIC, { ...plain, ...some }).map(({ after }) => [after.fields['front'], after.fields['back'], ...after.tags]);

describe('tags of many notes', () => {
  it('are added once and taken away in either case; notes that stay the same are not written', () => {
    const changes = tagAll([note('1', 'a', '', ['Old', 'x']), note('2', 'b', '', ['new'])], 'new', 'OLD');
    expect(changes.map((change) => change.type === 'put' && change.table === 'notes' && change.row.tags)).toEqual([['x', 'new']]);
  });
});

describe('find and replace', () => {
  const notes = [note('1', 'The cat. A Cat', 'cat'), note('2', 'dog', '$1 (x)')];

  it('changes every field, whatever the capitals', () => expect(replaced(notes, { find: 'cat', by: 'owl' })).toEqual([['The owl. A owl', 'owl']]));
  it('minds capitals and the field when told to', () => expect(replaced(notes, { find: 'Cat', by: 'owl', matchCase: true, field: 'Front' })).toEqual([['The cat. A owl', 'cat']]));
  it('takes signs as they are', () => {
    expect(replaced(notes, { find: '$1 (x)', by: '$& \\d' })).toEqual([['dog', '$& \\d']]);
    expect(replaced(notes, { find: '.', by: '!' })).toEqual([['The cat! A Cat', 'cat']]);
  });
  it('takes an expression, with what its brackets found', () => expect(replaced(notes, { find: '(\\w)og', by: '$1ig', isExpression: true })).toEqual([['dig', '$1 (x)']]));
  it('changes tags, which stay words', () => expect(replaced([note('1', 'a', '', ['one', 'two'])], { find: 'one', by: 'two three', field: { tags: true } })).toEqual([['a', '', 'two', 'three']]));
  it('finds nothing by an empty text', () => expect(replaced(notes, { find: '', by: 'x' })).toEqual([]));
});
