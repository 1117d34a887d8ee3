/** The page's side of fold.ts. */
import { callWorker } from './call';
import type { FoldAnew } from './fold';

/** Afterwards the collection is read from its board. Rejects with an error that `problemOf` reads. */
export const foldAnew = (name: string): Promise<void> => callWorker<FoldAnew>('fold', 'foldAnew', { name });
