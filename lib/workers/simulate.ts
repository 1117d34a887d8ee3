/** Worker: the coming days, what each retention would cost, and what to expect on a day, simulated. */
import { expectedOn, type DeadlinePlan, type Expected } from '../core/deadline';
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

interface DayArgs {
  readonly groups: readonly SimGroup[];
  readonly habits: Habits;
  readonly plan: DeadlinePlan;
}

export interface DayForecast {
  readonly planned: Expected;
  /** With half as many minutes again. */
  readonly more: Expected;
  /** Without a plan, in the same minutes. */
  readonly usual: Expected;
}

export type ForecastDay = (args: DayArgs) => DayForecast;

const forecastDay: ForecastDay = ({ groups, habits, plan }) => ({
  planned: expectedOn(groups, habits, plan),
  more: expectedOn(groups, habits, { ...plan, secondsPerDay: plan.secondsPerDay * 1.5 }),
  usual: expectedOn(groups, habits, plan, 'usual'),
});

serve({ simulateDays, simulateCosts, forecastDay });
