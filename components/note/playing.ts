/** The sound that plays, or played last: what the keys for sounds act on. */
let latest: HTMLMediaElement | null = null;

export function playing(element: HTMLMediaElement): void {
  latest = element;
}

export function pauseOrGoOn(): void {
  if (!latest) return;
  if (latest.paused) void latest.play().catch(() => undefined);
  else latest.pause();
}

/** Goes so many seconds on, or below 0 back. */
export function skip(seconds: number): void {
  if (latest) latest.currentTime = Math.max(0, latest.currentTime + seconds);
}
