/** The page's side of check.ts. */
import { callWorker } from './call';
import type { Check, Repair } from './check';

export type { CheckReport, FaultKind } from '../store/check';

/** Compares what is kept with what is computed from scratch. Rejects with an error that `problemOf` reads. */
export const checkCollection: Check = (args) => callWorker<Check>('check', 'check', args);

/** Mends what can be mended and checks again. What it changes in content can be undone under the label. */
export const repairCollection: Repair = (args) => callWorker<Repair>('check', 'repair', args);
