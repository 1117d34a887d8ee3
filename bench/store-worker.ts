/** The worker's side of bench/store-run.ts: pure computing, without reading or storing. */
import { DEFAULT_PARAMETERS, modelOf } from '../lib/core/memory';
import { fit } from '../lib/core/optimise';
import { learntHistories, reviewColumns } from '../lib/core/optimise-history';
import { keptOf } from '../lib/core/packed/from-segments';
import { createPackedLedger } from '../lib/core/packed/ledger';
import { Database } from '../lib/store/database';
import { readNames, readPast } from '../lib/store/segments';

export interface Computing {
  readonly formulasMillionsASecond: number;
  readonly foldMillionsASecond: number;
  readonly fitReviews: number;
  readonly fitMs: number;
}

const RUNS = 5;

/** The middle of some runs, in ms. */
function middle(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

function formulas(count: number): number {
  const { firstStability, firstDifficulty, stability, difficulty } = modelOf(DEFAULT_PARAMETERS.weights).formulas;
  let [s, d] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const grade = index % 10 === 0 ? 1 : 3;
    if (index % 12 === 0) [s, d] = [firstStability(grade), firstDifficulty(grade)];
    else {
      s = stability(s, d, 3 + (index % 9), grade);
      d = difficulty(d, grade);
    }
  }
  return s;
}

async function compute(): Promise<Computing> {
  const database = new Database('factdeck');
  const [names, past] = [await readNames(database), await readPast(database)];
  database.close();
  const model = modelOf(DEFAULT_PARAMETERS.weights);
  const reviews = past.segments.reduce((sum, { count }) => sum + count, 0);
  const folded = () => {
    const ledger = createPackedLedger(names, { keyAt: () => 'usual', model: () => model }, keptOf(past.segments, names));
    ledger.setPast(past);
    ledger.startOver();
    ledger.settle();
    return ledger;
  };
  const foldMs = middle(folded);
  const twenty = twentyThousand(learntHistories(names.from(0), folded().history));
  return {
    formulasMillionsASecond: 3 / middle(() => formulas(3_000_000)) * 1000, foldMillionsASecond: reviews / foldMs / 1000,
    fitReviews: twenty.ratings.length, fitMs: middle(() => fit(twenty)),
  };
}

function twentyThousand(histories: ReturnType<typeof learntHistories>) {
  let left = 20_000;
  return reviewColumns((function* () {
    for (const history of histories) {
      yield history.slice(0, left);
      left -= Math.min(left, history.length);
      if (left === 0) return;
    }
  })());
}

void compute().then((answer) => self.postMessage(answer));
