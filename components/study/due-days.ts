/** `7` or `5-10` → days from today. */

const LONGEST_DAYS = 36_500;

/** Null for anything else. Both ends are days that may be drawn. */
export function parseDays(text: string): { readonly from: number; readonly to: number } | null {
  const match = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/.exec(text);
  if (!match) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from <= to && to <= LONGEST_DAYS ? { from, to } : null;
}
