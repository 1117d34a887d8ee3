/** Worker: checks the collection on this device, and mends it. */
import { checkCollection, repairCollection, type CheckReport } from '../store/check';
import { Database } from '../store/database';
import { serve } from './call';

export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

export type Check = (args: { readonly name: string }, progress: (value: CheckProgress) => void) => Promise<CheckReport>;
export type Repair = (args: { readonly name: string; readonly label: string; readonly now: number }, progress: (value: CheckProgress) => void) => Promise<CheckReport>;

async function opened<T>(name: string, run: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(name);
  try {
    return await run(database);
  } finally {
    database.close();
  }
}

const check: Check = ({ name }, progress) => opened(name, (database) => checkCollection(database, (done) => progress({ done, total: 100 })));

const repair: Repair = ({ name, label, now }, progress) => opened(name, async (database) => {
  await repairCollection(database, label, now, (count) => crypto.getRandomValues(new Uint8Array(count)));
  // Every page of the collection reads it again.
  const channel = new BroadcastChannel(name);
  channel.postMessage({ reload: true });
  channel.close();
  return checkCollection(database, (done) => progress({ done, total: 100 }));
});

serve({ check, repair });
