/** Web pages: the article without what stands around it, with title, date and address where the page states them. */
import { Readability } from '@mozilla/readability';
import { decode } from '../decode';
import { parseDate } from '../dateline';
import { draftOf, type Particulars, type ReadFile } from './read-file';
import { markdownOf } from './markdown';
import { treeOf } from './tree';

/** Reads a page as saved by a browser, or any other HTML. */
export function readHtml(bytes: Uint8Array, name: string, url = ''): ReadFile {
  return readPage(decodeHtml(bytes), name, url);
}

/** The same of decoded HTML. `url` is where the page came from, where that is known from elsewhere. */
export function readPage(html: string, name: string, url = ''): ReadFile {
  const tree = treeOf(html);
  const said = particularsOf(tree, html, url);
  const everything = markdownOf(tree.body ?? tree.documentElement);
  const article = articleOf(html);
  // Readability is made for pages with much around the text; of a plain page it may leave parts out.
  const isPlain = !/<(?:nav|header|footer|aside|form|iframe)\b/i.test(html) && !/<script\b/i.test(html);
  const body = article && !isPlain && article.text.length > 200 ? article.text : everything;
  const title = said.title || article?.title || '';
  return draftOf(withTitle(body, title), name, { ...said, title });
}

function articleOf(html: string): { readonly title: string; readonly text: string } | null {
  const found = new Readability(treeOf(html), { charThreshold: 200 }).parse();
  if (!found?.content) return null;
  return { title: (found.title ?? '').trim(), text: markdownOf(treeOf(found.content).body) };
}

/** The title stands first, as a person sees it on the page. */
function withTitle(body: string, title: string): string {
  const first = /^#{1,6} (.+)$/m.exec(body.split('\n\n', 3).join('\n'))?.[1] ?? '';
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return title === '' || same(first, title) || first.length > 0 && title.toLowerCase().startsWith(first.toLowerCase()) ? body : `# ${title}\n\n${body}`;
}

function particularsOf(tree: Document, html: string, url: string): Particulars {
  const meta = (...names: string[]): string => {
    for (const name of names) {
      const found = tree.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)?.getAttribute('content')?.trim();
      if (found) return found;
    }
    return '';
  };
  const heading = tree.querySelectorAll('h1').length === 1 ? (tree.querySelector('h1')?.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1] ?? '';
  const canonical = tree.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const published = meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'dcterms.date', 'dcterms.created')
    || (/"datePublished"\s*:\s*"([^"]+)"/.exec(html)?.[1] ?? '')
    || (tree.querySelector('article time[datetime], header time[datetime], time[pubdate]')?.getAttribute('datetime') ?? '');
  const addresses = [url, saved, canonical, meta('og:url')].filter((address) => /^https?:\/\//.test(address));
  return { title: heading || meta('og:title', 'dc.title'), date: parseDate(published), url: addresses[0] ?? '' };
}

/** A byte order mark tells the encoding, else what the page says of itself, else as any text. */
function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 1_024));
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head);
  const named = label?.[1] ?? label?.[2] ?? '';
  if (named !== '' && !/^utf-?8$/i.test(named) && bytes[0] !== 0xff && bytes[0] !== 0xfe && bytes[0] !== 0xef) {
    try {
      return new TextDecoder(named, { fatal: true }).decode(bytes);
    } catch {
      // An encoding that is unknown or does not fit: what follows guesses.
    }
  }
  return decode(bytes) ?? new TextDecoder('latin1').decode(bytes);
}
