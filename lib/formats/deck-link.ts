/**
 * A deck ↔ the fragment of a link. It holds a deck file without texts, reviews and options: cards, with their quotes.
 * Whoever opens a later link of the same deck gets its changes; their own schedules are not in it to be touched.
 */
import { messageLink, pathOfLink } from '../core/link';
import { emptyParts } from './empty-parts';
import { parseDeckJsonWithin, printDeckJson } from './deck-json';
import { parseFragment, printFragment } from './fragment';
import { refuse } from './shape';
import type { CollectionParts, Deck } from '../core/model';
import type { Parsed } from '../core/parsed';

/** Characters of a fragment that browsers and most messengers carry, and that codes show in half a minute. */
const LONGEST = 30_000;
/** What a fragment may unpack to, and how many rows of a sort may be in it. */
const UNPACKED = 8 * 1_048_576;
const ROWS = 20_000;

/** A link under `address`, that of the app's root without the last slash. Throws `deck-link-too-long`. */
export async function printDeckLink(parts: CollectionParts, address: string): Promise<string> {
  const fragment = await printFragment(printDeckJson(parts, { documents: false, schedules: false }));
  if (fragment.length > LONGEST) return refuse('deck-link-too-long', '');
  return `${address}${pathOfLink({ kind: 'deck', fragment })}`;
}

/** Reads the first link in a message, as any deck file is read. Throws a problem for one that is cut short, or brings too much. */
export async function parseDeckLink(message: string): Promise<Parsed> {
  const link = messageLink(message);
  if (link?.kind !== 'deck') return refuse('deck-link-broken', '');
  const { parts, problems } = parseDeckJsonWithin(await parseFragment(link.fragment, UNPACKED, 'deck-link-broken'), UNPACKED, ROWS);
  const { noteTypes, notes, cards } = parts;
  return { format: 'deck-link', parts: { ...emptyParts, noteTypes, notes, cards, decks: parts.decks.map(plain) }, problems, notesAre: 'whole', matches: null };
}

/** A deck by name alone: how it is studied is the receiver's. */
const plain = ({ desiredRetention: _, extra: __, deadline: ___, ...deck }: Deck): Deck => deck;
