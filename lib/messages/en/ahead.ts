/** The coming year, simulated, and what each retention would cost. */
import { plural } from '../plural';
import { date } from './dates';
import { percent } from './percent';

const one = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const ahead = {
  title: 'The year ahead',
  door: 'The year ahead, simulated',
  intro: (cards: number, reviews: number) =>
    `From your ${plural(cards, '# card', '# cards')} as they are today, and ${reviews < 50 ? 'a guess at how you answer' : `how you answered ${whole.format(reviews)} reviews`}. Chance plays along: take it as a forecast.`,
  noCards: 'No card to look ahead with.',
  noCardsText: 'Add some cards first.',
  running: 'Simulating …',
  failed: (reason: string) => `That could not be worked out. ${reason}`,
  newPerDay: 'New cards a day',
  newPerDayEach: 'New a day, each deck',
  retention: 'Desired retention',
  span: 'For',
  spans: { 30: 'a month', 90: 'three months', 365: 'a year' },
  run: 'Simulate',
  curves: { seconds: 'Minutes a day', reviews: 'Reviews a day', memorised: 'Cards known' },
  summary: (minutes: number, reviews: number, known: number, of: number) =>
    `About ${one.format(minutes)} minutes a day over ${whole.format(reviews)} reviews, and at the end ${whole.format(known)} of ${plural(of, '# card', '# cards')} known.`,
  day: 'Day',
  month: 'From',
  today: 'today',
  date,
  table: 'In figures',
  most: (value: number) => whole.format(value),
  costTitle: 'What each retention costs',
  costText: 'The same days once more for every desired retention from 70 to 99 %.',
  costRun: 'Work it out',
  costRunning: 'Trying each retention …',
  costHeads: ['Retention', 'Minutes a day', 'Cards known', 'Minutes a day for 100 known'],
  costRow: (retention: number, minutes: number, known: number) =>
    [percent(retention), one.format(minutes), whole.format(known), one.format((100 * minutes) / known)],
  /** At the lowest retention there is to choose, none is too low. */
  recommended: (retention: number) => (retention <= 0.7 ? 'No retention from 70 % on is too low for these cards: choose by how much you want to know.' : `Below ${percent(retention)} you would work more for knowing less.`),
  yours: (retention: number) => `You have set ${percent(retention)}.`,
  value: (value: number) => one.format(value),
} as const;
