/** The two lists of an EPUB: the package (what is in the book, in which order) and the table of contents. */
import { parseDate } from '../dateline';
import { treeOf } from './tree';

export interface BookPackage {
  readonly title: string;
  /** In the form of `Document.date`, or empty. */
  readonly date: string;
  /** Paths of the texts, in reading order. */
  readonly spine: readonly string[];
  /** Path of the table of contents, or empty. */
  readonly contents: string;
}

/** Reads the package document (.opf) that lies at `path`. */
export function packageOf(xml: string, path: string): BookPackage {
  const tag = (name: string): string => plain(new RegExp(`<(?:dc:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:dc:)?${name}>`, 'i').exec(xml)?.[1] ?? '');
  const items = new Map<string, { readonly path: string; readonly isContents: boolean }>();
  for (const [element] of xml.matchAll(/<(?:opf:)?item\b[^>]*>/g)) {
    const isContents = /\bnav\b/.test(attribute(element, 'properties')) || attribute(element, 'media-type') === 'application/x-dtbncx+xml';
    items.set(attribute(element, 'id'), { path: resolved(path, attribute(element, 'href')), isContents });
  }
  const spine = [...xml.matchAll(/<(?:opf:)?itemref\b[^>]*>/g)]
    .filter(([element]) => attribute(element, 'linear') !== 'no')
    .flatMap(([element]) => items.get(attribute(element, 'idref'))?.path ?? []);
  const contents = [...items.values()].filter(({ isContents }) => isContents).map((item) => item.path);
  const date = tag('date');
  return { title: tag('title'), date: parseDate(date) || (/^\d{4}$/.exec(date)?.[0] ?? ''), spine, contents: contents.find((item) => !item.endsWith('.ncx')) ?? contents[0] ?? '' };
}

/** A line of the table of contents. Depth 0 is the outermost. */
export interface Entry {
  readonly title: string;
  readonly depth: number;
}

/** Path of a text → the entries that lead into it, in order, from a navigation document (EPUB 3) or an NCX (EPUB 2). */
export function contentsOf(xml: string, path: string): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const { href, title, depth } of path.endsWith('.ncx') ? ncxLinks(xml) : navigationLinks(xml)) {
    const target = resolved(path, href);
    if (title !== '') entries.set(target, [...(entries.get(target) ?? []), { title, depth }]);
  }
  return entries;
}

interface Link extends Entry {
  readonly href: string;
}

function ncxLinks(xml: string): readonly Link[] {
  const links: Link[] = [];
  let depth = -1;
  let title = '';
  for (const [token, label, href] of xml.matchAll(/<navPoint\b|<\/navPoint>|<navLabel>\s*<text>([\s\S]*?)<\/text>|<content\b[^>]*src="([^"]+)"/g)) {
    if (token.startsWith('<navPoint')) depth += 1;
    else if (token === '</navPoint>') depth -= 1;
    else if (label !== undefined) title = plain(label);
    else if (href !== undefined && depth >= 0) links.push({ href, title, depth });
  }
  return links;
}

function navigationLinks(xml: string): readonly Link[] {
  const lists = Array.from(treeOf(xml).querySelectorAll('nav'));
  const list = lists.find((nav) => nav.getAttribute('epub:type') === 'toc') ?? lists[0];
  return Array.from(list?.querySelectorAll('a') ?? []).map((link) => {
    let depth = -1;
    for (let above = link.parentElement; above && above !== list; above = above.parentElement) if (above.localName === 'ol') depth += 1;
    return { href: link.getAttribute('href') ?? '', title: (link.textContent ?? '').replace(/\s+/g, ' ').trim(), depth };
  });
}

/** `href` as seen from the file at `path`, without its fragment. */
export function resolved(path: string, href: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of decodeHref(href.replace(/#.*$/, '')).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decodeHref(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function attribute(element: string, name: string): string {
  return plain(new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(xml: string): string {
  return xml.replace(/<[^>]+>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : ENTITIES[name ?? ''] ?? whole)
    .replace(/\s+/g, ' ').trim();
}
