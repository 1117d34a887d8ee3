/** A collection's parts → a file of any format, with a name and a type. */
import { printPackage, type PackageOptions } from './anki/print-package';
import { printAnkiText } from './anki-text';
import { printBackup, printBackupFile } from './backup';
import { printCsv } from './csv';
import { printDeckJson } from './deck-json';
import { printDeckLink } from './deck-link';
import { printMarkdownCards } from './markdown-cards';
import { printMochi } from './mochi';
import { printTerms } from './quizlet';
import type { CollectionParts } from '../core/model';
import type { FileFormat } from '../core/parsed';

export interface PrintOptions {
  /** What the file is about: its name without date and ending. */
  readonly title: string;
  /** `YYYY-MM-DD`, for the name; empty leaves it out. */
  readonly date: string;
  /** Deck files only: the learner's reviews and options too. */
  readonly schedules: boolean;
  /** Deck files only: the whole texts the notes come from. */
  readonly documents: boolean;
  /** For a share sheet, which takes text files only: `.txt`, not packed. */
  readonly forSharing: boolean;
  /** Links only: the address of the app they open, without its last slash. */
  readonly address?: string;
  /** Packages of Anki's only: what they need to know besides. */
  readonly anki?: Omit<PackageOptions, 'schedules' | 'sqlWasm'> & { readonly isWhole: boolean; readonly sqlWasm?: string };
}

/** `tsv`: a table with tabs between its cells. */
export type PrintedFormat = Exclude<FileFormat, 'supermemo' | 'mnemosyne'> | 'tsv';

export interface PrintedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Prints `parts` in a format. */
export async function printFile(parts: CollectionParts, format: PrintedFormat, options: PrintOptions): Promise<PrintedFile> {
  if (format === 'anki-package') return printAnki(parts, options);
  if (format === 'deck-link') return { name: `${fileStem(options)}.link.txt`, type: 'text/plain', bytes: new TextEncoder().encode(await printDeckLink(parts, options.address ?? '')) };
  if (format === 'mochi') return { name: `${fileStem(options)}.mochi`, type: 'application/octet-stream', bytes: printMochi(parts) };
  const packed = format === 'backup' && !options.forSharing;
  const bytes = packed ? await printBackupFile(parts) : new TextEncoder().encode(printText(parts, format, options));
  const asText = options.forSharing && textOnly.has(format);
  const { ending, type } = packed ? { ending: '.json.gz', type: 'application/gzip' } : kinds[format];
  return {
    name: `${fileStem(options)}${ending}${asText ? '.txt' : ''}`,
    type: asText ? 'text/plain' : type,
    bytes,
  };
}

async function printAnki(parts: CollectionParts, options: PrintOptions): Promise<PrintedFile> {
  if (!options.anki) throw new Error('Inconsistent: a package was asked for without its options');
  const bytes = await printPackage(parts, { sqlWasm: '', ...options.anki, schedules: options.schedules });
  return { name: `${fileStem(options)}${options.anki.isWhole ? '.colpkg' : '.apkg'}`, type: 'application/octet-stream', bytes };
}

type TextFormat = Exclude<PrintedFormat, 'anki-package' | 'mochi' | 'deck-link'>;

function printText(parts: CollectionParts, format: TextFormat, options: PrintOptions): string {
  switch (format) {
    case 'deck-json': return printDeckJson(parts, options);
    case 'anki-text': return printAnkiText(parts);
    case 'csv': return printCsv(parts);
    case 'tsv': return printCsv(parts, '\t');
    case 'terms': return printTerms(parts);
    case 'markdown': return printMarkdownCards(parts);
    case 'backup': return printBackup(parts);
  }
}

const kinds: Readonly<Record<TextFormat, { readonly ending: string; readonly type: string }>> = {
  'deck-json': { ending: '.json', type: 'application/json' },
  'anki-text': { ending: '.txt', type: 'text/plain' },
  csv: { ending: '.csv', type: 'text/csv' },
  tsv: { ending: '.tsv', type: 'text/tab-separated-values' },
  terms: { ending: '.terms.txt', type: 'text/plain' },
  markdown: { ending: '.md', type: 'text/markdown' },
  backup: { ending: '.json', type: 'application/json' },
};

const textOnly: ReadonlySet<PrintedFormat> = new Set(['deck-json', 'backup']);

/** A name every system takes: letters, digits and dashes, at most 60 characters before the date. */
function fileStem({ title, date }: PrintOptions): string {
  const words = title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const stem = [...words].slice(0, 60).join('').replace(/-+$/, '').toLowerCase();
  return [stem || 'factdeck', date].filter((part) => part !== '').join('-');
}
