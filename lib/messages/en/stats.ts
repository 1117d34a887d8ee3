/** Stats: what was aimed for and what was got, in words before pictures. */
import { plural } from '../plural';
import { date } from './dates';
import { percent } from './percent';

const DAY_MONTH = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

export const stats = {
  title: 'Stats',
  sentence: (aim: number, got: number, reviews: number) => `You aimed for ${percent(aim)}. You got ${percent(got)} on ${plural(reviews, '# review', '# reviews')}.`,
  few: 'So few reviews say little yet.',
  notYet: 'No card has come back for review yet.',
  notYetText: (aim: number) => `You aim to recall ${percent(aim)}. From tomorrow, when the first cards come back, this page says what you got.`,
  emptyTitle: 'Nothing to count yet.',
  emptyText: 'Study a few cards, and this page will say how much of them you keep.',
  emptyAction: 'Go to Today',
  calendar: 'Last eight weeks',
  calendarSum: (reviews: number, days: number) => `${plural(reviews, '# review', '# reviews')} on ${plural(days, '# day', '# days')}`,
  forecast: 'Due in the next 30 days',
  forecastSum: (cards: number) => plural(cards, '# card', '# cards'),
  day: 'Day',
  reviews: 'Reviews',
  cardsDue: 'Cards due',
  today: 'today',
  date,
  shortDate: (iso: string) => DAY_MONTH.format(new Date(iso)),
  cell: (iso: string, count: number) => `${date(iso)}: ${plural(count, '# review', '# reviews')}`,
  bar: (iso: string, count: number) => `${date(iso)}: ${plural(count, '# card', '# cards')}`,
  least: 'fewer',
  most: 'more',
  figures: 'In figures',
  known: 'Cards known today',
  knownOf: (known: number, studied: number) => `${Math.round(known)} of ${studied}`,
  reviewsToday: 'Reviews today',
  reviewsTodayValue: (reviews: number, minutes: number) => (reviews === 0 ? 'none' : `${reviews} in ${plural(Math.max(1, Math.round(minutes)), '# minute', '# minutes')}`),
  new: 'Not yet learnt',
  learning: 'Learning',
  young: 'Young (due within 3 weeks)',
  mature: 'Mature',
  suspended: 'Suspended',
} as const;
