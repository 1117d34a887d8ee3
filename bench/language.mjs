/**
 * Prints how fast the program reads English, beside spaCy on the same texts in the same run: npm run bench:language.
 * Texts: those of ../shared where that is, else the project's own sample, twelve times over.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { browserOptions } from '../tools/browser.mjs';
import { askSpacy, languagePython } from '../tools/language-model/python.mjs';
import { ROOT } from '../tools/project.mjs';

const BOOK_WORDS = 50_000;
const MODEL = join(ROOT, 'public', 'language', 'en.bin');
const BUNDLE = join(ROOT, '.cache', 'language-run.mjs');

const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

if (process.argv[2] === '--book') await printBook();
else await printAll();

async function printAll() {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  await build({ entryPoints: [join(ROOT, 'bench', 'language-run.ts')], outfile: BUNDLE, bundle: true, format: 'esm', target: 'es2022' });
  const files = textFiles();
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const { measure } = await import(pathToFileURL(BUNDLE).href);
  print('Node', await measure(readFileSync(MODEL), texts));
  await printChromium(texts);
  const { python, why } = languagePython();
  if (python === undefined) {
    console.log(`spaCy skipped, ${why}`);
  } else {
    const { seconds, load, peak, texts: answers } = askSpacy(python, files);
    const words = answers.reduce((sum, { tokens }) => sum + tokens.length, 0);
    print('spaCy', { words, init: load * 1000, speed: words / seconds });
    console.log(`         peak memory of the process ${megabytes(peak)}`);
  }
  spawnSync(process.execPath, ['--expose-gc', import.meta.filename, '--book'], { stdio: 'inherit' });
}

function textFiles() {
  const docs = resolve(ROOT, '..', 'shared', 'data', 'generation', 'docs');
  if (existsSync(docs)) return readdirSync(docs).filter((name) => name !== 'README.md').sort().map((name) => join(docs, name));
  console.log('documents skipped, no ../shared; the sample instead');
  return new Array(12).fill(join(ROOT, 'tools', 'language-model', 'sample.txt'));
}

function print(where, { words, init, speed }) {
  console.log(`${where.padEnd(9)}${words} words, ${Math.round(speed)} words/s, ready after ${Math.round(init)} ms`);
}

async function printChromium(texts) {
  const { chromium } = await import('@playwright/test');
  const server = createServer(({ url }, answer) => {
    const files = { '/run.mjs': [BUNDLE, 'text/javascript'], '/en.bin': [MODEL, 'application/octet-stream'] };
    const [file, type] = files[url] ?? [null, 'text/html'];
    answer.setHeader('content-type', type);
    answer.end(file === null ? '<!doctype html><title>bench</title>' : readFileSync(file));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch(browserOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    print('Chromium', await page.evaluate(async ({ given, script }) => {
      const [{ measure }, file] = await Promise.all([import(script), fetch('/en.bin')]);
      return measure(new Uint8Array(await file.arrayBuffer()), given);
    }, { given: texts, script: '/run.mjs' }));
  } finally {
    await browser.close();
    server.close();
  }
}

/** What a long text adds to the memory of a Node process, model included. */
async function printBook() {
  const one = textFiles().map((file) => readFileSync(file, 'utf8')).join('\n\n');
  const times = Math.ceil(BOOK_WORDS / one.split(/\s+/).length);
  const book = new Array(times).fill(one).join('\n\n').split(/(?<=\s)/).slice(0, BOOK_WORDS).join('');
  const { readBook } = await import(pathToFileURL(BUNDLE).href);
  const bytes = readFileSync(MODEL);
  globalThis.gc?.();
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  let peak = 0;
  let calls = 0;
  const words = await readBook(bytes, book, () => {
    calls += 1;
    if (calls % 32 === 1) peak = Math.max(peak, used() - before);
  });
  peak = Math.max(peak, used() - before);
  console.log(`Book     ${words} words at once: ${megabytes(peak)} more memory in use at its highest`);
}
