/** The page's side of check.ts. */
import { callWorker, type CallOptions } from './call';
import type { CheckReport } from '../store/check';
import type { Check, CheckProgress, Repair } from './check';

export type { CheckProgress } from './check';
export type { CheckReport, FaultKind } from '../store/check';

/** Compares what is kept with what is computed from scratch. Rejects with an error that `problemOf` reads, or an AbortError. */
export const checkCollection = (args: Parameters<Check>[0], options: CallOptions<CheckProgress>): Promise<CheckReport> =>
  callWorker<Check, CheckProgress>('check', 'check', args, options);

/** Mends what can be mended, in one write, and checks again. What it changes in content can be undone under the label. */
export const repairCollection = (args: Parameters<Repair>[0], options: CallOptions<CheckProgress>): Promise<CheckReport> =>
  callWorker<Repair, CheckProgress>('check', 'repair', args, options);
