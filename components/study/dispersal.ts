/** Cards that would give each other away stand apart: those of one sentence, and those whose prompt prints another's answer. */
import { faceOf } from '@/lib/core/cards';
import { apart } from '@/lib/core/dispersal';
import type { Card, CardId, Note, NoteId } from '@/lib/core/model';
import type { CollectionView } from '@/lib/store';

/** Further ahead nobody remembers what a prompt said. */
const LOOKED_AT = 300;

export function dispersed(queue: readonly CardId[], view: CollectionView, cards: ReadonlyMap<CardId, Card>, notes: ReadonlyMap<NoteId, Note>): CardId[] {
  const isLearning = (id: CardId) => {
    const schedule = view.schedules.get(id);
    return schedule.state !== 'new' && 'at' in schedule.due;
  };
  const learning = queue.filter(isLearning);
  const rest = queue.filter((id) => !isLearning(id));
  const shown = rest.slice(0, LOOKED_AT).map((id) => {
    const card = cards.get(id);
    const note = card && notes.get(card.noteId);
    const noteType = note && view.noteTypes.get(note.noteTypeId);
    const face = card && note && noteType ? faceOf(note, noteType, card.templateId) : null;
    const source = note?.source;
    return { id, noteId: card?.noteId ?? '', quote: source?.documentId ? { document: source.documentId, ...source.span } : null, prompt: face?.promptText ?? '', answer: face?.answerText ?? '' };
  });
  return [...learning, ...apart(shown).map(({ id }) => id), ...rest.slice(LOOKED_AT)];
}
