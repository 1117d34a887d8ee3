/**
 * Writes the page policy into every exported page, first in its head. Next puts scripts of its own into a page,
 * other ones into each, so every page gets the hashes of exactly its own.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { filesIn } from './project.mjs';

/** @param {string} folder an exported app */
export function writePolicies(folder) {
  for (const file of filesIn(folder).filter((path) => path.endsWith('.html'))) {
    writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
  }
}

/**
 * The page with its policy in a <meta>. `frame-ancestors` works in a header alone; tools/serve.mjs sends it.
 * @param {string} html
 */
export function withPolicy(html) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(inlineScripts(html))}"/>`;
  const page = html.replace(/<head([^>]*)>/, (head) => head + meta);
  if (page === html) throw new Error('a page without <head> cannot carry a policy');
  return page;
}

/** The source text of each script that stands in the page itself. */
export function inlineScripts(html) {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
}

function policyOf(scripts) {
  const hashes = new Set(scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`));
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${[...hashes].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    'media-src blob:',
    "font-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}
