/**
 * Anki's deletions in HTML: `{{c1::text::hint}}`, with several numbers and one inside another.
 * Linear in the length of the text. Source: rslib/src/cloze.rs of ankitects/anki.
 */
import { withoutTags } from './html-strip';

type Node = string | Deletion;

interface Deletion {
  readonly numbers: readonly number[];
  readonly inner: Node[];
  hint: string | null;
}

const DEEPEST = 10;
const MOST = 500;

/** The numbers of all deletions, each once, ascending; above 500 they share a card. 0 makes none. */
export function deletionNumbers(html: string): number[] {
  const found = new Set<number>();
  const visit = (nodes: readonly Node[]): void => nodes.forEach((node) => {
    if (typeof node === 'string') return;
    for (const number of node.numbers) if (number > 0) found.add(Math.min(number, MOST));
    visit(node.inner);
  });
  visit(deletionsIn(html));
  return [...found].sort((a, b) => a - b);
}

/** The HTML of one card's side. Without a deletion of this number it is empty, as in Anki. */
export function clozeHtml(html: string, number: number, isRevealed: boolean): string {
  const nodes = deletionsIn(html);
  return has(nodes, number) ? withoutTagsInMaths(drawn(nodes, number, isRevealed)) : '';
}

/** Only what this number hides, or the hints in its place. */
export function clozeOnly(html: string, number: number, isRevealed: boolean): string {
  return hiddenBy(html, number, isRevealed).join(', ');
}

/** What this number hides, as it is to be typed: once where it always hides the same. */
export function clozeTyped(html: string, number: number): string {
  const found = hiddenBy(html, number, true);
  return new Set(found).size === 1 ? found[0]! : found.join(', ');
}

function hiddenBy(html: string, number: number, isRevealed: boolean): string[] {
  const found: string[] = [];
  const visit = (nodes: readonly Node[]): void => nodes.forEach((node) => {
    if (typeof node === 'string') return;
    if (node.numbers.includes(number)) found.push(isRevealed ? plain(node.inner) : node.hint ?? '...');
    visit(node.inner);
  });
  visit(deletionsIn(html));
  return found;
}

/** A deletion's marks in a formula would be read as TeX. */
function withoutTagsInMaths(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let open = html.search(/\\[([]/); open !== -1; ) {
    const inner = open + 2;
    const close = html.slice(inner).search(/\\[)\]]/);
    if (close === -1) break;
    pieces.push(html.slice(at, inner), withoutTags(html.slice(inner, inner + close)));
    at = inner + close;
    const next = html.slice(at + 2).search(/\\[([]/);
    if (next === -1) break;
    open = at + 2 + next;
  }
  return pieces.join('') + html.slice(at);
}

function deletionsIn(html: string): Node[] {
  const root: Node[] = [];
  const open: Deletion[] = [];
  const here = (): Node[] => open.at(-1)?.inner ?? root;
  const token = /\{\{c(\d[\d,]{0,30})::|\}\}/g;
  let at = 0;
  for (let match = token.exec(html); match; match = token.exec(html)) {
    addText(open.at(-1), here(), html.slice(at, match.index));
    at = token.lastIndex;
    if (match[1] !== undefined) {
      if (open.length < DEEPEST) open.push({ numbers: match[1].split(',').map(Number), inner: [], hint: null });
    } else {
      const closed = open.pop();
      if (closed) here().push(closed);
      else root.push('}}');
    }
  }
  // What never closes is left out, with all that is in it.
  if (open.length === 0) addText(undefined, root, html.slice(at));
  return root;
}

/** The hint is what follows the first `::` of a text that stands directly in the deletion; of several the last. */
function addText(deletion: Deletion | undefined, nodes: Node[], text: string): void {
  if (text === '') return;
  const cut = deletion ? text.indexOf('::') : -1;
  if (!deletion || cut === -1) nodes.push(text);
  else {
    nodes.push(text.slice(0, cut));
    deletion.hint = text.slice(cut + 2);
  }
}

function drawn(nodes: readonly Node[], number: number, isRevealed: boolean): string {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    // A shape over a picture: occlusion.ts draws it.
    if (typeof node.inner[0] === 'string' && node.inner[0].startsWith('image-occlusion:')) return '';
    const ordinals = node.numbers.join(',');
    if (!node.numbers.includes(number)) return `<span class="cloze-inactive" data-ordinal="${ordinals}">${drawn(node.inner, number, isRevealed)}</span>`;
    const shown = isRevealed ? drawn(node.inner, number, isRevealed) : `[${node.hint ?? '...'}]`;
    return `<span class="cloze" data-ordinal="${ordinals}">${shown}</span>`;
  }).join('');
}

const plain = (nodes: readonly Node[]): string => nodes.map((node) => (typeof node === 'string' ? node : plain(node.inner))).join('');

const has = (nodes: readonly Node[], number: number): boolean =>
  nodes.some((node) => typeof node !== 'string' && (node.numbers.includes(number) || has(node.inner, number)));
