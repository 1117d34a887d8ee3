/** In which order the questions of a quiz come: as drawn, and in practice what was missed once more behind the rest. */
import type { Quiz, Response } from './model';

/** The questions still to come, the next first ([Q22]). */
export function queueOf({ questions, responses, options }: Pick<Quiz, 'questions' | 'responses' | 'options'>): readonly number[] {
  const queue = [...questions.keys()];
  for (const response of responses) {
    queue.splice(queue.indexOf(response.question), 1);
    const comesAgain = options.run === 'practice' && response.verdict !== 'right' && questions[response.question]?.kind !== 'recall';
    if (comesAgain) queue.push(response.question);
  }
  return queue;
}

/** The first response to each question: what counts, however often a question came again. */
export function firstResponses(responses: readonly Response[]): readonly { readonly place: number; readonly response: Response }[] {
  const seen = new Set<number>();
  return responses.flatMap((response, place) => {
    if (seen.has(response.question)) return [];
    seen.add(response.question);
    return [{ place, response }];
  });
}
