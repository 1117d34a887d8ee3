/**
 * The formulas of FSRS-6 on plain numbers, without an object made on the way: what folding a million reviews needs. They
 * give what ts-fsrs gives, to the last bit, rounding to eight digits included.
 * Source: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
 */

/** Grades are 1 (again) to 4 (easy); days are whole study days, 0 for the same. */
export interface Formulas {
  readonly firstStability: (grade: number) => number;
  readonly firstDifficulty: (grade: number) => number;
  readonly stability: (stability: number, difficulty: number, elapsedDays: number, grade: number) => number;
  readonly difficulty: (difficulty: number, grade: number) => number;
  readonly retrievability: (elapsedDays: number, stability: number) => number;
}

const LEAST_STABILITY = 0.001;
const GREATEST_STABILITY = 36_500;
const LEAST_FIRST_STABILITY = 0.1;
const [AGAIN, HARD, EASY] = [1, 2, 4] as const;

const rounded = (value: number): number => Math.round(value * 1e8) / 1e8;
const clamped = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** `w`: 21 weights, clipped. With `sameDay` false a review on the same day follows the formulas of later days. */
export function formulasOf(w: readonly number[], sameDay: boolean): Formulas {
  const [w7, w9, w10, w11, w12, w13, w14, w17, w18, w19] = [w[7]!, w[9]!, w[10]!, w[11]!, w[12]!, w[13]!, w[14]!, w[17]!, w[18]!, w[19]!];
  const decay = -w[20]!;
  const factor = rounded(Math.exp(Math.pow(decay, -1) * Math.log(0.9)) - 1);
  const byGrade = (value: (grade: number) => number): Float64Array => Float64Array.from({ length: EASY + 1 }, (_, grade) => value(grade));
  const firstStabilities = byGrade((grade) => Math.max(w[grade - 1] ?? 0, LEAST_FIRST_STABILITY));
  const unclipped = byGrade((grade) => rounded(w[4]! - Math.exp((grade - 1) * w[5]!) + 1));
  const moves = byGrade((grade) => -w[6]! * (grade - 3));
  const sameDayGrowths = byGrade((grade) => Math.exp(w17 * (grade - 3 + w18)));
  const growth = Math.exp(w[8]!);
  const [hardPenalty, easyBonus] = [w[15]!, w[16]!];
  const leastLoss = Math.exp(sameDay ? w17 * w18 : 0);
  const easiest = w7 * unclipped[EASY]!;

  const retrievability = (elapsedDays: number, stability: number): number => rounded(Math.pow(1 + (factor * elapsedDays) / stability, decay));

  const onSameDay = (s: number, grade: number): number => {
    const grown = Math.pow(s, -w19) * sameDayGrowths[grade]!;
    return clamped(s * (grade >= HARD ? Math.max(grown, 1) : grown), LEAST_STABILITY, GREATEST_STABILITY);
  };
  const forgotten = (s: number, d: number, r: number): number => {
    const after = w11 * Math.pow(d, -w12) * (Math.pow(s + 1, w13) - 1) * Math.exp((1 - r) * w14);
    return Math.min(Math.max(rounded(s / leastLoss), LEAST_STABILITY), rounded(clamped(after, LEAST_STABILITY, GREATEST_STABILITY)));
  };
  const recalled = (s: number, d: number, r: number, grade: number): number => {
    const after = s * (1 + growth * (11 - d) * Math.pow(s, -w9) * (Math.exp((1 - r) * w10) - 1) * (grade === HARD ? hardPenalty : 1) * (grade === EASY ? easyBonus : 1));
    return rounded(clamped(after, LEAST_STABILITY, GREATEST_STABILITY));
  };

  return {
    firstStability: (grade) => firstStabilities[grade]!,
    firstDifficulty: (grade) => clamped(unclipped[grade]!, 1, 10),
    stability: (s, d, elapsedDays, grade) => {
      if (elapsedDays === 0 && sameDay) return onSameDay(s, grade);
      const r = retrievability(elapsedDays, s);
      return grade === AGAIN ? forgotten(s, d, r) : recalled(s, d, r, grade);
    },
    difficulty: (d, grade) => clamped(rounded(easiest + (1 - w7) * (d + rounded((moves[grade]! * (10 - d)) / 9))), 1, 10),
    retrievability,
  };
}
