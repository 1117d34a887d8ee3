/** Tables read as a person says. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DECK } from '../core/defaults';
import { fieldId, templateId } from '../core/ids';
import { planImport } from '../core/plan';
import { emptyParts } from './empty-parts';
import { sidesOf } from './sides';
import { guessedMapping, parseTable, previewTable } from './table';
import type { NoteType, NoteTypeId } from '../core/model';
import type { TableMapping } from '../core/table-mapping';

const usual: TableMapping = { separator: ',', rowSign: null, hasHeader: false, isHtml: false, becomes: 'told', noteType: null, uses: ['prompt', 'answer'] };
const told = (text: string, mapping: Partial<TableMapping>): unknown[] => sidesOf(parseTable(text, { ...usual, ...mapping }, 'File').parts).map(({ kind, prompt, answer, tags, deck, source }) => [kind, prompt, answer, tags.join(' '), deck, source?.quote ?? '']);

const words: NoteType = {
  id: 'words' as NoteTypeId, name: 'Word', kind: 'normal', css: '', deleted: false, clocks: {},
  fields: [{ id: fieldId('w'), name: 'Word', content: 'html' }, { id: fieldId('m'), name: 'Meaning', content: 'text' }],
  templates: [{ id: templateId('t0'), name: 'Card', prompt: '{{Word}}', answer: '{{Meaning}}' }],
};

describe('[P24] a table read as a person says', () => {
  it.each<[string, string, Partial<TableMapping>, unknown[]]>([
    ['columns in any order', 'x,b,a\n', { uses: ['none', 'answer', 'prompt'] }, [['basic', 'a', 'b', '', 'File', '']]],
    ['several columns of one sort', 'a,b,c,t u,v\n', { uses: ['prompt', 'answer', 'answer', 'tags', 'tags'] }, [['basic', 'a', 'b\n\nc', 't u v', 'File', '']]],
    ['decks in decks', 'a,b,D,E\n', { uses: ['prompt', 'answer', 'deck', 'deck'] }, [['basic', 'a', 'b', '', 'D::E', '']]],
    ['a quote', 'a,b,It is so.\n', { uses: ['prompt', 'answer', 'source'] }, [['basic', 'a', 'b', '', 'File', 'It is so.']]],
    ['a header left out', 'P,A\na,b\n', { hasHeader: true }, [['basic', 'a', 'b', '', 'File', '']]],
    ['both ways', 'a,b\n', { becomes: 'reversed' }, [['reversed', 'a', 'b', '', 'File', '']]],
    ['clozes', 'a {{c1::b}},\n', { becomes: 'cloze' }, [['cloze', 'a {{c1::b}}', '', '', 'File', '']]],
    ['HTML as text', '<b>a</b><br>c,&amp;\n', { isHtml: true }, [['basic', 'a\nc', '&', '', 'File', '']]],
    ['what looks like HTML as it stands', '<b>a</b>,&amp;\n', {}, [['basic', '<b>a</b>', '&amp;', '', 'File', '']]],
    ['another sign, quoted', 'a|"b|c"\n', { separator: '|' }, [['basic', 'a', 'b|c', '', 'File', '']]],
    ['terms by signs of one’s own', 'a => b;;c => d', { separator: ' => ', rowSign: ';;' }, [['basic', 'a', 'b', '', 'File', ''], ['basic', 'c', 'd', '', 'File', '']]],
  ])('%s', (_, text, mapping, expected) => expect(told(text, mapping)).toEqual(expected));

  it('fills the fields of a note type that is here, once', () => {
    const mapping: TableMapping = { ...usual, noteType: words, uses: ['field:w', 'field:m', 'deck', 'tags'] };
    const parsed = parseTable('<i>sun</i>,a star & more,Sky,t\nmoon,,Sky,\n,nothing,,\n', mapping, 'File');
    expect(parsed.problems).toMatchObject([{ code: 'row-no-prompt', values: { line: 3 } }]);
    expect(parsed.parts.notes.map(({ noteTypeId, fields, tags }) => [noteTypeId, fields, tags])).toEqual([
      ['words', { w: '&lt;i&gt;sun&lt;/i&gt;', m: 'a star & more' }, ['t']], ['words', { w: 'moon', m: '' }, []],
    ]);
    const here = { ...emptyParts, noteTypes: [words], decks: [DEFAULT_DECK] };
    const options = { matches: 'update', deck: null, moment: { at: 1, zoneMinutes: 0, studyDay: 1 }, randomBytes: (n: number) => new Uint8Array(n) } as const;
    const plan = planImport(parsed, here, options);
    expect([plan.added.length, plan.skipped.length]).toEqual([2, 0]);
    expect(plan.added.every(({ deck }) => deck === 'Sky')).toBe(true);
    const rows = <T>(table: string) => plan.changes.flatMap((change) => (change.type === 'put' && change.table === table ? [change.row as T] : []));
    expect(planImport(parsed, { ...here, notes: rows('notes'), cards: rows('cards'), decks: [DEFAULT_DECK, ...rows<typeof DEFAULT_DECK>('decks')] }, options).changes).toEqual([]);
  });

  it('shows what the first rows become, and why one would not', () => {
    const { columns, sample } = previewTable('Word,Meaning\nsun,a star\nmoon,\n', { ...usual, hasHeader: true });
    expect(columns).toEqual([{ name: 'Word', examples: ['sun', 'moon'] }, { name: 'Meaning', examples: ['a star'] }]);
    expect(sample.map(({ line, prompt, answer, reason }) => [line, prompt, answer, reason])).toEqual([[2, 'sun', 'a star', ''], [3, 'moon', '', 'row-no-answer']]);
  });

  it('looks at the beginning of a large one alone', () => {
    expect(previewTable('a,b\n'.repeat(200_000), usual).sample).toHaveLength(6);
  });

  it('guesses by the words of the first row', () => {
    expect(guessedMapping('x;Back;Front;Tags\n', ';')).toMatchObject({ hasHeader: true, uses: ['none', 'answer', 'prompt', 'tags'] });
    expect(guessedMapping('x;y;z\n', ';')).toMatchObject({ hasHeader: false, uses: ['prompt', 'answer', 'none'] });
  });
});
