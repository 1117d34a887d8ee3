/** Worker: the coming days and what each retention would cost, simulated. */
import type { Habits } from '../core/habits';
import { minimumRecommended, retentionCosts, type RetentionCost } from '../core/retention-cost';
import { simulate, type SimDays, type SimGroup } from '../core/simulate';
import { serve } from './call';

interface AheadArgs {
  readonly groups: readonly SimGroup[];
  readonly habits: Habits;
  readonly days: number;
}

export interface Costs {
  readonly costs: readonly RetentionCost[];
  readonly recommended: number | null;
}

export interface SimProgress {
  readonly done: number;
  readonly total: number;
}

export type SimulateDays = (args: AheadArgs) => SimDays;
export type SimulateCosts = (args: AheadArgs, progress: (value: SimProgress) => void) => Costs;

const simulateDays: SimulateDays = ({ groups, habits, days }) => simulate(groups, habits, days);

const simulateCosts: SimulateCosts = ({ groups, habits, days }, progress) => {
  const costs = retentionCosts(groups, habits, days, (done, total) => progress({ done, total }));
  return { costs, recommended: minimumRecommended(costs) };
};

serve({ simulateDays, simulateCosts });
