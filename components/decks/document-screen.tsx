/** A kept text with the answers of its cards lit up, and what can be done with it. */
'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { beginDraft } from '@/components/create/draft';
import { TextBlock, type Light } from '@/components/note/text-block';
import { studyHref } from '@/components/study/selection';
import { Button, Empty, LinkButton, Screen, Sheet } from '@/components/ui';
import type { Change, Document, DocumentId, Note } from '@/lib/core/model';
import { cardsOfNote } from '@/lib/core/queue-view';
import { viewOf, viewSpan } from '@/lib/core/view';
import { messages as m } from '@/lib/messages';
import { plan } from '@/lib/messages/en/plan';
import { useAct } from './acting';
import { deleteNotesChanges, suspendChange } from './changes';

interface Read {
  readonly id: DocumentId;
  readonly document: Document | null;
  readonly notes: readonly Note[];
}

export function DocumentScreen({ id }: { readonly id: DocumentId }) {
  const read = useRead(id);
  if (!read) return <Screen title={m.decks.title} back="/decks" backLabel={m.decks.documentBack}><p role="status" className="py-6 text-soft">{m.common.loading}</p></Screen>;
  if (!read.document) {
    return (
      <Screen title={m.decks.title} back="/decks" backLabel={m.decks.documentBack}>
        <Empty title={m.decks.documentGone} text={m.decks.documentGoneText} action={<LinkButton href="/decks">{m.decks.back}</LinkButton>} />
      </Screen>
    );
  }
  return <OpenDocument document={read.document} notes={read.notes} />;
}

/** The document and the notes made from it, read anew after each commit. */
function useRead(id: DocumentId): Read | null {
  const collection = useCollection();
  const view = useView();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let current = true;
    void Promise.all([collection.document(id), collection.notesOfDocument(id)]).then(([document, notes]) => {
      if (current) setRead({ id, document, notes });
    }, () => {
      if (current) setRead({ id, document: null, notes: [] });
    });
    return () => {
      current = false;
    };
  }, [collection, id, view]);
  return read?.id === id ? read : null;
}

function OpenDocument({ document, notes }: { readonly document: Document; readonly notes: readonly Note[] }) {
  const router = useRouter();
  const [isRemoving, setIsRemoving] = useState(false);
  const title = document.title || m.decks.untitled;
  const more = () => {
    const { text, format, date, url } = document;
    beginDraft({ text, format, title: document.title, date, url, written: { title: true, date: true, url: true } });
    router.push('/create');
  };
  return (
    <Screen title={title} back="/decks" backLabel={m.decks.documentBack} footer={<Button size="large" className="w-full" onClick={more}>{m.decks.documentMore}</Button>}>
      <p className="text-sm break-words text-soft">{[m.decks.documentDate(document.date), document.url].filter(Boolean).join(' · ')}</p>
      <p className="pb-4 text-sm text-soft">{m.decks.documentCards(notes.length)}</p>
      <Putting document={document} notes={notes} />
      <LitDocument document={document} notes={notes} />
      <div className="pt-8">
        <Button variant="quiet" className="-ms-3" onClick={() => setIsRemoving(true)}>{m.decks.documentRemove}</Button>
      </div>
      <RemoveSheet document={document} notes={notes} open={isRemoving} onClose={() => setIsRemoving(false)} />
    </Screen>
  );
}

/** Learn all of it now, or put it away: its cards rest, and nothing is deleted. */
function Putting({ document, notes }: { readonly document: Document; readonly notes: readonly Note[] }) {
  const collection = useCollection();
  const view = useView();
  const act = useAct();
  const ids = new Set(notes.map(({ id }) => id));
  const own = [...ids].flatMap((note) => cardsOfNote(view, note)).map(({ id }) => id);
  if (own.length === 0) return null;
  const put = (finished: boolean) => {
    // What the person had suspended before stays so.
    const moved = finished ? own.filter((id) => !view.schedules.get(id).suspended) : (document.resting ?? own);
    const row = { ...document, finished, resting: finished ? moved : undefined };
    return act([{ type: 'put', table: 'documents', row }, ...(moved.length > 0 ? [suspendChange(moved, finished, collection.moment())] : [])], finished ? plan.finished : plan.resumed);
  };
  return (
    <div className="grid gap-3 pb-6">
      {document.finished ? <p>{plan.finishedNote}</p> : null}
      <div className="flex flex-wrap gap-3">
        {document.finished
          ? <Button onClick={() => void put(false)}>{plan.resume}</Button>
          : <><LinkButton href={studyHref({ document: document.id, learn: true })}>{plan.learnNow}</LinkButton><Button onClick={() => void put(true)}>{plan.finish}</Button></>}
      </div>
    </div>
  );
}

function LitDocument({ document, notes }: { readonly document: Document; readonly notes: readonly Note[] }) {
  const view = viewOf(document.text, document.format);
  const lights = notes.flatMap(({ id, fact, source }): readonly Light[] => {
    const span = fact?.asked.answerSpan ?? source?.span;
    return span ? [{ ...viewSpan(view, span), look: '', name: id }] : [];
  });
  return (
    <div className="grid gap-4 select-text">
      {view.blocks.map((block) => <TextBlock key={block.start} text={view.text} block={block} lights={lights} />)}
      <NoteLinks notes={notes} />
    </div>
  );
}

/** The cards of the text as links, in its order: the way to them without tapping words. */
function NoteLinks({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  const inOrder = [...notes].sort((a, b) => (a.source?.span.start ?? 0) - (b.source?.span.start ?? 0));
  return (
    <ul className="divide-y divide-rule border-t border-rule">
      {inOrder.map((note) => (
        <li key={note.id}>
          <Link href={`/card?note=${encodeURIComponent(note.id)}`} className="block min-h-11 py-3">
            <span dir="auto" className="block font-serif text-lg">{note.fields.prompt || note.fields.reversePrompt || note.fields.front || note.fields.text}</span>
            <span dir="auto" className="block font-serif text-lg font-semibold">{note.fields.answer || note.fields.reverseAnswer || note.fields.back}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface RemoveSheetProps {
  readonly document: Document;
  readonly notes: readonly Note[];
  readonly open: boolean;
  readonly onClose: () => void;
}

function RemoveSheet({ document, notes, open, onClose }: RemoveSheetProps) {
  const view = useView();
  const act = useAct();
  const router = useRouter();
  const remove = async (withCards: boolean) => {
    const notesToo: readonly Change[] = withCards ? deleteNotesChanges(view, new Set(notes.map(({ id }) => id))) : [];
    if (await act([{ type: 'delete', table: 'documents', id: document.id }, ...notesToo], m.decks.documentRemoved)) router.replace('/decks');
  };
  return (
    <Sheet open={open} onClose={onClose} title={m.decks.documentRemoveTitle}>
      <div className="grid gap-4">
        <p>{m.decks.documentRemoveText(notes.length)}</p>
        {notes.length > 0 ? (
          <>
            <Button onClick={() => void remove(false)}>{m.decks.documentKeepCards}</Button>
            <Button onClick={() => void remove(true)}>{m.decks.documentDropCards}</Button>
          </>
        ) : (
          <Button onClick={() => void remove(false)}>{m.decks.documentRemove}</Button>
        )}
        <Button variant="quiet" onClick={onClose}>{m.common.cancel}</Button>
      </div>
    </Sheet>
  );
}
