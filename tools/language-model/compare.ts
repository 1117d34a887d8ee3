/** The table that `npm run parity` prints: arguments are the file with spaCy's answer and the options of tools/parity.mjs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotateWords, loadLanguageModel } from '../../lib/language/spacy/pipeline';
import { fastestEngine } from '../../lib/language/spacy/simd';
import { added, agreementOf, MEASURES, percent, type Agreement, type Measure, type SpacyText } from './agreement';

/** Least shares in percent. */
const ASKED: Partial<Record<Measure, number>> = {
  tokens: 100, tags: 99.5, heads: 99, labels: 99, 'heads and labels': 99, names: 99, 'sentence starts': 99.5, lemmas: 99,
};

const [file = '', ...options] = process.argv.slice(2);
const { texts } = JSON.parse(readFileSync(file, 'utf8')) as { texts: SpacyText[] };
const model = await loadLanguageModel(readFileSync(join('public', 'language', 'en.bin')), fastestEngine);
const each = texts.map((text) => agreementOf(text, annotateWords(model, text.text)));
if (options.includes('--each')) printEach(each);
print(added(each));

function print(all: Agreement): void {
  console.log(`${texts.length} texts, ${all.tags.of} tokens; ${model.header.model}`);
  console.log(`${'measure'.padEnd(18)}${'same'.padStart(8)}${'of'.padStart(8)}${'share'.padStart(10)}${'asked'.padStart(8)}`);
  for (const measure of MEASURES) {
    const { same, of } = all[measure];
    const asked = ASKED[measure];
    const missed = asked !== undefined && percent(all[measure]) < asked;
    if (missed) process.exitCode = 1;
    const figures = [`${same}`.padStart(8), `${of}`.padStart(8), `${percent(all[measure]).toFixed(3)} %`.padStart(10), `${asked ?? ''}`.padStart(8)];
    console.log(`${measure.padEnd(18)}${figures.join('')}${missed ? '  missed' : ''}`);
  }
}

function printEach(agreements: readonly Agreement[]): void {
  const shown: Measure[] = ['tokens', 'tags', 'heads and labels', 'names', 'sentence starts', 'lemmas'];
  console.log(`${'text'.padEnd(40)}${shown.map((measure) => measure.padStart(18)).join('')}`);
  agreements.forEach((agreement, at) => {
    const shares = shown.map((measure) => percent(agreement[measure]).toFixed(2).padStart(18));
    console.log(`${(texts[at]?.name ?? '').padEnd(40)}${shares.join('')}`);
  });
}
