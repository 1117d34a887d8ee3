/** The page's side of bench/store.mjs: times what the app computes from a large collection. */
import { countsOfAll, deckGroups } from '../components/today/due';
import { IDS } from '../lib/core/ids';
import type { Schedule } from '../lib/core/model';
import type { Model } from '../lib/core/memory';
import { queueFor } from '../lib/core/queue';
import { schedulesIn } from '../lib/core/queue-view';
import { fuzzSeed, rate } from '../lib/core/schedule';
import { statsOf } from '../lib/core/stats';
import type { Collection } from '../lib/store';
import { Database } from '../lib/store/database';
import { checkCollection } from '../lib/workers/check-client';
import { foldAnew } from '../lib/workers/fold-client';
import { findInLibrary } from '../lib/workers/library-client';
import { fitPreset } from '../lib/workers/optimise-client';
import { cardAt, NAME, open, randomFrom, timed } from './store-seed';
import type { Computing } from './store-worker';

export { seed } from './store-seed';

type Figures = Record<string, number>;

/** Figures of what is computed in memory and in the database, in ms unless their name says otherwise. */
export async function figures(): Promise<Figures> {
  let collection!: Collection;
  const opened = await timed(async () => { collection = await open(); });
  const history = await timed(() => collection.past());
  const view = collection.getView();
  const moment = collection.moment();
  const [deck] = [...view.cardsByDeck.keys()];
  const statistics = () => statsOf({ schedules: withModels(collection), history: view.history }, moment);
  const first = await timed(statistics);
  const found: Figures = {
    referenceLoopMs: await middle(referenceLoop),
    storeOpenMs: opened, historyReadMs: history, reviews: [...view.history.tally!().days.values()].reduce((sum, { reviews }) => sum + reviews, 0),
    countsMs: await middle(() => { countsOfAll(view, moment); deckGroups(view, moment); }),
    queueOneMs: await middle(() => queueFor(view, [deck!], moment)),
    queueAllMs: await middle(() => queueFor(view, [], moment)),
    queued: queueFor(view, [], moment).length,
    statisticsMs: first, statisticsAgainMs: await middle(statistics),
    cardHistoryMs: await middle(() => view.history.of(cardAt(5))),
  };
  const written = await writes(collection);
  collection.close();
  return { ...found, strictWriteP50Ms: share(written, 0.5), strictWriteP95Ms: share(written, 0.95), ...(await atRest()) };
}

function* withModels(collection: Collection): Generator<[Schedule, Model]> {
  const view = collection.getView();
  for (const deck of view.cardsByDeck.keys()) for (const schedule of schedulesIn(view, deck)) yield [schedule, collection.modelOfDeck(deck)];
}

async function writes(collection: Collection): Promise<number[]> {
  const view = collection.getView();
  const preset = view.presets.get(IDS.defaultPreset)!;
  const times: number[] = [];
  for (const card of queueFor(view, [], collection.moment()).slice(0, 200)) {
    const schedule = view.schedules.get(card);
    const moment = collection.moment();
    const act = rate(card, schedule, 'good', 4000, { preset, model: collection.modelFor(card), moment, seed: fuzzSeed(card, schedule.reps) }, preset);
    times.push(await timed(() => collection.commit([{ type: 'operation', act, ...moment }])));
  }
  return times;
}

async function atRest(): Promise<Figures> {
  const database = new Database(NAME);
  let [bytes, reviews] = [0, 0];
  await database.segments.each((segment) => {
    reviews += segment.count;
    for (const part of Object.values(segment)) bytes += ArrayBuffer.isView(part) ? part.byteLength : typeof part === 'string' ? part.length : 0;
    bytes += JSON.stringify(segment.runs).length;
  });
  let names = 0;
  await database.names.each(({ ids }) => (names += ids.reduce((sum, id) => sum + id.length + 2, 0)));
  database.close();
  return { bytesAReview: bytes / reviews, bytesAReviewWithNames: (bytes + names) / reviews };
}

/** In a worker of the bench's own, at /bench-worker.js: formulas, the fold, a fit of 20,000 reviews. */
export function computing(): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const worker = new Worker('/bench-worker.js');
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<Computing>) => {
      worker.terminate();
      resolve({ ...data });
    };
  });
}

/** As the app does it when the board is lost: in its own worker, read, folded and stored. */
export async function foldedAway(): Promise<Figures> {
  const database = new Database(NAME);
  await database.board.clear();
  database.close();
  return { boardMadeAnewMs: await timed(() => foldAnew(NAME)) };
}

/** Letter by letter, as one types: how long each takes until its cards are there. */
export async function searching(): Promise<Figures> {
  const collection = await open();
  const moment = collection.moment();
  collection.close();
  const ask = (text: string) => findInLibrary(NAME, { text, sort: 'position', descending: false, by: 'cards', moment }, 100);
  const first = await timed(() => ask('nothing yet'));
  const times: number[] = [];
  let cards = 0;
  for (const typed of ['river', 'treaty of 77', 'the', 'cathedral copper', '99999', 'tag:violin winter']) {
    for (let length = 1; length <= typed.length; length += 1) {
      times.push(await timed(async () => { cards = Math.max(cards, (await ask(typed.slice(0, length)).catch(() => null))?.found ?? 0); }));
    }
  }
  return { searchFirstMs: first, searchP50Ms: share(times, 0.5), searchP95Ms: share(times, 0.95), searchMost: Math.max(...times), cardsFoundMost: cards };
}

export async function checking(): Promise<Figures> {
  let steps = 0;
  let faults = 0;
  let reviews = 0;
  const checkMs = await timed(async () => {
    const report = await checkCollection({ name: NAME }, { onProgress: () => (steps += 1) });
    faults = report.faults.length;
    reviews = report.reviews;
  });
  return { checkMs, checkedReviews: reviews, checkFaults: faults, checkProgressSteps: steps, checkCancelMs: await cancelled((signal, onProgress) => checkCollection({ name: NAME }, { signal, onProgress })) };
}

/** A fit of all reviews there are, up to what a fit takes, then one that is cancelled. */
export async function fitting(): Promise<Figures> {
  let steps = 0;
  let learntFrom = 0;
  const fitMostMs = await timed(async () => { learntFrom = (await fitPreset(NAME, IDS.defaultPreset, { onProgress: () => (steps += 1) })).after.reviews; });
  return { fitMostMs, fitMostReviewsScored: learntFrom, fitProgressSteps: steps, fitCancelMs: await cancelled((signal, onProgress) => fitPreset(NAME, IDS.defaultPreset, { signal, onProgress })) };
}

/** How long it takes to stop work that has told its progress. */
async function cancelled(start: (signal: AbortSignal, onProgress: () => void) => Promise<unknown>): Promise<number> {
  const control = new AbortController();
  let from = NaN;
  await start(control.signal, () => {
    if (!control.signal.aborted) from = performance.now();
    control.abort();
  }).catch(() => undefined);
  return performance.now() - from;
}

/** The same work in every run and on every version: what the machine does at the time. */
function referenceLoop(): number {
  const random = randomFrom(1);
  let sum = 0;
  for (let count = 0; count < 3_000_000; count += 1) sum += Math.sqrt(random());
  return sum;
}

const share = (times: readonly number[], part: number): number => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;

/** The middle of seven runs. */
async function middle(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 7; count += 1) times.push(await timed(run));
  return share(times, 0.5);
}
