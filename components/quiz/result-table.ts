/** A result as a table for spreadsheets (RFC 4180, with a byte order mark so that Excel reads UTF-8). */
import type { Quiz } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { answerLines, promptOf, responseLines } from './words';

export function resultTable({ questions, responses }: Quiz): string {
  const head = m.quiz.csvHead;
  const rows = responses.flatMap((response): readonly (readonly string[])[] => {
    const question = questions[response.question];
    if (question === undefined) return [];
    return [[
      String(response.question + 1), m.quiz.kindNames[question.kind], promptOf(question), answerLines(question).join('; '), responseLines(question, response).join('; '),
      m.quiz.verdicts[response.verdict], (response.tookMs / 1000).toFixed(1), response.confidence ? m.quiz.sureNames[response.confidence] : '',
    ]];
  });
  return tableText([[head.number, head.kind, head.prompt, head.answer, head.response, head.verdict, head.seconds, head.sure], ...rows]);
}

/** Rows of cells as one text. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** What a spreadsheet would run as a formula is preceded by an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
