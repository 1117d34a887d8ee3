/** A quiz, its answers or its key ↔ the fragment of a link: JSON, gzip, base64url. Nothing of it is sent to a server. */
import type { QuizId } from '../core/model';
import type { Shared } from '../core/quiz-share';
import { parseFragment, printFragment } from './fragment';
import { questionShape, quizOptionFields } from './quiz-row';
import { list, nullable, number, object, readJson, tagged, text, whole, id, type Shape } from './shape';

/** What a fragment may unpack to. */
const LONGEST = 2 * 1_048_576;
const QUESTIONS = 500;

const milliseconds = number(0, 1e12);
const shared: Shape<Shared> = tagged('kind', {
  quiz: {
    id: id<QuizId>(), title: text(2000), options: object(quizOptionFields), questions: list(questionShape, QUESTIONS),
    score: nullable(object({ right: whole(0, QUESTIONS), of: whole(0, QUESTIONS), tookMs: milliseconds })),
  },
  key: { id: id<QuizId>(), title: text(2000), questions: list(questionShape, QUESTIONS) },
  answers: { id: id<QuizId>(), name: text(200), answers: list(object({ question: whole(0, QUESTIONS), text: text(100_000), tookMs: milliseconds }), QUESTIONS) },
});

/** Letters, digits, `-` and `_` only. */
export const printQuizLink = (value: Shared): Promise<string> => printFragment(JSON.stringify(value));

/** Throws a problem for a fragment that was cut short, or is none of ours. */
export async function parseQuizLink(fragment: string): Promise<Shared> {
  return shared.read(readJson(await parseFragment(fragment, LONGEST, 'quiz-link-broken'), LONGEST), []);
}
