/**
 * PDF → draft, page by page. The only door to PDF.js. Its worker's code is loaded into the thread that calls, so that
 * reading runs wholly in the worker of ours that does: nothing is drawn, no font is loaded, no script of the file is run.
 */
import './older-browsers';
import { getDocument, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { draftOf, NO_PARTICULARS, refused, type ReadFile, type ReadProgress } from '../files/read-file';
import { MOST_PAGES } from '../limits';
import { columnsOf } from './columns';
import { fragmentsOf } from './fragments';
import { withoutFurniture } from './furniture';
import { withoutNotes } from './notes';
import { bodySize, markdownOfColumns } from './paragraphs';
import { runsOf, type PageRuns, type TextItem } from './runs';

/** Fewer characters than this on a page on average: what is there are headers over pictures of pages. */
const FEWEST_CHARACTERS = 40;

export interface PdfRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Read only so many of the first pages, when there are more than MOST_PAGES. */
  readonly isCut: boolean;
}

/** Problems: `document.password`, `document.scanned`, `document.manyPages` (unless `isCut`) and `document.unreadable`. */
export async function readPdf({ bytes, name, isCut }: PdfRequest, progress: (value: ReadProgress) => void): Promise<ReadFile> {
  const task = getDocument({
    data: bytes, disableFontFace: true, useSystemFonts: false, isOffscreenCanvasSupported: false, disableWorkerRendering: true,
    useWasm: false, useWorkerFetch: true, enableXfa: false, verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES && !isCut) return refused('document.manyPages', name, { pages: pdf.numPages, limit: MOST_PAGES });
    const pages = await pagesOf(pdf, Math.min(pdf.numPages, MOST_PAGES), progress);
    const characters = pages.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.trim().length, 0);
    if (characters < FEWEST_CHARACTERS * pages.length) return refused('document.scanned', name, { pages: pages.length });
    return draftOf(textOfPages(pages), name, NO_PARTICULARS);
  } catch (error) {
    return refused(error instanceof PasswordException ? 'document.password' : 'document.unreadable', name);
  } finally {
    await task.destroy();
  }
}

async function pagesOf(pdf: PDFDocumentProxy, count: number, progress: (value: ReadProgress) => void): Promise<readonly PageRuns[]> {
  const pages: PageRuns[] = [];
  for (let number = 1; number <= count; number += 1) {
    progress({ unit: 'pages', done: number - 1, total: count });
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height, transform } = page.getViewport({ scale: 1 });
    pages.push({ width, height, runs: runsOf(items.filter((item): item is TextItem & typeof item => 'str' in item), transform) });
    page.cleanup();
  }
  return pages;
}

/** Markdown of the pages in reading order, footnotes behind it all. */
export function textOfPages(pages: readonly PageRuns[]): string {
  const fragments = pages.map(({ height, runs }) => ({ height, fragments: fragmentsOf(runs) }));
  const kept = withoutFurniture(fragments);
  const size = bodySize(kept.flat());
  const parted = kept.map((page) => withoutNotes(columnsOf(page), size));
  return [parted.flatMap(({ text }) => text), parted.flatMap(({ notes }) => notes)].map(markdownOfColumns).filter(Boolean).join('\n\n');
}
