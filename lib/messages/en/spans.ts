/** Spans of time in words: short as on Anki's buttons (`10m 4d 5mo 6y`), long as read aloud, and moments of the day. */
import { plural } from '../plural';

const HOUR = 60;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `1m`, `3h`, `4d`, `5mo`, `6y`; under a minute `<1m`. */
export function spanShort(minutes: number): string {
  if (minutes < 1) return '<1m';
  const { amount, unit } = scaled(minutes);
  return `${oneDecimal.format(amount)}${{ minute: 'm', hour: 'h', day: 'd', month: 'mo', year: 'y' }[unit]}`;
}

/** `10 minutes`, `1 day`, `1.5 months`; under a minute `less than a minute`. */
export function spanLong(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  const { amount, unit } = scaled(minutes);
  return `${oneDecimal.format(amount)} ${amount === 1 ? unit : `${unit}s`}`;
}

/** `8 s`, `1 min 12 s`. */
export function seconds(ms: number): string {
  const all = Math.round(ms / 1000);
  const minutes = Math.floor(all / 60);
  return minutes === 0 ? `${all} s` : `${minutes} min ${all % 60} s`;
}

/** `About 4 minutes.`, never less than a minute. */
export function aboutMinutes(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 90 ? `About ${plural(minutes, '# minute', '# minutes')}.` : `About ${plural(Math.round(minutes / 60), '# hour', '# hours')}.`;
}

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

function scaled(minutes: number): { amount: number; unit: Unit } {
  if (minutes < HOUR) return { amount: Math.round(minutes), unit: 'minute' };
  if (minutes < DAY) return { amount: tenths(minutes / HOUR), unit: 'hour' };
  if (minutes < 31 * DAY) return { amount: Math.round(minutes / DAY), unit: 'day' };
  if (minutes < YEAR) return { amount: tenths(minutes / MONTH), unit: 'month' };
  return { amount: tenths(minutes / YEAR), unit: 'year' };
}

const tenths = (value: number): number => Math.round(value * 10) / 10;
