/** How cards are said on a walk: kept on this device, apart from the collection. */
const KEY = 'factdeck.walk';

export interface WalkSettings {
  /** Seconds to think before the answer is said; 0: until it is asked for. */
  readonly pause: number;
  /** 1 is the voice's own. */
  readonly speed: number;
}

export const PAUSES = [3, 6, 10, 0] as const;
export const SPEEDS = [0.8, 1, 1.25, 1.5] as const;
const USUAL: WalkSettings = { pause: 6, speed: 1 };

export function readWalkSettings(): WalkSettings {
  try {
    const { pause, speed } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<string, unknown>>;
    return { pause: PAUSES.find((one) => one === pause) ?? USUAL.pause, speed: SPEEDS.find((one) => one === speed) ?? USUAL.speed };
  } catch {
    return USUAL;
  }
}

export const writeWalkSettings = (settings: WalkSettings): void => localStorage.setItem(KEY, JSON.stringify(settings));
