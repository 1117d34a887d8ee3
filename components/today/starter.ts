/** Puts a shipped deck into the collection the way any file comes in: parsed, planned, committed, undoable. */
import { loadShippedDeck, type ShippedDeck } from '@/decks';
import type { Collection, Clock } from '@/lib/store';
import { parseFile } from '@/lib/workers/import-client';

/** Rejects when the deck cannot be read or stored; then nothing was changed. */
export async function addShippedDeck(collection: Collection, clock: Clock, { slug, title }: ShippedDeck): Promise<void> {
  const parsed = await parseFile(await loadShippedDeck(slug));
  const { planImport } = await import('@/lib/core/plan');
  const plan = planImport(parsed, await collection.parts(), { matches: 'update', deck: null, moment: collection.moment(), randomBytes: clock.randomBytes });
  await collection.commit(plan.changes, { label: title });
}
