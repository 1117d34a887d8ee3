/**
 * How far the program's English agrees with spaCy's own: npm run parity [-- --sample | --freeze | --each].
 * Runs both on every text of ../shared/data/generation, where that is, and prints a table; --sample takes the project's own
 * sample text, --freeze writes spaCy's answer on it into the unit test's file, --each prints a line per text.
 * Ends with 1 when a share is below what is asked.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { askSpacy, languagePython } from './language-model/python.mjs';
import { ROOT } from './project.mjs';

const SAMPLE = join(ROOT, 'tools', 'language-model', 'sample.txt');
const FROZEN = join(ROOT, 'lib', 'language', 'spacy', 'sample.json');
const shared = resolve(ROOT, '..', 'shared', 'data', 'generation');

const options = process.argv.slice(2);
const { python, why } = languagePython();
if (python === undefined) {
  console.log(`skipped, ${why}`);
} else if (options.includes('--freeze')) {
  const { texts } = askSpacy(python, ['--paragraphs', SAMPLE]);
  writeFileSync(FROZEN, `[\n${texts.map((text) => JSON.stringify(text)).join(',\n')}\n]\n`);
} else {
  process.exitCode = compare(askSpacy(python, filesFor(options)));
}

function filesFor(given) {
  if (!given.includes('--sample')) {
    if (existsSync(shared)) {
      const docs = join(shared, 'docs');
      const names = readdirSync(docs).filter((name) => name !== 'README.md').sort();
      return [...names.map((name) => join(docs, name)), join(shared, 'seed.txt')];
    }
    console.log('documents skipped, no ../shared; the sample instead');
  }
  return ['--paragraphs', SAMPLE];
}

function compare(answer) {
  const folder = join(ROOT, '.cache');
  const file = join(folder, 'parity.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(answer));
  const script = join('tools', 'language-model', 'compare.ts');
  const args = [join(ROOT, 'tools', 'run-ts.mjs'), script, file, ...options];
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}
