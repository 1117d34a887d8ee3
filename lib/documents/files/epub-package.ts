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

/** Path of a text → its title, from a navigation document (EPUB 3) or an NCX (EPUB 2). The first title of a text counts. */
export function contentsOf(xml: string, path: string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const add = (href: string, title: string): void => {
    const target = resolved(path, href);
    if (title !== '' && !titles.has(target)) titles.set(target, title);
  };
  if (path.endsWith('.ncx')) {
    for (const [, label, href] of xml.matchAll(/<navLabel>\s*<text>([\s\S]*?)<\/text>[\s\S]*?<content\b[^>]*src="([^"]+)"/g)) add(href ?? '', plain(label ?? ''));
    return titles;
  }
  const tree = treeOf(xml);
  const lists = Array.from(tree.querySelectorAll('nav'));
  const list = lists.find((nav) => nav.getAttribute('epub:type') === 'toc') ?? lists[0];
  for (const link of Array.from(list?.querySelectorAll('a') ?? [])) add(link.getAttribute('href') ?? '', (link.textContent ?? '').replace(/\s+/g, ' ').trim());
  return titles;
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
