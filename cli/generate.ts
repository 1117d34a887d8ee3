/** `factdeck generate`: a document → cards as JSON. */
import { byImportance, clozeOf, generate } from '../lib/facts';
import { problemText } from '../lib/messages/problem-text';
import { englishOnDisk } from './english';
import { openDocument } from './documents';
import type { Asked, Fact, Rejection } from '../lib/core/model';

/** Cards best first, at most `limit`. Throws a problem when the file is no document. */
export async function generateFrom(name: string, limit: number): Promise<object> {
  const { draft, problems, isMade } = await openDocument(name);
  const { document, facts, rejections } = generate(await englishOnDisk(), draft);
  const { title, date, url, format } = document;
  return {
    document: { title, date, url, format, ...(isMade ? { text: document.text } : {}) },
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
