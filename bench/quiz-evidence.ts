/**
 * Scheduling by quiz evidence against scheduling by honest ratings, simulated: FSRS-6 is the truth about memory, guessing
 * is modelled, and the scheduler sees only what a person's answer shows. Run: node tools/run-ts.mjs bench/quiz-evidence.ts
 *
 * Retention is the share of reviews at which the card was truly known, and the mean chance of recall over all cards
 * and days. The naive mapping takes every right answer as Good, guessed or not.
 */
import type { Memory, Question, Rating } from '../lib/core/model';
import { DEFAULT_PARAMETERS, modelOf } from '../lib/core/memory';
import { ratingOf } from '../lib/core/quiz-evidence';
import { seededRandom, type Random } from '../lib/core/quiz-random';

const CARDS = 4000;
const DAYS = 365;
const RETENTION = 0.9;
const model = modelOf(DEFAULT_PARAMETERS.weights);

interface Answer {
  readonly known: boolean;
  readonly right: boolean;
  readonly guessed: boolean;
  readonly kind: Question['kind'];
  readonly choices: number | null;
}

interface Policy {
  readonly name: string;
  /** How a due card is asked. */
  readonly ask: (known: boolean, random: Random) => Answer;
  readonly rate: (answer: Answer) => Rating | null;
}

const asked = (kind: Question['kind'], choices: number | null, known: boolean, random: Random): Answer => {
  const guessed = !known && choices !== null;
  return { known, kind, choices, guessed, right: known || (guessed && random() < 1 / choices) };
};
const evidence = (marked: boolean) => ({ kind, choices, right, guessed }: Answer): Rating | null =>
  ratingOf({ kind, choices, verdict: right ? 'right' : 'wrong', tookMs: 4000, usualMs: 5000, confidence: marked ? (guessed ? 'guess' : 'sure') : null });
const naive = ({ right }: Answer): Rating => (right ? 'good' : 'again');
const one = (kind: Question['kind'], choices: number | null) => (known: boolean, random: Random) => asked(kind, choices, known, random);
/** The four kinds a new quiz begins with, each as often. */
const mixed = (known: boolean, random: Random): Answer => {
  const at = Math.floor(random() * 4);
  return asked((['choice', 'typed', 'cloze', 'truth'] as const)[at] ?? 'choice', [4, null, random() < 0.5 ? 4 : null, 2][at] ?? null, known, random);
};

const policies: readonly Policy[] = [
  { name: 'rated cards', ask: one('typed', null), rate: ({ known }) => (known ? 'good' : 'again') },
  { name: 'quiz evidence, typed', ask: one('typed', null), rate: evidence(false) },
  { name: 'quiz evidence, choice of 4', ask: one('choice', 4), rate: evidence(false) },
  { name: 'quiz evidence, choice of 4, guesses marked', ask: one('choice', 4), rate: evidence(true) },
  { name: 'quiz evidence, mixed', ask: mixed, rate: evidence(false) },
  { name: 'naive (right = Good), choice of 4', ask: one('choice', 4), rate: naive },
  { name: 'naive (right = Good), true or false', ask: one('truth', 2), rate: naive },
  { name: 'naive (right = Good), mixed', ask: mixed, rate: naive },
];

/** A card as it is, as the scheduler believes it to be, and when it is shown next. */
interface Simulated {
  truth: Memory;
  truthDay: number;
  belief: Memory;
  beliefDay: number;
  due: number;
}

interface Outcome {
  readonly known: number;
  readonly recall: number;
  readonly reviewsPerCard: number;
}

function simulate({ ask, rate }: Policy, seed: number): Outcome {
  const random = seededRandom(seed);
  const start = model.next(null, 0, 'good');
  const cards = Array.from({ length: CARDS }, (): Simulated => ({ truth: start, truthDay: 0, belief: start, beliefDay: 0, due: daysUntil(start) }));
  let [reviews, known, recall] = [0, 0, 0];
  for (let day = 1; day <= DAYS; day++) {
    for (const card of cards) {
      const chance = model.retrievability(day - card.truthDay, card.truth.stability);
      recall += chance;
      if (day < card.due) continue;
      const answer = ask(random() < chance, random);
      reviews += 1;
      known += answer.known ? 1 : 0;
      review(card, answer, rate(answer), day);
    }
  }
  return { known: known / reviews, recall: recall / (CARDS * DAYS), reviewsPerCard: reviews / CARDS };
}

/** Memory follows what was truly known; belief follows the rating. What counts as nothing is asked again the next day. */
function review(card: Simulated, answer: Answer, rating: Rating | null, day: number): void {
  card.truth = model.next(card.truth, day - card.truthDay, answer.known ? 'good' : 'again');
  card.truthDay = day;
  if (rating === null) {
    card.due = day + 1;
    return;
  }
  card.belief = model.next(card.belief, day - card.beliefDay, rating);
  card.beliefDay = day;
  card.due = day + daysUntil(card.belief);
}

const daysUntil = (memory: Memory): number => Math.max(1, Math.round(model.intervalDays(memory.stability, RETENTION)));

const rows = policies.map((policy) => ({ name: policy.name, ...simulate(policy, 7) }));
const [rated] = rows;
const percent = (share: number): string => (share * 100).toFixed(1).padStart(6);
console.log(`${CARDS} cards, ${DAYS} days, desired retention ${RETENTION}`);
console.log(`${'policy'.padEnd(44)} known at review  mean recall  against rated  reviews a card`);
for (const { name, known, recall, reviewsPerCard } of rows) {
  console.log(`${name.padEnd(44)} ${percent(known)} %         ${percent(recall)} %     ${((recall - (rated?.recall ?? 0)) * 100).toFixed(1).padStart(5)} pt     ${reviewsPerCard.toFixed(1).padStart(5)}`);
}
