/** `factdeck optimize`: weights fitted to a log of reviews, as a table or out of a backup. */
import { basename } from 'node:path';
import { studyDayOf } from '../lib/core/day';
import { DEFAULT_SETTINGS } from '../lib/core/defaults';
import { evaluate } from '../lib/core/evaluate';
import { DEFAULT_PARAMETERS, modelOf } from '../lib/core/memory';
import { fit } from '../lib/core/optimise';
import { learntHistories, reviewColumns, type RatedOn } from '../lib/core/optimise-history';
import { problemError } from '../lib/core/problem';
import { createLedger } from '../lib/core/replay';
import { RATINGS } from '../lib/core/schedule';
import { decodeText } from '../lib/formats/decode';
import { readDelimited } from '../lib/formats/delimited';
import { parseAny } from '../lib/formats/detect';
import { readBytes } from './files';
import type { CollectionParts } from '../lib/core/model';

/**
 * `{"params","reviews","before":{"logLoss","rmseBins"},"after":{…}}` for a table with the columns card_id,
 * review_rating and review_time, or for a backup. Study days of a table begin at 04:00 UTC.
 */
export async function optimizeFrom(name: string): Promise<object> {
  const bytes = readBytes(name);
  const columns = reviewColumns(/\.csv$/i.test(name) ? readLog(name, decodeText(bytes, [])) : historiesOf((await parseAny(basename(name), bytes)).parts));
  const { weights, items } = fit(columns);
  if (items === 0) throw problemError({ code: 'reviews-too-few', where: name, values: { name }, severity: 'error' });
  return {
    params: weights,
    reviews: items,
    before: errorOf(evaluate(columns, DEFAULT_PARAMETERS.weights)),
    after: errorOf(evaluate(columns, weights)),
  };
}

const errorOf = ({ logLoss, rmseBins }: { logLoss: number; rmseBins: number }) => ({ logLoss, rmseBins });

function historiesOf(parts: CollectionParts): Iterable<RatedOn[]> {
  const ledger = createLedger(() => modelOf(DEFAULT_PARAMETERS.weights));
  ledger.add(parts.operations);
  return learntHistories(parts.cards.map(({ id }) => id), ledger.history);
}

function readLog(name: string, text: string): RatedOn[][] {
  const [head, ...rows] = readDelimited(text, ',', false).rows;
  const [card = -1, rating = -1, time = -1] = ['card_id', 'review_rating', 'review_time'].map((column) => head?.cells.indexOf(column) ?? -1);
  if (Math.min(card, rating, time) < 0) throw problemError({ code: 'reviews-columns', where: name, values: { name }, severity: 'error' });
  const cards = new Map<string, RatedOn[]>();
  for (const { cells, line } of rows) {
    const made = reviewOf(cells[rating] ?? '', cells[time] ?? '');
    if (made === null) throw problemError({ code: 'reviews-row', where: `${name}:${line}`, values: { line }, severity: 'error' });
    const id = cells[card] ?? '';
    const reviews = cards.get(id);
    if (reviews === undefined) cards.set(id, [made]);
    else reviews.push(made);
  }
  return [...cards.values()].map((reviews) => reviews.sort((a, b) => a.at - b.at));
}

function reviewOf(rating: string, time: string): RatedOn | null {
  const made = RATINGS[Number(rating) - 1];
  const at = Date.parse(time);
  return made === undefined || Number.isNaN(at) ? null : { rating: made, at, studyDay: studyDayOf(at, 0, DEFAULT_SETTINGS.rolloverHour) };
}
