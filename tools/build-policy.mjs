/**
 * Writes the page policy into every exported page, first in its head. Next puts scripts of its own into a page,
 * other ones into each, so every page gets the hashes of exactly its own.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { filesIn } from './project.mjs';

/**
 * The one page that may ask another host: the frame in which an assistant is asked. Which host is known only when a person has
 * named it; the frame's script narrows the policy to that one place before it asks (lib/workers/assistant-frame.ts).
 */
const ASSISTANT = 'assistant.html';

export const assistantPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  'connect-src https: http://localhost:* http://127.0.0.1:*',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** @param {string} folder an exported app */
export function writePolicies(folder) {
  for (const file of filesIn(folder).filter((path) => path.endsWith('.html'))) {
    const policy = basename(file) === ASSISTANT ? () => assistantPolicy : policyOf;
    writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), policy));
  }
}

/**
 * The page with its policy in a <meta>. `frame-ancestors` works in a header alone; tools/serve.mjs sends it.
 * @param {string} html
 * @param {(scripts: string[]) => string} [policy] of a page with these scripts
 */
export function withPolicy(html, policy = policyOf) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(inlineScripts(html))}"/>`;
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
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}
