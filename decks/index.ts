/** The decks that ship, each loaded only when somebody wants it. */
import list from './list.json';

export interface ShippedDeck {
  readonly slug: string;
  readonly title: string;
  readonly cards: number;
}

export const SHIPPED_DECKS: readonly ShippedDeck[] = list;

const loaders: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>> = {
  'us-china-fentanyl': () => import('./us-china-fentanyl.json'),
};

/** A shipped deck as a deck file's name and text, ready to be imported. Throws for a slug that is not in the list. */
export async function loadShippedDeck(slug: string): Promise<{ readonly name: string; readonly text: string }> {
  const load = loaders[slug];
  if (!load) throw new Error(`no shipped deck ${slug}`);
  return { name: `${slug}.json`, text: JSON.stringify((await load()).default) };
}
