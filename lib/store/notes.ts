/** Going through all notes some thousands at once: one by one takes ten times as long, all at once a great deal of memory. */
import type { Note } from '../core/model';
import type { Database } from './database';

const READ_AT_ONCE = 4000;

/** Deleted notes too. `done` of `total` are read after each call. */
export async function eachNotes(database: Database, visit: (notes: readonly Note[], done: number, total: number) => void): Promise<void> {
  const total = await database.notes.count();
  let [done, last] = [0, ''];
  for (;;) {
    const some = await database.notes.where(':id').above(last).limit(READ_AT_ONCE).toArray();
    done += some.length;
    last = some.at(-1)?.id ?? last;
    visit(some, done, total);
    if (some.length < READ_AT_ONCE) return;
  }
}
