/**
 * Assembles kernel.wat into lib/language/spacy/kernel.ts: npm run language-kernel.
 * With --check it only says whether the two agree. The assembler is fetched into the cache folder outside the clone: nobody
 * else needs it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { homedir } from 'node:os';
import { ROOT, run } from '../project.mjs';

const WABT = '1.0.39';
const target = join(ROOT, 'lib', 'language', 'spacy', 'kernel.ts');
const wabt = await (await assembler())();
const source = wabt.parseWat('kernel.wat', readFileSync(new URL('kernel.wat', import.meta.url), 'utf8'), { simd: true });
const { buffer } = source.toBinary({});
const base64 = Buffer.from(buffer).toString('base64');
const lines = base64.match(/.{1,120}/g).map((line) => `  '${line}',`).join('\n');
const text = `/** The matrix kernel in WebAssembly SIMD, assembled from tools/language-model/kernel.wat; not edited by hand. */

/** Base64. Imports \`env.memory\`; exports \`affine\`, all places in bytes. */
export const KERNEL = [
${lines}
].join('');
`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) throw new Error('kernel.ts is not what kernel.wat assembles to');
} else {
  writeFileSync(target, text);
}
console.log(`${buffer.length} bytes`);

/** @returns {Promise<() => Promise<object>>} what the package wabt exports */
async function assembler() {
  const folder = join(process.env.FACTDECK_CACHE ?? join(homedir(), '.cache', 'factdeck'), `wabt-${WABT}`);
  const entry = join(folder, 'node_modules', 'wabt', 'index.js');
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', `wabt@${WABT}`]);
  }
  return (await import(pathToFileURL(entry).href)).default;
}
