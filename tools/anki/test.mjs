/**
 * `npm run test:anki [-- --sample | --freeze]`: packages go to and fro between Factdeck and the real Anki, which is
 * installed from PyPI into the user's cache; where that cannot be had, it says so and ends well. --sample takes small
 * collections; --freeze writes packages of Anki's, its answers and its cards' HTML into the unit tests' folder.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM, buildCommandLine } from '../build-cli.mjs';
import { ROOT, run } from '../project.mjs';
import { ankiPython } from './python.mjs';

const isSample = process.argv.includes('--sample');
const { python, why } = ankiPython();
if (python === undefined) {
  console.log(`anki: skipped, ${why}`);
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'factdeck-anki-'));
const results = process.argv.includes('--freeze') ? await freeze() : [...await proofs(), ...await searches(isSample ? 60 : 400), ...await answers(isSample ? [['a', 40, 8, 1]] : [['a', 200, 22, 1], ['b', 200, 22, 2], ['c', 200, 22, 3]]), ...await faces(isSample ? [['kinds'], ['mixed', 400, 1]] : [['kinds'], ['mixed1', 1600, 1], ['mixed2', 1600, 2], ['mixed3', 1600, 3]])];
rmSync(folder, { recursive: true, force: true });
const failed = results.filter((isGood) => !isGood).length;
console.log(`anki: ${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** To Factdeck and back, every row compared. */
async function proofs() {
  await buildCommandLine();
  const report = await lastJson(python, [join(ROOT, 'tools/anki/prove.py'), PROGRAM, folder, ...(isSample ? ['30', '6'] : ['100', '14'])]);
  if (!report) return [false];
  const { own, ...packages } = report;
  const good = Object.entries(packages).map(([name, { notes, cards, reviews, differences, examples, media, check }]) => {
    const isGood = differences === 0 && media.length === 0 && check === '' && notes > 0;
    console.log(`${name} and back: ${notes} notes, ${cards} cards, ${reviews} reviews, ${differences} differences, ${media.length} in media${check ? `, Anki's check: ${check}` : ''}`);
    if (!isGood) console.log([...examples, ...media].map((one) => JSON.stringify(one)).join('\n'));
    return isGood;
  });
  console.log(`a deck of ours: ${own.notes} notes, ${own.cards} cards, ${own.blank} blank, fields ${own.fields.join(', ')}`);
  return [...good, own.notes > 0 && own.blank === 0];
}

/** The next intervals and memory of each card and button, and the range of its fuzz. */
async function answers(collections) {
  const good = [];
  for (const [name, notes, sessions, seed] of collections) {
    const made = await run(python, [join(ROOT, 'tools/anki/answers.py'), folder, name, String(notes), String(sessions), String(seed)], { quiet: true });
    const found = made.code === 0 ? await lastJson(process.execPath, [join(ROOT, 'tools/run-ts.mjs'), 'tools/anki/compare.ts', join(folder, name)]) : null;
    if (!found) console.log(made.output.trimEnd());
    good.push(found !== null && found.differences.length === 0 && found.nearHalves.length * 1000 <= found.buttons);
    if (!found) continue;
    console.log(`answers: ${found.buttons} buttons, ${found.ranges} ranges of fuzz, ${found.differences.length} differences, ${found.nearHalves.length} a day apart near a half`);
    for (const line of [...found.differences.slice(0, 20), ...found.nearHalves]) console.log(line);
  }
  return good;
}

/** Both sides of each card, to the letter; what they play, and what is to be typed. */
async function faces(collections) {
  const good = [];
  for (const [name, ...mixed] of collections) {
    const made = await run(python, [join(ROOT, 'tools/anki/faces.py'), folder, name, ...mixed.map(String)], { quiet: true });
    const found = made.code === 0 ? await lastJson(process.execPath, [join(ROOT, 'tools/run-ts.mjs'), 'tools/anki/compare-faces.ts', join(folder, name)]) : null;
    if (!found) console.log(made.output.trimEnd());
    good.push(found !== null && found.cards > 0 && found.differences.length === 0);
    if (!found) continue;
    console.log(`cards as Anki shows them: ${found.cards}, ${found.differences.length} differences, ${found.blank} that Anki calls blank`);
    for (const line of found.differences.slice(0, 20)) console.log(line);
  }
  return good;
}

/** What each query of queries.txt finds. */
async function searches(notes) {
  const made = await run(python, [join(ROOT, 'tools/anki/search.py'), folder, 'found', String(notes), '10', '5', join(ROOT, 'tools/anki/queries.txt')], { quiet: true });
  const told = made.code === 0 ? await lastJson(process.execPath, [join(ROOT, 'tools/run-ts.mjs'), 'tools/anki/compare-search.ts', join(folder, 'found')]) : null;
  if (!told) {
    console.log(made.output.trimEnd());
    return [false];
  }
  console.log(`searches: ${told.queries} queries over ${told.cards} cards, ${told.differences.length} differences`);
  for (const line of told.differences) console.log(line);
  return [told.differences.length === 0 && told.cards > 0];
}

async function freeze() {
  const good = [];
  for (const [script, name, ...rest] of [['answers.py', 'studied', '100', '14', '7'], ['search.py', 'searched', '30', '8', '3', join(ROOT, 'tools/anki/queries.txt')], ['faces.py', 'kinds']]) {
    const { code, output } = await run(python, [join(ROOT, 'tools/anki', script), folder, name, ...rest], { quiet: true });
    if (code !== 0) console.log(output);
    else for (const ending of ['apkg', 'json']) copyFileSync(join(folder, `${name}.${ending}`), join(ROOT, 'lib/formats/anki/fixtures', `${name}.${ending}`));
    good.push(code === 0 && readFileSync(join(folder, `${name}.json`)).length > 0);
  }
  return good;
}

async function lastJson(command, args) {
  const { code, output } = await run(command, args, { quiet: true });
  const line = output.split('\n').findLast((text) => text.startsWith('{'));
  if (code === 0 && line) return JSON.parse(line);
  console.log(output.trimEnd());
  return null;
}
