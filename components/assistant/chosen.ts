/** Which assistant the person chose. Kept in this browser's localStorage, apart from the collection: no backup, deck or sync has the key. */
import { hold, useHeld, type Held } from '@/components/create/held';
import { placeOf } from '@/lib/workers/assistant-client';

export interface Chosen {
  readonly engine: 'off' | 'service' | 'browser';
  readonly address: string;
  readonly model: string;
  readonly key: string;
}

export const NOBODY: Chosen = { engine: 'off', address: '', model: '', key: '' };
const KEY = 'factdeck.assistant';

let held: Held<Chosen> | null = null;

const store = (): Held<Chosen> => (held ??= hold(load()));

export const useChosen = (): Chosen => useHeld(store(), NOBODY);

export function choose(change: Partial<Chosen>): void {
  const chosen = { ...store().get(), ...change };
  store().set(chosen);
  try {
    if (JSON.stringify(chosen) === JSON.stringify(NOBODY)) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // Storage is full or forbidden: the choice then lasts as long as the page.
  }
}

/** Whether there is all it takes to ask. */
export const isReady = ({ engine, address, model }: Chosen): boolean => engine === 'browser' || (engine === 'service' && model.trim() !== '' && placeOf(address).ok);

/** `localhost:11434`, as a person knows a service; empty for no address. */
export function hostOf(address: string): string {
  const place = placeOf(address);
  return place.ok ? new URL(place.value.chat).host : '';
}

export const isOnThisDevice = (host: string): boolean => /^(?:localhost|127\.0\.0\.1)(?::|$)/.test(host);

function load(): Chosen {
  try {
    return { ...NOBODY, ...(JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Chosen> | null) };
  } catch {
    return NOBODY;
  }
}
