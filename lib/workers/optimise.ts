/** Worker: fits FSRS weights to the reviews of the cards under a preset, which it reads itself. */
import { evaluate, type Evaluation } from '../core/evaluate';
import { healthOf, type Health } from '../core/health';
import { DEFAULT_PARAMETERS } from '../core/memory';
import type { PresetId } from '../core/model';
import { fit } from '../core/optimise';
import { evenly, learntHistories, reviewColumns, type ReviewColumns } from '../core/optimise-history';
import { Database } from '../store/database';
import { load, type Held } from '../store/load';
import { serve } from './call';

export interface Fitted {
  readonly weights: readonly number[];
  readonly before: Evaluation;
  readonly after: Evaluation;
  /** Null where there are too few reviews to tell, or too many to try. */
  readonly health: Health | null;
}

/** Of 100. */
export interface FitProgress {
  readonly done: number;
  readonly total: number;
}

interface FitArgs {
  readonly name: string;
  readonly preset: PresetId;
}

export type FitPreset = (args: FitArgs, progress: (value: FitProgress) => void) => Promise<Fitted>;

/** More reviews than this take memory that a phone may not have, 30 bytes each, and change the weights no more. */
const MOST_REVIEWS = 600_000;
const READ = 10;
const FITTED = 95;

const fitPreset: FitPreset = async ({ name, preset: id }, progress) => {
  const tell = wholePercents(progress);
  const { reviews, start, relearningSteps } = await read(name, id);
  tell(READ);
  const { weights } = fit(reviews, { start, relearningSteps, onProgress: (done, total) => tell(READ + ((FITTED - READ) * done) / total) });
  return { weights, before: evaluate(reviews, start, relearningSteps), after: evaluate(reviews, weights, relearningSteps), health: healthOf(reviews, { start, relearningSteps }) };
};

/** A message for each step would keep the page busy. */
function wholePercents(progress: (value: FitProgress) => void): (percent: number) => void {
  let last = -1;
  return (percent) => {
    const done = Math.floor(percent);
    if (done > last) progress({ done, total: 100 });
    last = Math.max(last, done);
  };
}

/** The history is let go once its columns are made. */
async function read(name: string, id: PresetId): Promise<{ reviews: ReviewColumns; start: readonly number[]; relearningSteps: number }> {
  const database = new Database(name);
  try {
    const held = await load(database, 'past');
    const preset = held.presets.get(id);
    if (preset === undefined) throw new Error(`Inconsistent: no preset ${id}`);
    const cards = [...held.shelf.cards.values()].filter(({ deckId }) => held.decks.get(deckId)?.presetId === id).map((card) => card.id);
    return {
      reviews: reviewColumns(learntHistories(evenly(cards, reviewsOf(held), MOST_REVIEWS), held.ledger.history, preset.ignoreReviewsBefore)),
      start: held.parameters.get(preset.parametersId)?.weights ?? DEFAULT_PARAMETERS.weights,
      relearningSteps: preset.relearningStepsMinutes.length,
    };
  } finally {
    database.close();
  }
}

const reviewsOf = ({ ledger }: Held): number => [...(ledger.history.tally?.().days.values() ?? [])].reduce((sum, { reviews }) => sum + reviews, 0);

serve({ fitPreset });
