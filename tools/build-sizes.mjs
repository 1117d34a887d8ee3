/**
 * The size budget: what a page loads before it can be used, compressed, for the two pages that open most.
 * Prints the figures; see CONTRIBUTING.md for what to do when one is over.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of JavaScript, compressed, of one page's first load. */
const FIRST_LOAD_LIMIT = 190_000;
const PAGES = { Today: 'index.html', Study: 'study/index.html' };

/**
 * @param {string} folder an exported app
 * @returns {boolean} whether every page keeps to the budget
 */
export function checkSizes(folder) {
  const { bytes, files } = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'));
  const { basePath } = JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8'));
  const figures = Object.entries(PAGES).map(([name, page]) => ({ name, size: firstLoad(folder, page, basePath) }));
  for (const { name, size } of figures) {
    console.log(`${name}: first load ${kilobytes(size)} of JavaScript (gzip), at most ${kilobytes(FIRST_LOAD_LIMIT)}`);
  }
  console.log(`Kept offline: ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);
  return figures.every(({ size }) => size <= FIRST_LOAD_LIMIT);
}

function firstLoad(folder, page, basePath) {
  const html = readFileSync(join(folder, page), 'utf8');
  const modern = html.replace(/<script[^>]*noModule[^>]*>/gi, '');
  const scripts = new Set([...modern.matchAll(/<script[^>]*\ssrc="([^"?]+)/g)].map((match) => match[1]));
  return [...scripts]
    .map((path) => readFileSync(join(folder, decodeURI(path.slice(basePath.length)))))
    .reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
