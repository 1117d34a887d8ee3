/** Questions about one card: one choice, typed, a gap in its sentence, true or false. */
import type { Question } from './model';
import { falseStatement } from './quiz-groups';
import type { QuizItem } from './quiz-items';
import type { Making } from './quiz-making';
import { optionsFor } from './quiz-options';
import { gapped, statementOf, wholeOf, GAP } from './quiz-statement';

export type SingleKind = 'choice' | 'typed' | 'cloze' | 'truth';

/** Words of an answer a person can fairly be asked to type, and the most that are asked when nothing else is left. */
const WELL_TYPED = 6;
const TYPED_AT_MOST = 7;

/** A question of the kind wanted, or where that is not fair, of another; null when the card cannot be asked at all. */
export function singleQuestion(item: QuizItem, wanted: SingleKind, making: Making): Question | null {
  if (wanted === 'truth') return truthOf(item, making) ?? plainQuestion(item, 'choice', making);
  if (wanted === 'cloze') return clozeOf(item, making) ?? plainQuestion(item, 'typed', making);
  return plainQuestion(item, wanted, making);
}

export function isWellTyped(item: QuizItem): boolean {
  return item.answerWords().length <= WELL_TYPED;
}

function plainQuestion(item: QuizItem, wanted: 'choice' | 'typed', making: Making): Question | null {
  if (wanted === 'typed' && isWellTyped(item)) return { ...base(item, making), kind: 'typed' };
  const options = optionsFor(item, making);
  if (options !== null) return { ...base(item, making), kind: 'choice', options };
  return item.answerWords().length <= TYPED_AT_MOST ? { ...base(item, making), kind: 'typed' } : null;
}

/** A gap in the sentence, typed or chosen in even chance where both are fair. */
function clozeOf(item: QuizItem, making: Making): Question | null {
  const statement = statementOf(item);
  const prompt = statement === null ? gapIn(item) : gapped(statement);
  if (prompt === '') return null;
  const options = making.random() < 0.5 || !isWellTyped(item) ? optionsFor(item, making, prompt) : null;
  if (options === null && !isWellTyped(item)) return null;
  return { ...base(item, making), kind: 'cloze', prompt, options: options ?? [] };
}

/** A cloze card is a gap already. */
function gapIn(item: QuizItem): string {
  return item.prompt.includes(GAP) ? item.prompt : '';
}

/** The statement as it is, or with its answer exchanged, in even chance; of a card without a fact, its prompt with an answer. */
function truthOf(item: QuizItem, making: Making): Question | null {
  const statement = statementOf(item);
  const isTrue = making.random() < 0.5;
  if (statement !== null) {
    const other = falseStatement(item, statement, making);
    return other === null ? null : { ...base(item, making), kind: 'truth', prompt: isTrue ? wholeOf(statement) : other, isTrue };
  }
  const options = item.note.fact === null ? optionsFor(item, making) : null;
  const claim = isTrue ? item.answer : options?.find((text) => text !== item.answer);
  return options === null || claim === undefined ? null : { ...base(item, making), kind: 'truth', prompt: `${item.prompt}\n${claim}`, isTrue };
}

function base(item: QuizItem, { truths, shared }: Making) {
  return {
    card: item.card.id,
    noteId: item.note.id,
    context: item.context,
    prompt: item.prompt,
    answer: item.answer,
    accepted: truths.accepted(item).filter((text) => text !== item.answer && !shared.has(text)),
    source: item.source,
  };
}
