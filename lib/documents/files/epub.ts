/** Books in EPUB 2 and 3: the chapters in reading order, by the table of contents where the book has one. */
import { strFromU8, unzipSync } from 'fflate';
import { decode } from '../decode';
import { markdownOf } from './markdown';
import { contentsOf, packageOf, type BookPackage } from './epub-package';
import { refused, wordCount, type Chapter, type ReadFile, type ReadProgress } from './read-file';
import { treeOf } from './tree';

/** Unpacked text of one chapter file and of all together; far beyond any book, and short of what would exhaust a phone. */
const LARGEST_ENTRY = 20_000_000;
const LARGEST_BOOK = 80_000_000;
/** Cover, title page, dedication: fewer words than this make no chapter. */
const FEWEST_WORDS = 30;

type Entries = Readonly<Record<string, Uint8Array>>;

/** Problems: `document.drm` when the book is locked, `document.unreadable` when it is damaged. */
export function readEpub(bytes: Uint8Array, name: string, progress: (value: ReadProgress) => void): ReadFile {
  const entries = unpacked(bytes);
  if (!entries) return refused('document.unreadable', name);
  if (isLocked(entries)) return refused('document.drm', name);
  const text = (path: string): string => {
    const entry = entries[path];
    return entry ? (decode(entry) ?? '') : '';
  };
  const path = /full-path="([^"]+)"/.exec(text('META-INF/container.xml'))?.[1] ?? '';
  const book = packageOf(text(path), path);
  if (book.spine.length === 0) return refused('document.unreadable', name);
  const chapters = chaptersOf(book, text, progress);
  if (chapters.length === 0) return refused('document.empty', name);
  return {
    draft: { title: book.title, text: '', format: 'markdown', date: book.date, url: '' },
    problems: [],
    chapters,
  };
}

function unpacked(bytes: Uint8Array): Entries | null {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|opf|ncx|x?html?|xht)$/i.test(name) || originalSize > LARGEST_ENTRY) return false;
        total += originalSize;
        return total <= LARGEST_BOOK;
      },
    });
  } catch {
    return null;
  }
}

/** Hidden fonts are no lock: only their two methods may stand in the list of encrypted files. */
function isLocked(entries: Entries): boolean {
  if (entries['META-INF/rights.xml']) return true;
  const list = entries['META-INF/encryption.xml'];
  const methods = [...(list ? strFromU8(list) : '').matchAll(/EncryptionMethod[^>]+Algorithm="([^"]+)"/g)].map((match) => match[1] ?? '');
  return methods.some((method) => !/idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/.test(method));
}

/**
 * A file that the table of contents names begins a chapter, one that it does not name goes on with the one before. Where
 * several of its chapters lie in one file, the file is parted at their headings; sections below a chapter part nothing.
 */
function chaptersOf(book: BookPackage, text: (path: string) => string, progress: (value: ReadProgress) => void): readonly Chapter[] {
  const contents = contentsOf(text(book.contents), book.contents);
  const chapters: { title: string; text: string }[] = [];
  book.spine.forEach((path, index) => {
    progress({ unit: 'chapters', done: index, total: book.spine.length });
    if (path === book.contents) return;
    const words = markdownOf(treeOf(text(path)).body);
    if (words === '') return;
    const entries = contents.get(path) ?? [];
    const title = entries[0]?.title ?? (contents.size === 0 ? headingOf(words) : undefined);
    const open = chapters.at(-1);
    if (open && title === undefined) open.text += `\n\n${words}`;
    else chapters.push(...partedAt(words, title ?? headingOf(words) ?? '', entries.filter(({ depth }) => depth <= (entries[0]?.depth ?? 0)).slice(1).map((entry) => entry.title)));
  });
  return chapters
    .filter((chapter) => wordCount(chapter.text) >= FEWEST_WORDS)
    .map((chapter, index) => ({ title: chapter.title || String(index + 1), text: withHeading(chapter.title, chapter.text), words: wordCount(chapter.text) }));
}

/** The text of a file as chapters: the first by its title, the others from the headings that say theirs, in order. */
function partedAt(text: string, title: string, others: readonly string[]): { title: string; text: string }[] {
  const parts = [{ title, blocks: [] as string[] }];
  const waiting = [...others];
  for (const block of text.split('\n\n')) {
    const heading = /^#{1,6} (.+)$/.exec(block)?.[1];
    if (heading !== undefined && waiting[0] !== undefined && isSameTitle(heading, waiting[0])) parts.push({ title: waiting.shift()!, blocks: [] });
    parts.at(-1)?.blocks.push(block);
  }
  return parts.map(({ title: name, blocks }) => ({ title: name, text: blocks.join('\n\n') }));
}

/** The contents often say `I. The Ferry` where the page has `I` and `The Ferry` in one heading, or the other way round. */
function isSameTitle(heading: string, title: string): boolean {
  const [one, other] = [heading, title].map((words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()) as [string, string];
  return one === other || (one.length > 3 && other.length > 3 && (one.startsWith(other) || other.startsWith(one) || other.endsWith(one)));
}

function headingOf(markdown: string): string | undefined {
  return /^#{1,6} (.+)$/m.exec(markdown.slice(0, 500))?.[1];
}

function withHeading(title: string, text: string): string {
  return title === '' || /^#{1,6} /.test(text) ? text : `# ${title}\n\n${text}`;
}

