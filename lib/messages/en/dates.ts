/** Dates and times as a person reads them, in the device's own clock and zone. */

const FULL = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const INSTANT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** `2025-07-14` → `14 July 2025`; `2025-07` → `July 2025`; anything else as it stands. */
export function date(iso: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return FULL.format(new Date(iso));
  if (/^\d{4}-\d{2}$/.test(iso)) return MONTH.format(new Date(`${iso}-01`));
  return iso;
}

/** `14 Jul 2025, 09:05` of epoch milliseconds. */
export function instant(at: number): string {
  return INSTANT.format(new Date(at));
}

/** `14 Jul 2025`. */
export function dayOf(at: number): string {
  return DAY.format(new Date(at));
}

/** `09:05`. */
export function timeOfDay(at: number): string {
  return TIME.format(new Date(at));
}
