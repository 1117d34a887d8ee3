/**
 * What an answer in a quiz says about memory, as the rating a person would have given the card. Pure, and discounted for
 * guessing: picking the right one out of a few is weaker than writing it. The mapping is weighed in bench/quiz-evidence.ts.
 */
import type { CardId, Confidence, Question, QuizRating, Rating, Response, Verdict } from './model';
import { usualMs } from './quiz-time';
import { choicesIn } from './quiz-verdict';

export interface Evidence {
  readonly kind: Question['kind'];
  /** Options to choose among; null where the answer is written. */
  readonly choices: number | null;
  readonly verdict: Exclude<Verdict, 'close'>;
  readonly tookMs: number;
  /** How long such a question usually takes. */
  readonly usualMs: number;
  readonly confidence: Confidence | null;
}

/** An answer that took so many times the usual came with effort. */
const EFFORT = 2;
/** Where chance alone is right this often, a right answer says too little to pass a card. */
const GUESSABLE = 0.4;

/**
 * The rating an answer counts as; null when it counts as none ([Q24]). Time that ran out says nothing about memory. A
 * right answer by choice is Hard unless the person was sure and not slow; what was marked as a guess is no pass.
 */
export function ratingOf({ choices, verdict, tookMs, usualMs: usual, confidence }: Evidence): Rating | null {
  if (verdict === 'timeout') return null;
  if (verdict === 'wrong' || confidence === 'guess') return 'again';
  const isSlow = tookMs > usual * EFFORT;
  if (choices === null) return isSlow || confidence === 'unsure' ? 'hard' : 'good';
  if (1 / choices >= GUESSABLE) return null;
  return confidence === 'sure' && !isSlow ? 'good' : 'hard';
}

/** The rating of each card a response is about: of questions of several parts each part's own. */
export function ratingsOf(question: Question, response: Response): readonly QuizRating[] {
  if (response.verdict === 'close' || response.verdict === 'timeout') return [];
  const verdicts = verdictsOn(question, response);
  return verdicts.flatMap(({ card, right }) => {
    const rating = ratingOf({
      kind: question.kind, choices: choicesAt(question), verdict: right ? 'right' : 'wrong', tookMs: response.tookMs, usualMs: usualMs(question),
      confidence: response.confidence ?? null,
    });
    return card === null || rating === null ? [] : [{ card, rating }];
  });
}

function verdictsOn(question: Question, response: Response): readonly { readonly card: CardId | null; readonly right: boolean }[] {
  const isRight = response.verdict === 'right';
  switch (question.kind) {
    // What was right in it is known; what was wrong may be the fault of the pair or the neighbour it was mistaken for.
    case 'matching':
    case 'ordering':
    case 'recall': return question.parts.map(({ card }, at) => ({ card, right: response.parts?.[at] ?? isRight }));
    // Only the right statements are facts of their cards: one that was exchanged was perhaps just not believed.
    case 'told':
    case 'several': return question.parts.flatMap(({ card, answer }, at) => (answer === '' ? [] : [{ card, right: response.parts?.[at] ?? isRight }]));
    default: return [{ card: question.card, right: isRight }];
  }
}

/** Each statement of several is a yes or a no; what is left free has no options. */
function choicesAt(question: Question): number | null {
  return question.kind === 'several' ? 2 : choicesIn(question);
}
