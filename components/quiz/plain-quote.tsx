/** The sentence a question comes from where its note is not in this collection: as the question itself carries it. */
import type { Question } from '@/lib/core/model';

export function PlainQuote({ question }: { readonly question: Question }) {
  const quote = question.source?.quote ?? '';
  if (quote === '') return null;
  const at = quote.indexOf(question.answer);
  return (
    <figure className="border-s-[3px] border-mark ps-3.5">
      <blockquote dir="auto" className="font-serif text-base leading-normal break-words text-soft">
        {at < 0 ? quote : <>{quote.slice(0, at)}<mark className="text-ink">{question.answer}</mark>{quote.slice(at + question.answer.length)}</>}
      </blockquote>
    </figure>
  );
}
