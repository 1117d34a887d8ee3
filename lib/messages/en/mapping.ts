/** How a table is read: what parts its cells, what its columns hold, what its rows become. */
import { plural } from '../plural';

export const mapping = {
  title: 'How to read the table',
  intro: 'Say what each column holds. Below is what the first rows become.',
  separator: 'Cells are parted by',
  separators: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Pipe |', ':': 'Colon', ' ': 'Space', ' - ': 'Dash between spaces' },
  otherSeparator: (sign: string) => `“${sign}”`,
  hasHeader: 'The first line names the columns',
  isHtml: 'Cells hold HTML',
  isHtmlHint: 'As in what Anki and web pages give. Off: what looks like a tag stays as it is written.',
  becomes: 'Each row becomes',
  kinds: { told: 'A card, or a cloze where it has {{c1::gaps}}', basic: 'A card', reversed: 'A card asked both ways', cloze: 'A cloze' },
  ofType: (name: string) => `A note of the type “${name}”`,
  columns: 'Columns',
  column: (place: number, name: string) => (name === '' ? `Column ${place}` : `Column ${place}: ${name}`),
  examples: (cells: readonly string[]) => (cells.length === 0 ? 'Empty' : cells.join(' · ')),
  uses: {
    prompt: 'Prompt', answer: 'Answer', source: 'Quote it rests on', title: 'Title of the source', date: 'Date of the source', tags: 'Tags', deck: 'Deck',
    noteType: 'Kind: basic, reversed or cloze', guid: 'Its identity, for later updates', none: 'Leave out',
  },
  sample: 'What the first rows become',
  line: (line: number) => `Line ${line}`,
  nothing: 'There is no row to read this way.',
  go: 'Look at the plan',
  failed: 'The table could not be read this way.',
  readAs: (separator: string, columns: number) => `Read as ${plural(columns, '# column', '# columns')} parted by: ${separator}`,
  change: 'Change how it is read',
} as const;
