/**
 * Draws accepted cards for readers to judge: node tools/run-ts.mjs bench/facts/draw.ts SEED COUNT FOLDER > SHEET.jsonl.
 * Each card of each text in FOLDER is as likely as any other. A line has the card with its context and an empty verdict; README.md
 * says how it is filled in, and --tally FILE … prints the shares of filled ones with 95 % intervals (Wilson) and, of two, their agreement.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, shuffled } from '../../lib/core/quiz-random';
import { readText } from '../../lib/documents';
import { generate } from '../../lib/facts';
import { loadEnglish } from '../../lib/language';

type Verdict = 'good' | 'fixable' | 'wrong' | '';

interface Line {
  readonly n: number;
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
else await draw(Number(options[0]), Number(options[1]), options[2] ?? '');

async function draw(seed: number, count: number, folder: string): Promise<void> {
  const english = await loadEnglish(readFileSync(join('public', 'language', 'en.bin')));
  const cards = readdirSync(folder).filter((file) => /\.(?:txt|md)$/.test(file)).sort().flatMap((file) => {
    const { draft } = readText(new Uint8Array(readFileSync(join(folder, file))), file);
    const facts = draft ? generate(english, draft).facts.filter(({ status }) => status === 'accepted') : [];
    return facts.flatMap(({ kind, quote, asked, reverse }) => [asked, ...(reverse ? [reverse] : [])]
      .map(({ question, answer }) => ({ document: draft?.title ?? file, kind, question, answer, quote: quote.replace(/\s+/g, ' ') })));
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
