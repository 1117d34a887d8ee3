/** Running heads, feet and page numbers: what stands at the edge of page after page and is no part of the text. */
import type { Fragment } from './fragments';

/** How much of the page, from the top and from the bottom, may hold them. */
const EDGE = 0.13;
/** How far, in points, the same line may move from page to page. */
const DRIFT = 4;

export interface PageFragments {
  readonly height: number;
  readonly fragments: readonly Fragment[];
}

/** The pages without what repeats at their edges on three pages (on both, of two), and without bare page numbers there. */
export function withoutFurniture(pages: readonly PageFragments[]): readonly (readonly Fragment[])[] {
  const seen = new Map<string, Set<number>>();
  const keysOf = (fragment: Fragment): readonly string[] => {
    const row = Math.round(fragment.y / DRIFT);
    const words = masked(fragment.text);
    return [row - 1, row, row + 1].map((near) => `${near} ${words}`);
  };
  pages.forEach((page, index) => {
    for (const fragment of page.fragments) {
      if (!isAtEdge(fragment, page.height)) continue;
      for (const key of keysOf(fragment)) seen.set(key, (seen.get(key) ?? new Set()).add(index));
    }
  });
  const needed = Math.min(3, Math.max(2, pages.length));
  const rows = numberedRows(pages);
  return pages.map((page, index) => page.fragments.filter((fragment) => {
    if (!isAtEdge(fragment, page.height)) return true;
    if (rows[index]?.some((y) => Math.abs(y - fragment.y) < 0.5 * fragment.size)) return false;
    if (isPageNumber(fragment.text) && isOutermost(fragment, page)) return false;
    return !keysOf(fragment).some((key) => (seen.get(key)?.size ?? 0) >= needed);
  }));
}

/** For each page, the heights of lines that hold a number which counts the pages: what else stands on them is a head or foot too, if only of a chapter. */
function numberedRows(pages: readonly PageFragments[]): readonly (readonly number[])[] {
  const numbers = pages.map((page) => page.fragments.filter((fragment) => isAtEdge(fragment, page.height) && /^\d{1,4}$/.test(fragment.text) && isOutermost(fragment, page)));
  const counts = new Map<number, number>();
  numbers.forEach((found, index) => {
    for (const offset of new Set(found.map(({ text }) => Number(text) - index))) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  });
  return numbers.map((found, index) => found.filter(({ text }) => (counts.get(Number(text) - index) ?? 0) >= 3).map(({ y }) => y));
}

function isAtEdge({ y }: Fragment, height: number): boolean {
  return y < height * EDGE || y > height * (1 - EDGE);
}

/** Nothing stands beyond it, on its side of the page, but what stands on its own line. */
function isOutermost(fragment: Fragment, page: PageFragments): boolean {
  const isTop = fragment.y < page.height / 2;
  return page.fragments.every((other) => (isTop ? other.y > fragment.y - fragment.size : other.y < fragment.y + fragment.size));
}

function masked(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#').replace(/^[ivxlc]{1,7}$/, '#');
}

function isPageNumber(text: string): boolean {
  return /^(?:p(?:age|\.)?\s*)?[-–—[(|]*\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–—\])|]*(?:\s*(?:\/|of)\s*\d{1,4})?$/i.test(text);
}
