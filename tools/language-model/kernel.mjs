/**
 * Assembles kernel.wat into lib/language/spacy/kernel.ts: npm run language-kernel.
 * With --check it only says whether the two agree.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import wabtOf from 'wabt';
import { ROOT } from '../project.mjs';

const target = join(ROOT, 'lib', 'language', 'spacy', 'kernel.ts');
const wabt = await wabtOf();
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
