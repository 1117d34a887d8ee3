/** What was reached before, by document, and whether what is reached now is less. */
import type { Measured } from './measure';

/** Gold facts found: accepted and with suggestions, of the most important ones and of all; and cards shown that match none. */
export interface Figures {
  readonly accepted3: number;
  readonly accepted: number;
  readonly suggested3: number;
  readonly suggested: number;
  readonly cards: number;
  readonly unmatched: number;
  readonly broken: number;
}

export type Baseline = Readonly<Record<string, Figures>>;

const recalls = ['accepted3', 'accepted', 'suggested3', 'suggested'] as const;
/** Share of cards matching no gold fact by which all documents together may get worse. */
const SLACK = 0.02;

export function figuresOf({ document: { facts }, accepted, all, broken }: Measured): Figures {
  const important = facts.filter(({ importance }) => importance === 3);
  return {
    accepted3: important.filter(({ id }) => accepted.found.has(id)).length, accepted: accepted.found.size,
    suggested3: important.filter(({ id }) => all.found.has(id)).length, suggested: all.found.size,
    cards: all.cards.length, unmatched: facts.length === 0 ? 0 : all.unmatched.length, broken: broken.length,
  };
}

/**
 * What got worse, in words; empty when nothing did. One document may lose one fact where others gain as many: all documents
 * of both lists together may lose none.
 */
export function regressions(before: Baseline, now: Baseline): string[] {
  const names = Object.keys(now).filter((name) => before[name] !== undefined);
  const sum = (from: Baseline, key: keyof Figures): number => names.reduce((total, name) => total + (from[name]?.[key] ?? 0), 0);
  const worse = names.flatMap((name) => recalls.filter((key) => (now[name]?.[key] ?? 0) < (before[name]?.[key] ?? 0) - 1)
    .map((key) => `${name}: ${key} ${before[name]?.[key]} → ${now[name]?.[key]}`));
  const together = recalls.filter((key) => sum(now, key) < sum(before, key)).map((key) => `all documents: ${key} ${sum(before, key)} → ${sum(now, key)}`);
  const share = (from: Baseline): number => sum(from, 'unmatched') / Math.max(1, sum(from, 'cards'));
  const unmatched = share(now) > share(before) + SLACK ? [`all documents: cards that match no gold fact ${percent(share(before))} → ${percent(share(now))}`] : [];
  const broken = sum(now, 'broken') > sum(before, 'broken') ? [`all documents: broken rules ${sum(before, 'broken')} → ${sum(now, 'broken')}`] : [];
  const unknown = Object.keys(now).filter((name) => before[name] === undefined).map((name) => `${name}: not in the baseline`);
  return [...worse, ...together, ...unmatched, ...broken, ...unknown];
}

/** One line a document, sorted, so that a change is read as a line. */
export function printBaseline(baseline: Baseline): string {
  return `{\n${Object.keys(baseline).sort().map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(baseline[name])}`).join(',\n')}\n}\n`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
