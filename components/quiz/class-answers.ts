/** Answers that came back in links, as rows of their own. */
import { newQuizId } from '@/lib/core/ids';
import type { Quiz } from '@/lib/core/model';
import type { ClassTable } from '@/lib/core/quiz-class';
import type { SharedAnswers } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';
import type { Clock } from '@/lib/store';
import { tableText } from './result-table';
import { answerLines, promptOf, responseLines } from './words';

/** Kept as given: they are judged whenever they are shown, by the questions as they then are. */
export function answersRow({ id, name, answers }: SharedAnswers, clock: Clock): Quiz {
  const now = clock.now();
  return {
    id: newQuizId(clock.randomBytes), role: 'answers', savedAs: id, title: name,
    options: { decks: [], kinds: [], count: answers.length, clock: { per: 'none' }, extraTime: 1 },
    questions: [], responses: answers.map((answer) => ({ ...answer, verdict: 'wrong' })),
    draft: '', startedAt: now, questionStartedAt: now, questionUsedMs: 0, quizUsedMs: 0, heartbeatAt: now, finishedAt: now, clockTurnedBack: false, deleted: false, clocks: {},
  };
}

/** A line for each pupil with points, time and each response; below, a line for each question. */
export function classCsv(table: ClassTable): string {
  const { pupils, items, of } = table;
  const head = [m.quiz.pupil, m.quiz.pointsHead, m.quiz.csvHead.seconds, ...items.map(({ question }, at) => `${at + 1} ${promptOf(question)}`)];
  const key = [m.quiz.key, String(of), '', ...items.map(({ question }) => answerLines(question).join('; '))];
  const lines = pupils.map(({ name, points, tookMs, responses }) => [
    name, String(points), (tookMs / 1000).toFixed(1),
    ...items.map(({ question }, at) => {
      const response = responses.find((one) => one.question === at);
      return response === undefined ? '' : `${responseLines(question, response).join('; ')} (${m.quiz.verdicts[response.verdict]})`;
    }),
  ]);
  const difficulty = [m.quiz.difficultyHead, '', '', ...items.map((item) => item.difficulty.toFixed(2))];
  const discrimination = [m.quiz.discriminationHead, '', '', ...items.map((item) => item.discrimination?.toFixed(2) ?? '')];
  const missing = table.missing.map((name) => [name, m.quiz.missingCell]);
  return tableText([head, key, ...lines, ...missing, difficulty, discrimination]);
}
