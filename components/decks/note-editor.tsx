/** Writes a note: its kind, deck, fields and tags, with the cards it makes drawn as one types. */
'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useClock, useView } from '@/components/collection';
import { Quote } from '@/components/note/quote';
import { Button, Notice, Screen, Segmented, TextField } from '@/components/ui';
import { cardsOf } from '@/lib/core/cards';
import { IDS, newNoteId } from '@/lib/core/ids';
import type { Card, DeckId, Note, NoteId, NoteType, NoteTypeId } from '@/lib/core/model';
import { cardsOfNote } from '@/lib/core/queue-view';
import { messages as m } from '@/lib/messages';
import { useAct } from './acting';
import { CardPreview } from './card-preview';
import { DeckSelect } from './card-menu';
import { nextPosition, saveNoteChanges } from './changes';
import { draftOfNote, emptyDraft, noteFromDraft, storedDraft, storeDraft, type NoteDraft } from './note-draft';
import { NoteFields } from './note-fields';

interface NoteEditorProps {
  /** Null writes a new one. */
  readonly note: Note | null;
  readonly deck: DeckId;
}

const NEW_KINDS = [
  { value: IDS.basic, label: m.decks.kinds.basic },
  { value: IDS.reversed, label: m.decks.kinds.reversed },
  { value: IDS.cloze, label: m.decks.kinds.cloze },
];

export function NoteEditor({ note, deck }: NoteEditorProps) {
  const { draft, change, noteType, made, lost, error, save } = useNoteDraft(note, deck);
  const form = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const leave = () => (history.length > 1 ? router.back() : router.push('/decks'));
  const saveAndGoOn = async () => {
    if (!(await save())) return;
    if (note) leave();
    else form.current?.querySelector('textarea')?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void saveAndGoOn();
  };
  if (!noteType) return null;
  return (
    <Screen title={note ? m.decks.editTitle : m.decks.newTitle} back={leave} backKind="close" focused wide
      footer={<Button variant="primary" size="large" className="w-full md:max-w-sm" onClick={() => void saveAndGoOn()}>{note ? m.decks.saveCard : m.decks.addAndNext}</Button>}>
      <div ref={form} onKeyDown={keys} className="grid content-start gap-8 md:grid-cols-2 md:gap-12">
        <div className="grid content-start gap-5">
          {!note && <KindChoice value={draft.noteTypeId} onChange={(noteTypeId) => change({ noteTypeId })} />}
          <NoteFields noteType={noteType} fields={draft.fields} onChange={(fields) => change({ fields })} />
          {error && <Notice tone="error">{error}</Notice>}
          {lost > 0 && <Notice tone="warn">{m.decks.cardLost(lost)}</Notice>}
          {note && <Quote note={note} />}
          <DeckSelect value={draft.deck} onChange={(chosen) => change({ deck: chosen })} />
          <TextField label={m.decks.tags} hint={m.decks.tagsHint} value={draft.tags} autoComplete="off" autoCapitalize="none" onChange={(event) => change({ tags: event.target.value })} />
          <p className="hidden text-sm text-soft md:pointer-fine:block">{m.decks.saveHint}</p>
        </div>
        <CardPreview note={made.note} noteType={noteType} cards={made.cards} />
      </div>
    </Screen>
  );
}

function KindChoice({ value, onChange }: { readonly value: NoteTypeId; readonly onChange: (kind: NoteTypeId) => void }) {
  return <Segmented<NoteTypeId> label={m.decks.kind} value={value} options={NEW_KINDS} onChange={onChange} />;
}

/** What is typed, the note and cards it makes, and saving it. `save` resolves to whether it was stored. */
function useNoteDraft(note: Note | null, deck: DeckId) {
  const view = useView();
  const clock = useClock();
  const act = useAct();
  const key = note?.id ?? 'new';
  const [draft, setDraft] = useState<NoteDraft>(() => storedDraft(key) ?? (note ? draftOfNote(note, deck) : emptyDraft(deck)));
  const [isAsked, setIsAsked] = useState(false);
  const noteType = view.noteTypes.get(draft.noteTypeId);
  const existing = note ? cardsOfNote(view, note.id) : [];
  const deckId = (view.decks.has(draft.deck as DeckId) ? draft.deck : deck) as DeckId;
  const made = makeNote(draft, note, noteType, deckId);
  const lost = existing.filter(({ id }) => !made.cards.some((card) => card.id === id)).length;
  const error = isAsked && made.cards.length === 0 ? (noteType?.kind === 'cloze' ? m.decks.needGap : m.decks.needPrompt) : null;

  const change = (part: Partial<NoteDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    storeDraft(key, next);
  };
  const save = async (): Promise<boolean> => {
    setIsAsked(true);
    if (!noteType || made.cards.length === 0) return false;
    const row = note ? made.note : { ...made.note, ...newIdentity(newNoteId(clock.randomBytes)), addedAt: clock.now() };
    const changes = saveNoteChanges({ note: row, noteType, deckId, cards: existing, position: nextPosition(view) });
    if (!(await act(changes, note ? m.decks.saved : m.decks.added(made.cards.length)))) return false;
    storeDraft(key, null);
    setIsAsked(false);
    if (!note) setDraft({ ...draft, fields: {} });
    return true;
  };
  return { draft, change, noteType, made, lost: made.cards.length > 0 ? lost : 0, error, save };
}

/** The id of a note that is not saved yet: only its preview is made with it. */
const UNSAVED = 'note-unsaved' as NoteId;

function newIdentity(id: NoteId): Pick<Note, 'id' | 'guid'> {
  return { id, guid: id };
}

function makeNote(draft: NoteDraft, note: Note | null, noteType: NoteType | undefined, deckId: DeckId): { note: Note; cards: readonly Card[] } {
  const base: Note = note ?? {
    ...newIdentity(UNSAVED), noteTypeId: draft.noteTypeId, fields: {}, tags: [], source: null, fact: null, addedAt: 0, deleted: false, clocks: {},
  };
  const made = noteFromDraft(draft, base);
  const fields = Object.fromEntries((noteType?.fields ?? []).map(({ id }) => [id, made.fields[id] ?? '']));
  const whole = { ...made, fields };
  return { note: whole, cards: noteType ? cardsOf(whole, noteType, deckId, 0) : [] };
}
