/** The cards a note makes, as they will be studied. */
import { CardFace } from '@/components/note/card-face';
import { faceOf } from '@/lib/core/cards';
import type { Card, Note, NoteType } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

export function CardPreview({ note, noteType, cards }: { readonly note: Note; readonly noteType: NoteType; readonly cards: readonly Card[] }) {
  return (
    <section aria-label={m.decks.preview} className="min-w-0">
      <h2 className="pb-2 text-sm text-soft">{m.decks.preview}</h2>
      {cards.length === 0 ? (
        <p className="font-serif text-lg text-soft">{m.decks.previewNone}</p>
      ) : (
        <ul className="grid gap-6">
          {cards.map((card) => (
            <li key={card.id} className="rounded-card border border-rule bg-sheet p-5">
              <CardFace face={faceOf(note, noteType, card.templateId)} shown />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
