/** Worker: folds what waits to be folded, and stores the schedules as they then are. */
import { Database } from '../store/database';
import { foldAndPack } from '../store/pack';
import { serve } from './call';

export type FoldAnew = (args: { readonly name: string }) => Promise<void>;

const foldAnew: FoldAnew = async ({ name }) => {
  const database = new Database(name);
  try {
    await foldAndPack(database);
  } finally {
    database.close();
  }
};

serve({ foldAnew });
