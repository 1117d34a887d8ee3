import { expect, it } from 'vitest';
import { BASIC } from '@/lib/core/note-types';
import type { TableMapping } from '@/lib/core/table-mapping';
import { usesOf, withNoteType, withSeparator, withUse } from './mapping';

const mapping: TableMapping = { separator: ',', rowSign: null, hasHeader: true, isHtml: false, becomes: 'told', noteType: null, uses: ['prompt', 'answer'] };
const columns = ['Back', 'other', 'FRONT '].map((name) => ({ name, examples: [] }));

it('[P24] a column past those that were named can be named too', () => {
  expect(withUse(mapping, 3, 'tags').uses).toEqual(['prompt', 'answer', 'none', 'tags']);
});

it('[P24] fields of a note type are found by the words of the header, else taken in their order', () => {
  expect(withNoteType(mapping, BASIC, columns).uses).toEqual(['field:back', 'none', 'field:front']);
  expect(withNoteType(mapping, BASIC, columns.map(() => ({ name: '', examples: [] }))).uses).toEqual(['field:front', 'field:back', 'none']);
  expect(withNoteType(withNoteType(mapping, BASIC, columns), null, columns).uses).toEqual(['prompt', 'answer', 'none']);
});

it('[P24] a sign of several characters parts a list of terms, one of one character a table with quotes', () => {
  expect(withSeparator(mapping, '=>')).toMatchObject({ separator: '=>', rowSign: '\n' });
  expect(withSeparator(withSeparator(mapping, '=>'), '|')).toMatchObject({ separator: '|', rowSign: null });
  expect(withSeparator({ ...mapping, rowSign: ';' }, '\t')).toMatchObject({ separator: '\t', rowSign: ';' });
});

it('[P24] with a note type, columns hold its fields rather than prompt and answer', () => {
  const uses = usesOf({ ...mapping, noteType: BASIC }).map(({ value }) => value);
  expect(uses.slice(0, 2)).toEqual(['field:front', 'field:back']);
  expect(uses).not.toContain('prompt');
});
