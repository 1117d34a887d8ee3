/** How long a quiz took, and the time left as it is read aloud. */
import { plural } from '../plural';

/** `6 min 12 s`, `1 h 5 min`. */
export function took(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}

export function spokenTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = plural(seconds % 60, '# second', '# seconds');
  if (minutes === 0) return rest;
  const whole = plural(minutes, '# minute', '# minutes');
  return seconds % 60 === 0 ? whole : `${whole} ${rest}`;
}
