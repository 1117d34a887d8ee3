/** A tree of HTML → Markdown: headings, paragraphs, lists, quotations and tables; everything else is its words. */
import { isFootnoteMark, raisedText } from '../raised';

/** The parts of a DOM that are read: those of any implementation. */
export interface Tree {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<Tree>;
  readonly textContent: string | null;
  /** Of an element. */
  readonly localName?: string;
  getAttribute?(name: string): string | null;
}

const UNSEEN = new Set('script style noscript template svg math button input select textarea iframe object video audio canvas head title img rp rt map dialog'.split(' '));
const BLOCKS = new Set('p div section article header footer main aside figure figcaption address dl dt dd details summary body html fieldset form center ul ol li blockquote pre table thead tbody tfoot tr td th caption hr nav h1 h2 h3 h4 h5 h6'.split(' '));

interface Writer {
  readonly blocks: string[];
  /** The words of the block being read. */
  line: string;
}

/** Markdown of everything below `root`, blocks parted by a blank line. */
export function markdownOf(root: Tree): string {
  const writer: Writer = { blocks: [], line: '' };
  walk(root, writer);
  flush(writer, '');
  return writer.blocks.join('\n\n');
}

function walk(node: Tree, writer: Writer): void {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 3) writer.line += (child.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    else if (child.nodeType === 1 && !isUnseen(child)) element(child, child.localName ?? '', writer);
  }
}

function element(node: Tree, name: string, writer: Writer): void {
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (name === 'br') writer.line += '\n';
  else if (name === 'a' && isNoteLink(node, writer.line)) return;
  else if (name === 'sup') writer.line += raisedText(writer.line, node.textContent ?? '');
  else if (heading) whole(node, writer, `${'#'.repeat(Number(heading))} `);
  else if (name === 'ul' || name === 'ol') list(node, name === 'ol', writer);
  else if (name === 'blockquote') quotation(node, writer);
  else if (name === 'pre') preformatted(node, writer);
  else if (name === 'table') table(node, writer);
  else if (BLOCKS.has(name)) {
    flush(writer, '');
    walk(node, writer);
    flush(writer, '');
  } else walk(node, writer);
}

/** `1` right behind a word, leading elsewhere in the same text: a footnote mark that is not set as one. */
function isNoteLink(node: Tree, before: string): boolean {
  return /\S$/.test(before) && (node.getAttribute?.('href') ?? '').startsWith('#') && isFootnoteMark((node.textContent ?? '').trim());
}

/** Not shown to a reader, or a mark that leads to a footnote or back from it. */
function isUnseen(node: Tree): boolean {
  const name = node.localName ?? '';
  if (UNSEEN.has(name)) return true;
  const has = (attribute: string): string => node.getAttribute?.(attribute) ?? '';
  if (node.getAttribute?.('hidden') != null || has('aria-hidden') === 'true' || /display:\s*none/.test(has('style'))) return true;
  if (/\b(?:doc-noteref|doc-backlink|doc-endnotes|doc-toc|doc-pagebreak)\b/.test(has('role')) || /\b(?:noteref|footnotes?|endnotes?|pagebreak)\b/.test(has('epub:type'))) return true;
  if (/\b(?:mw-editsection|footnotes|footnote-ref|footnote-back|noprint)\b/.test(has('class'))) return true;
  if (name === 'li' && /^(?:footnote|endnote)-/.test(has('id'))) return true;
  return name === 'a' && /^[\s↩↑^︎]+$/.test(node.textContent ?? '');
}

function whole(node: Tree, writer: Writer, mark: string): void {
  flush(writer, '');
  const inner: Writer = { blocks: [], line: '' };
  walk(node, inner);
  flush(inner, '');
  const words = inner.blocks.join(' ').replace(/\s+/g, ' ');
  if (words !== '') writer.blocks.push(mark + words);
}

function list(node: Tree, isOrdered: boolean, writer: Writer): void {
  flush(writer, '');
  const items: string[] = [];
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType !== 1 || isUnseen(child)) continue;
    const words = markdownOf(child);
    if (words === '') continue;
    const mark = isOrdered ? `${items.length + 1}. ` : '- ';
    items.push(child.localName === 'li' ? mark + words.replace(/\n+/g, `\n${' '.repeat(mark.length)}`) : words);
  }
  if (items.length > 0) writer.blocks.push(items.join('\n'));
}

function quotation(node: Tree, writer: Writer): void {
  flush(writer, '');
  const words = markdownOf(node);
  if (words !== '') writer.blocks.push(words.replace(/^/gm, '> ').replace(/ +$/gm, ''));
}

function preformatted(node: Tree, writer: Writer): void {
  flush(writer, '');
  const words = (node.textContent ?? '').replace(/\s+$/, '');
  if (words.trim() !== '') writer.blocks.push(`\`\`\`\n${words}\n\`\`\``);
}

/** A table of short cells stays one; a table that only lays out a page is read as its cells. */
function table(node: Tree, writer: Writer): void {
  flush(writer, '');
  const rows = descendants(node, 'tr').map((row) => Array.from(row.childNodes).filter(({ localName }) => localName === 'td' || localName === 'th'));
  const cells = rows.map((row) => row.map((cell) => markdownOf(cell).replace(/\s*\n+\s*/g, ' ').replaceAll('|', '\\|')));
  const width = Math.max(0, ...cells.map((row) => row.length));
  const isLayout = width < 2 || rows.length < 2 || descendants(node, 'table').length > 0 || cells.flat().some((words) => words.length > 400);
  if (isLayout) {
    for (const cell of rows.flat()) {
      walk(cell, writer);
      flush(writer, '');
    }
    return;
  }
  const lines = cells.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`);
  const caption = descendants(node, 'caption')[0];
  if (caption) whole(caption, writer, '');
  writer.blocks.push([lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n'));
}

function descendants(node: Tree, name: string): Tree[] {
  return Array.from(node.childNodes).flatMap((child) => (child.nodeType !== 1 ? [] : [...(child.localName === name ? [child] : []), ...descendants(child, name)]));
}

/** Ends the block. Two line breaks in a row part paragraphs, as many pages have them; a single one is a space. */
function flush(writer: Writer, mark: string): void {
  const parts = writer.line.split(/\n[ \n]*\n/).map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '');
  for (const part of parts) writer.blocks.push(mark + escaped(part));
  writer.line = '';
}

/** Words that Markdown would read as marks are told apart. */
export function escaped(words: string): string {
  return words.replace(/\*/g, '\\*').replace(/^(\d{1,3})([.)])(?=\s)/, '$1\\$2').replace(/^(?=(?:#{1,6}|[-+>])\s|\||={1,}$|-{3,}$)/, '\\');
}
