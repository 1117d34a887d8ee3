/** The source of a note: its quote lit up in its paragraph of the stored document. */
'use client';

import { useEffect, useMemo, useState } from 'react';
import { useCollection } from '@/components/collection';
import { Sheet } from '@/components/ui';
import type { Document, Note, Source, Span, TemplateId } from '@/lib/core/model';
import { viewOf, viewSpan } from '@/lib/core/view';
import { messages as m } from '@/lib/messages';
import { answerInQuote } from './source-of';
import { TextBlock, type Light } from './text-block';

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
  const view = useMemo(() => viewOf(document.text, document.format), [document]);
  const answerSpan = answer && viewSpan(view, moved(answer, source.span.start));
  const quoteSpan = viewSpan(view, source.span);
  const lights = lightsOf(quoteSpan, answerSpan, bringIntoView);
  const place = view.blocks.findIndex((block) => block.end > quoteSpan.start);
  return (
    <div className="grid gap-4 select-text">
      <p className="text-sm text-soft">{m.note.paragraphOf(place + 1, view.blocks.length)}</p>
      {view.blocks.map((block) => (
        <TextBlock key={block.start} text={view.text} block={block} lights={lights} />
      ))}
    </div>
  );
}

function WithoutDocument({ source, answer }: { readonly source: Source; readonly answer: Span | null }) {
  const before = source.before ? `${source.before} ` : '';
  const text = `${before}${source.quote}${source.after ? ` ${source.after}` : ''}`;
  const quoteSpan = moved({ start: 0, end: source.quote.length }, before.length);
  return (
    <div className="grid gap-4 select-text">
      <TextBlock text={text} block={{ start: 0, end: text.length, kind: 'paragraph' }} lights={lightsOf(quoteSpan, answer && moved(answer, before.length))} />
      {source.documentId && <p className="text-sm text-soft">{m.note.documentGone}</p>}
    </div>
  );
}

/** Quote and answer touch: without this each mark would lie a little over the letters of the next. */
const JOINED = 'mx-0 px-0';

function lightsOf(quote: Span, answer: Span | null, at: (element: HTMLElement | null) => void = () => {}): readonly Light[] {
  return [{ ...quote, look: JOINED, at }, ...(answer ? [{ ...answer, look: 'font-semibold underline decoration-2 underline-offset-4' }] : [])];
}

function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
