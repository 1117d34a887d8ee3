/** Learning steps as a person writes them, `1m 10m 1d`, and as minutes. */

const MINUTES: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440 };

/** Null when a part is not a time. A number alone means minutes; nothing at all means no steps. */
export function parseSteps(text: string): number[] | null {
  const parts = text.trim().split(/[\s,]+/).filter((part) => part !== '');
  const steps = parts.map(minutesOf);
  return steps.every((step) => step !== null) ? steps : null;
}

export function printSteps(minutes: readonly number[]): string {
  return minutes.map(printStep).join(' ');
}

function minutesOf(part: string): number | null {
  const match = /^(\d+(?:\.\d+)?)([smhd]?)$/i.exec(part);
  const minutes = match ? Number(match[1]) * (MINUTES[match[2]?.toLowerCase() || 'm'] ?? 1) : 0;
  return minutes > 0 ? minutes : null;
}

function printStep(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  if (minutes % 60 === 0) return `${minutes / 60}h`;
  return minutes < 1 ? `${Math.round(minutes * 60)}s` : `${minutes}m`;
}
