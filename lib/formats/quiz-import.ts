/** A file of a learning platform → questions, by what it holds. */
import { parseGift } from './gift';
import { parseMoodleXml } from './moodle-xml';
import { refuse } from './shape';
import type { ReadQuiz } from './quiz-parts';

const LONGEST = 8 * 1_048_576;
/** A quiz holds no more. */
const MOST = 500;

/** Throws a problem for a file that holds no question of either format. */
export function parseQuizFile(text: string): ReadQuiz {
  if (text.length > LONGEST) return refuse('file-too-large', '', { limit: '8 MiB' });
  const read = /^\ufeff?\s*</u.test(text) ? parseMoodleXml(text) : parseGift(text);
  if (read.questions.length === 0) return refuse('quiz-file-unknown', '');
  return { ...read, questions: read.questions.slice(0, MOST) };
}
