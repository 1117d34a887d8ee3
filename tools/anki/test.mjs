/**
 * `npm run test:anki`: packages go to and fro between Factdeck and the real Anki, which is installed from PyPI into
 * the user's cache. Where that cannot be had, it says so and ends well.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM, buildCommandLine } from '../build-cli.mjs';
import { ROOT, run } from '../project.mjs';

const VERSION = '26.9.3';
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'factdeck-anki');
const python = join(cache, process.platform === 'win32' ? 'venv/Scripts/python.exe' : 'venv/bin/python');

if (!(await install())) {
  console.log(`anki: skipped, anki ${VERSION} could not be installed (Python 3 and PyPI are needed)`);
  process.exit(0);
}
await buildCommandLine();
const folder = mkdtempSync(join(tmpdir(), 'factdeck-anki-'));
const { code, output } = await run(python, [join(ROOT, 'tools/anki/prove.py'), PROGRAM, folder], { quiet: true });
rmSync(folder, { recursive: true, force: true });
const line = output.split('\n').findLast((text) => text.startsWith('{'));
if (code !== 0 || !line) {
  console.log(output.trimEnd());
  console.log('anki: 0 passed, 1 failed');
  process.exit(1);
}
const { own, ...packages } = JSON.parse(line);
let failed = 0;
for (const [name, { notes, cards, reviews, differences, examples, media, check }] of Object.entries(packages)) {
  const isGood = differences === 0 && media.length === 0 && check === '' && notes > 0;
  failed += isGood ? 0 : 1;
  console.log(`${name} and back: ${notes} notes, ${cards} cards, ${reviews} reviews, ${differences} differences, ${media.length} in media${check ? `, Anki's check: ${check}` : ''}`);
  if (!isGood) console.log(JSON.stringify(examples, null, 1), JSON.stringify(media));
}
console.log(`a deck of ours: ${own.notes} notes, ${own.cards} cards, ${own.blank} blank, fields ${own.fields.join(', ')}`);
if (own.notes === 0 || own.blank > 0) failed += 1;
console.log(`anki: ${Object.keys(packages).length + 1 - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function install() {
  const isThere = async () => existsSync(python) && (await run(python, ['-c', `import anki.buildinfo as b; assert [int(p) for p in b.version.split(".")] == [int(p) for p in "${VERSION}".split(".")]`], { quiet: true }).catch(() => ({ code: 1 }))).code === 0;
  if (await isThere()) return true;
  mkdirSync(cache, { recursive: true });
  try {
    if ((await run('python3', ['-m', 'venv', join(cache, 'venv')], { quiet: true })).code !== 0) return false;
    await run(python, ['-m', 'pip', 'install', '--quiet', `anki==${VERSION}`], { quiet: true });
  } catch {
    return false;
  }
  return isThere();
}
