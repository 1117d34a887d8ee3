/**
 * How many of the facts a reader should know become cards: npm run facts:score [-- --update | --show NAME | --own].
 * Ends with 1 when less is found than baseline.json says, or when a card breaks a hard rule that did not before. --update writes
 * what is reached now into it, --show lists what one of the project's own texts lacks, --own leaves ../shared out.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadEnglish } from '../../lib/language';
import { figuresOf, printBaseline, regressions, type Baseline } from './baseline';
import { ownDocuments, sharedDocuments } from './gold';
import { measure, type Measured } from './measure';
import { printMisses, printTables } from './table';

const ROOT = process.cwd();
const BASELINE = join(ROOT, 'bench', 'facts', 'baseline.json');
const options = process.argv.slice(2);

const english = await loadEnglish(readFileSync(join(ROOT, 'public', 'language', 'en.bin')));
const shown = options.includes('--show') ? options[options.indexOf('--show') + 1] ?? '' : null;
const documents = [...ownDocuments(ROOT), ...(options.includes('--own') ? [] : sharedDocuments(ROOT))];
const chosen = shown === null ? documents : documents.filter(({ name, group }) => name === shown && (group === 'own' || group === 'seed'));
const measured = chosen.map((document) => measure(english, document));

if (shown === null) judge(measured);
else for (const one of measured) printMisses(one);

function judge(all: readonly Measured[]): void {
  printTables(all);
  if (!existsSync(resolve(ROOT, '..', 'shared'))) console.log('the shipped article and the held-out documents: skipped, no ../shared');
  for (const rule of all.flatMap(({ broken }) => broken)) console.log(rule);
  const before = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {};
  const now: Baseline = Object.fromEntries(all.map((one) => [one.document.name, figuresOf(one)]));
  if (options.includes('--update')) {
    writeFileSync(BASELINE, printBaseline({ ...before, ...now }));
    return;
  }
  const worse = regressions(before, now);
  console.log(worse.length === 0 ? 'no worse than baseline.json' : `worse than baseline.json:\n${worse.join('\n')}`);
  if (worse.length > 0) process.exitCode = 1;
}
