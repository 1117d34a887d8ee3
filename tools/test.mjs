/**
 * `npm test`, from a fresh clone on: packages and browser first, then every check there is.
 * One counting line per stage; what failed is shown in full above it. The last line is `N passed, N failed`.
 *
 * Usage: node tools/test.mjs [check | deep]
 *   check  types, lint, imports, the score of facts and unit tests only: about a minute
 *   deep   everything, with twenty times as many cases per property test
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installBrowser } from './browser.mjs';
import { installPackages } from './install.mjs';
import { ROOT, onEnd, run, runPackage } from './project.mjs';

const mode = process.argv[2] ?? 'all';
const CACHE = join(ROOT, '.cache');
const total = { passed: 0, failed: 0 };

onEnd(() => process.exit(1));

if (!(await installPackages())) fail('packages');
mkdirSync(CACHE, { recursive: true });

// Two lanes, for two processors are what the smallest machines have.
await Promise.all([lane(types, imports, facts, ...(mode === 'check' ? [] : [unused, notices, decks])), lane(lint, unit)]);
if (mode !== 'check') {
  await lane(build);
  if (await installBrowser()) await lane(endToEnd);
  else count('end-to-end', { passed: 0, failed: 1 });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

async function lane(...stages) {
  for (const stage of stages) await stage();
}

function types() {
  return check('types', runPackage('typescript/bin/tsc', ['--noEmit', '-p', '.'], { quiet: true }));
}

function lint() {
  return check('lint', runPackage('eslint/bin/eslint.js', ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'], { quiet: true }));
}

function imports() {
  return check('imports', run(process.execPath, ['tools/imports.mjs'], { quiet: true }));
}

function facts() {
  return check('facts score', run(process.execPath, ['tools/run-ts.mjs', 'bench/facts/score.ts'], { quiet: true }));
}

function unused() {
  return check('unused code', runPackage('knip/bin/knip.js', ['--no-progress'], { quiet: true }));
}

function notices() {
  return check('third-party notices', run(process.execPath, ['tools/notices.mjs', '--check'], { quiet: true }));
}

function decks() {
  return check('shipped decks', run(process.execPath, ['tools/run-ts.mjs', 'tools/decks.ts', '--check'], { quiet: true }));
}

async function build() {
  const result = run(process.execPath, ['tools/build.mjs'], { quiet: true });
  await check('build and size budget', result);
  const { code, output } = await result;
  if (code === 0) console.log(output.split('\n').filter((line) => /first load|Kept offline/.test(line)).join('\n'));
}

async function unit() {
  const report = join(CACHE, 'unit.json');
  rmSync(report, { force: true });
  const started = Date.now();
  const { output } = await runPackage('vitest/vitest.mjs', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...(mode === 'deep' ? ['--testTimeout=600000'] : [])], {
    quiet: true,
    env: mode === 'deep' ? { FACTDECK_RUNS: '2000' } : {},
  });
  const counts = readReport(report, ({ numPassedTests, numFailedTests, numPendingTests, testResults }) => ({
    passed: numPassedTests,
    // A file that does not load has no tests to fail: it counts as one.
    failed: numFailedTests + testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: numPendingTests,
  }));
  count('unit', counts, output, started);
}

async function endToEnd() {
  const report = join(CACHE, 'e2e.json');
  rmSync(report, { force: true });
  const started = Date.now();
  // A browser on a busy machine: a second try is allowed, and told of.
  const { output } = await run(process.execPath, ['tools/e2e.mjs', '--retries=1'], { quiet: true, env: { E2E_REPORT: report } });
  const counts = readReport(report, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    again: stats.flaky,
  }));
  count('end-to-end', counts, output, started);
}

function readReport(file, countsOf) {
  try {
    return countsOf(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** A check either holds or does not: it counts as one. */
async function check(name, result) {
  const started = Date.now();
  const { code, output } = await result;
  count(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }, output, started);
}

function count(name, { passed, failed, skipped = 0, again = 0 }, output = '', started = Date.now()) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0 && output) console.log(output.trimEnd());
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}${again ? `, ${again} only at a second try` : ''} (${seconds} s)`);
  if (again > 0) console.log(output.split('\n').filter((line) => /^ {4}e2e\//.test(line)).join('\n'));
}

function fail(name) {
  console.log(`${name}: 0 passed, 1 failed\n0 passed, 1 failed`);
  process.exit(1);
}
