/**
 * Draws accepted cards for readers to judge: node tools/run-ts.mjs bench/facts/draw.ts SEED COUNT > SHEET.jsonl.
 * Of the documents of ../shared that have no facts by hand; each of their cards is as likely as any other. A line has a card with its
 * quote and an empty verdict; README.md says how it is filled in, and --tally FILE … prints the shares of filled ones with 95 % intervals (Wilson) and, of two, their agreement.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, shuffled } from '../../lib/core/quiz-random';
import { readText } from '../../lib/documents';
import { generate } from '../../lib/facts';
import { loadEnglish } from '../../lib/language';
import { sharedDocuments } from './gold';

type Verdict = 'good' | 'fixable' | 'wrong' | '';

interface Line {
  readonly n: number;
  /** Of the fact; `back` follows it on its other side. */
  readonly id: string;
  readonly document: string;
  readonly kind: string;
  readonly question: string;
  readonly answer: string;
  readonly quote: string;
  readonly verdict: Verdict;
  /** The rule that is broken, and how. */
  readonly why: string;
}

const options = process.argv.slice(2);
if (options[0] === '--tally') tally(options.slice(1).map((file) => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line)));
else await draw(Number(options[0]), Number(options[1]));

async function draw(seed: number, count: number): Promise<void> {
  const english = await loadEnglish(readFileSync(join('public', 'language', 'en.bin')));
  const documents = sharedDocuments(process.cwd()).filter(({ group }) => group === 'squad' || group === 'bare');
  const cards = documents.flatMap(({ name, file, bytes }) => {
    const { draft } = readText(bytes, file);
    const facts = draft ? generate(english, draft).facts.filter(({ status }) => status === 'accepted') : [];
    return facts.flatMap(({ id, kind, quote, asked, reverse }) => [{ side: asked, id: `${id}` }, ...(reverse ? [{ side: reverse, id: `${id} back` }] : [])]
      .map(({ side: { question, answer }, id: card }) => ({ id: card, document: name, kind, question, answer, quote: quote.replace(/\s+/g, ' ') })));
  });
  console.error(`${cards.length} accepted cards, ${Math.min(count, cards.length)} drawn with seed ${seed}`);
  shuffled(cards, seededRandom(seed)).slice(0, count).forEach((card, index) => console.log(JSON.stringify({ n: index + 1, ...card, verdict: '', why: '' } satisfies Line)));
}

function tally(sheets: readonly (readonly Line[])[]): void {
  for (const [index, sheet] of sheets.entries()) {
    const shares = (['good', 'fixable', 'wrong'] as const).map((verdict) => `${verdict} ${interval(sheet.filter((line) => line.verdict === verdict).length, sheet.length)}`);
    console.log(`sheet ${index + 1}: ${sheet.length} cards, ${shares.join(', ')}`);
  }
  const [first, second] = sheets;
  if (!first || !second) return;
  const same = first.filter((line, at) => line.verdict === second[at]?.verdict).length;
  const chance = (['good', 'fixable', 'wrong'] as const).reduce((sum, verdict) => sum + [first, second]
    .reduce((product, sheet) => product * (sheet.filter((line) => line.verdict === verdict).length / sheet.length), 1), 0);
  console.log(`agreement ${interval(same, first.length)}, Cohen’s kappa ${((same / first.length - chance) / (1 - chance)).toFixed(2)}`);
}

/** Wilson's interval for a share at 95 %. */
function interval(part: number, of: number): string {
  const [share, z] = [part / of, 1.96];
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return `${part} (${[share, middle - half, middle + half].map((value) => `${(100 * value).toFixed(0)} %`).join('; ')})`;
}
