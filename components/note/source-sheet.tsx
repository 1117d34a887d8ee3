/** The source of a note: its quote lit up in its paragraph of the stored document. */
'use client';

import { useEffect, useRef, useState } from 'react';
import { useCollection } from '@/components/collection';
import { Sheet } from '@/components/ui/sheet';
import type { Document, Note, Source, Span, TemplateId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { paragraphAt, paragraphsOf, type Paragraph } from './paragraphs';
import { piecesOf } from './pieces';
import { answerInQuote } from './source-of';

interface SourceSheetProps {
  readonly note: Note;
  readonly templateId?: TemplateId;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The document around the quote when it is still kept, else the sentences stored with the note. Nothing without a source. */
export function SourceSheet({ note, templateId, open, onClose }: SourceSheetProps) {
  const { source } = note;
  const document = useDocument(open ? (source?.documentId ?? null) : null);
  if (!source) return null;
  const answer = answerInQuote(note, templateId ?? null);
  return (
    <Sheet open={open} onClose={onClose} title={source.title || m.note.source}>
      <div className="grid gap-5">
        <SourceLine source={source} />
        {document === 'reading' ? null : document && stillHolds(document, source) ? (
          <InDocument document={document} source={source} answer={answer} />
        ) : (
          <WithoutDocument source={source} answer={answer} />
        )}
      </div>
    </Sheet>
  );
}

/** The stored document of an id: null when there is none. */
function useDocument(id: Document['id'] | null): Document | null | 'reading' {
  const collection = useCollection();
  const [read, setRead] = useState<{ id: Document['id']; document: Document | null } | null>(null);
  useEffect(() => {
    if (!id) return;
    let current = true;
    const show = (document: Document | null) => {
      if (current) setRead({ id, document });
    };
    collection.document(id).then(show, () => show(null));
    return () => {
      current = false;
    };
  }, [collection, id]);
  if (!id) return null;
  return read?.id === id ? read.document : 'reading';
}

function stillHolds(document: Document, source: Source): boolean {
  return document.text.slice(source.span.start, source.span.end) === source.quote;
}

function SourceLine({ source }: { readonly source: Source }) {
  const facts = [source.date, source.url].filter(Boolean);
  if (facts.length === 0) return null;
  return <p className="text-sm break-all text-soft select-text">{facts.join(' · ')}</p>;
}

function InDocument({ document, source, answer }: { document: Document; source: Source; answer: Span | null }) {
  const quote = useRef<HTMLElement>(null);
  useEffect(() => {
    quote.current?.scrollIntoView({ block: 'center' });
  }, [document]);
  const paragraphs = paragraphsOf(document.text);
  const place = paragraphAt(paragraphs, source.span.start);
  const answerSpan = answer && { start: answer.start + source.span.start, end: answer.end + source.span.start };
  return (
    <div className="grid gap-4">
      <p className="text-sm text-soft">{m.note.paragraphOf(place + 1, paragraphs.length)}</p>
      {paragraphs.map((paragraph, index) => (
        <LitParagraph key={paragraph.start} text={document.text} paragraph={paragraph} quote={source.span} answer={answerSpan}
          quoteRef={index === place ? quote : null} />
      ))}
    </div>
  );
}

function WithoutDocument({ source, answer }: { readonly source: Source; readonly answer: Span | null }) {
  const before = source.before ? `${source.before} ` : '';
  const text = `${before}${source.quote}${source.after ? ` ${source.after}` : ''}`;
  const shift = (span: Span): Span => ({ start: span.start + before.length, end: span.end + before.length });
  return (
    <div className="grid gap-4">
      <LitParagraph text={text} paragraph={{ start: 0, end: text.length, wrapped: true }} quoteRef={null}
        quote={shift({ start: 0, end: source.quote.length })} answer={answer && shift(answer)} />
      {source.documentId && <p className="text-sm text-soft">{m.note.documentGone}</p>}
    </div>
  );
}

interface LitParagraphProps {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly quote: Span;
  readonly answer: Span | null;
  readonly quoteRef: React.RefObject<HTMLElement | null> | null;
}

function LitParagraph({ text, paragraph, quote, answer, quoteRef }: LitParagraphProps) {
  const marks = [{ ...quote, strong: false }, ...(answer ? [{ ...answer, strong: true }] : [])];
  const pieces = piecesOf(text, paragraph, marks);
  const first = pieces.find((piece) => piece.marks.length > 0);
  return (
    <p dir="auto" className={`font-serif text-[17px] leading-normal break-words select-text ${paragraph.wrapped ? '' : 'whitespace-pre-line'}`}>
      {pieces.map((piece) => {
        if (piece.marks.length === 0) return piece.text;
        const isAnswer = piece.marks.some((mark) => mark.strong);
        return (
          <mark key={piece.start} ref={piece === first ? quoteRef : null}
            className={`box-decoration-clone bg-mark text-ink ${isAnswer ? 'font-semibold underline decoration-2 underline-offset-4' : ''}`}>
            {piece.text}
          </mark>
        );
      })}
    </p>
  );
}
