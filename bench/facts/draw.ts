/**
 * Draws accepted cards for readers to judge: node tools/run-ts.mjs bench/facts/draw.ts SEED COUNT > SHEET.jsonl.
 * Of the half of the documents of ../shared without facts by hand that nobody works on: those whose name's SHA-256 begins with 8 to f. Each of
 * their cards is as likely as any other. A line has the card as a person sees it and the sentences around its quote, and an empty verdict;
 * README.md says how it is filled in. --bare SHEET prints a filled sheet without the words of the documents, to be committed, and
 * --tally FILE … the shares of filled ones with 95 % intervals (Wilson) and, of two, their agreement.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, shuffled } from '../../lib/core/quiz-random';
import { readText } from '../../lib/documents';
import { generate } from '../../lib/facts';
import { loadEnglish } from '../../lib/language';
import { sharedDocuments, type GoldDocument } from './gold';

type Verdict = 'good' | 'fixable' | 'wrong' | '';

interface Line {
  readonly n: number;
  /** Of the fact; `back` follows it on its other side. */
  readonly id: string;
  readonly document: string;
  /** As the line above the card has it. */
  readonly title: string;
  readonly date: string;
  /** The sentence, and two on either side. */
  readonly passage: string;
  readonly question: string;
  readonly answer: string;
  /** Of the choice of answers, less the right one; none when the card offers no choice. */
  readonly options: readonly string[];
  readonly verdict: Verdict;
  /** The rule that is broken, and how. */
  readonly why: string;
}

const around = 2;
const options = process.argv.slice(2);
const [command = '', ...files] = options;
const sheetsOf = (paths: readonly string[]): Line[][] => paths.map((file) => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line));
if (command === '--tally') tally(sheetsOf(files));
else if (command === '--bare') for (const { n, id, document, verdict, why } of sheetsOf(files).flat()) console.log(JSON.stringify({ n, id, document, verdict, why }));
else await draw(Number(options[0]), Number(options[1]));

async function draw(seed: number, count: number): Promise<void> {
  const english = await loadEnglish(readFileSync(join('public', 'language', 'en.bin')));
  const documents = unseen(sharedDocuments(process.cwd()));
  const cards = documents.flatMap((document) => cardsOf(english, document));
  console.error(`${documents.length} documents, ${cards.length} accepted cards, ${Math.min(count, cards.length)} drawn with seed ${seed}`);
  shuffled(cards, seededRandom(seed)).slice(0, count).forEach((card, index) => console.log(JSON.stringify({ n: index + 1, ...card } satisfies Line)));
}

/** Those without facts by hand, also under another file name, and of them the half by hash. */
function unseen(all: readonly GoldDocument[]): GoldDocument[] {
  const held = new Set(all.filter(({ group }) => group === 'held').map(({ name }) => name));
  return all.filter(({ group, name }) => (group === 'squad' || group === 'bare') && !held.has(name.split('.')[0] ?? '') && /^[89a-f]/.test(createHash('sha256').update(name).digest('hex')));
}

/** A document without a title is called by its file's name, as a person would call it, less the mark of its collection. */
function titleOf(name: string): string {
  return name.replace(/^(?:squad|gum_[a-z]+|minutes)_/, '').replace(/_/g, ' ').replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function cardsOf(english: Awaited<ReturnType<typeof loadEnglish>>, { name, file, bytes }: GoldDocument): Omit<Line, 'n'>[] {
  const { draft } = readText(bytes, file);
  if (!draft) return [];
  const title = draft.title === '' || draft.title === name ? titleOf(name) : draft.title;
  const { facts, sentences } = generate(english, { ...draft, title });
  return facts.filter(({ status }) => status === 'accepted').flatMap(({ id, asked, reverse, quoteSpan }) => {
    const at = sentences.findIndex(({ start, end }) => start <= quoteSpan.start && quoteSpan.start < end);
    const [first, last] = [sentences[Math.max(0, at - around)], sentences[Math.min(sentences.length - 1, at + around)]];
    const passage = draft.text.slice(first?.start ?? quoteSpan.start, last?.end ?? quoteSpan.end).replace(/\s+/g, ' ');
    return [{ side: asked, id: `${id}` }, ...(reverse ? [{ side: reverse, id: `${id} back` }] : [])]
      .map(({ side: { question, answer, distractors }, id: card }) => ({ id: card, document: name, title, date: draft.date, passage, question, answer, options: distractors, verdict: '' as const, why: '' }));
  });
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
