/** `factdeck generate`: a document → cards as JSON. */
import { basename } from 'node:path';
import { problemError } from '../lib/core/problem';
import { readText } from '../lib/documents';
import { byImportance, clozeOf, generate } from '../lib/facts';
import { problemText } from '../lib/messages/problem-text';
import { englishOnDisk } from './english';
import { readBytes } from './files';
import type { Asked, Fact, Rejection } from '../lib/core/model';

/** Cards best first, at most `limit`. Throws a problem when the file is no document. */
export async function generateFrom(name: string, limit: number): Promise<object> {
  const { draft, problems } = readText(readBytes(name), basename(name));
  const refusal = problems.find(({ severity }) => severity === 'error');
  if (refusal) throw problemError(refusal);
  if (!draft) throw new Error('Inconsistent: a document without draft and without problem');
  const { document, facts, rejections } = generate(await englishOnDisk(), draft);
  const { title, date, url, format } = document;
  return {
    document: { title, date, url, format },
    cards: byImportance(facts).flatMap(cardsOf).slice(0, limit),
    rejected: rejections.map(rejectedOf),
    problems: problems.map((problem) => ({ ...problem, message: problemText(problem) })),
  };
}

function cardsOf({ asked, reverse, quote, quoteSpan, kind, status, cloze }: Fact): object[] {
  const sides: readonly { readonly side: Asked; readonly cloze: string }[] = [
    { side: asked, cloze },
    ...(reverse ? [{ side: reverse, cloze: clozeOf(quote, quoteSpan, reverse.answerSpan) }] : []),
  ];
  return sides.map(({ side, cloze: text }) => ({
    question: side.question, answer: side.answer, quote, start: quoteSpan.start, end: quoteSpan.end, kind, status, cloze: text,
    distractors: side.distractors,
  }));
}

function rejectedOf({ rule, reason, question, answer, quoteSpan }: Rejection): object {
  return { rule, reason, question, answer, start: quoteSpan.start, end: quoteSpan.end };
}
