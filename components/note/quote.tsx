/** The sentence an answer was taken from, with the answer under the yellow marker. */
import type { Note, TemplateId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { piecesOf } from './pieces';
import { answerInQuote, excerptAround } from './source-of';

interface QuoteProps {
  readonly note: Note;
  /** The card's template: a reversed card has another answer in the same quote. */
  readonly templateId?: TemplateId;
  /** Opens the quote in its document; without it no such button is drawn. */
  readonly onShow?: () => void;
}

/** Draws nothing for a note without a source. */
export function Quote({ note, templateId, onShow }: QuoteProps) {
  if (!note.source) return null;
  const { quote } = note.source;
  const answer = answerInQuote(note, templateId ?? null);
  const excerpt = excerptAround(quote, answer);
  const pieces = piecesOf(quote, excerpt, answer ? [answer] : []);
  return (
    <figure className="border-s-[3px] border-mark ps-3.5">
      <blockquote dir="auto" className="font-serif text-base leading-normal break-words text-soft">
        {m.note.openQuote(excerpt.start > 0, quote)}
        {pieces.map((piece) =>
          piece.marks.length > 0 ? (
            <mark key={piece.start} className="text-ink">{piece.text}</mark>
          ) : (
            piece.text
          ),
        )}
        {m.note.closeQuote(excerpt.end < quote.length, quote)}
      </blockquote>
      {onShow && (
        <button type="button" onClick={onShow} className="min-h-11 text-start font-sans text-sm font-medium text-ink underline underline-offset-4">
          {m.note.showInText}
        </button>
      )}
    </figure>
  );
}
