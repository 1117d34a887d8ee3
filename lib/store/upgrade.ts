/** From a row per operation to segments. Runs inside the one transaction of the upgrade: all of it, or the old database. */
import type { Transaction } from 'dexie';
import type { Operation } from '../core/model';
import { createCardNames } from '../core/packed/card-names';
import { appendNames, appendOperations, historyTables } from './segments';

/** As many rows as one segment packs. */
const AT_ONCE = 65_536;

export async function packOperations(transaction: Transaction): Promise<void> {
  const tables = historyTables(transaction);
  const rows = transaction.table<Operation, [string, number]>('operations');
  const names = createCardNames();
  let packed = 0;
  for (let last: [string, number] | null = null;;) {
    const some: Operation[] = await (last === null ? rows.orderBy(':id') : rows.where(':id').above(last)).limit(AT_ONCE).toArray();
    const end = some.at(-1);
    if (end === undefined) break;
    await appendOperations(tables, some, names);
    packed += some.length;
    last = [end.device, end.n];
  }
  await appendNames(tables, names);
  let stored = 0;
  await tables.segments.each(({ count }) => (stored += count));
  if (packed !== stored || packed !== (await rows.count())) throw new Error('Inconsistent: not every operation was packed');
  const head = await transaction.table('meta').get('head');
  if (head !== undefined) await transaction.table('meta').put({ ...head, packs: 0 });
}
