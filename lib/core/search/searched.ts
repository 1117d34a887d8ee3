/** What a search looks at: notes with their texts laid ready, cards with the words that their deck and type have for them. */
import { textOfHtml } from '../html-text';
import type { Moment } from '../day';
import type { AnkiOrigin, Card, CardId, Deck, DeckId, Instant, Memory, Note, NoteType, NoteTypeId, Schedule } from '../model';

export interface SearchNote {
  readonly note: Note;
  readonly type: NoteType;
  /** In the order of the type's fields. */
  readonly fields: readonly string[];
  /** All fields and, where it is HTML, what the first one shows; lower case. */
  readonly text: string;
  readonly editedAt: Instant;
}

export interface SearchCard {
  readonly card: Card;
  readonly note: SearchNote;
  /** Counted from 0: the template, or of a cloze note the deletion's number less one. */
  readonly ordinal: number;
}

/** A review as it is searched for: `button` 1 to 4, or 0 where a card was moved by hand. */
export interface SearchReview {
  readonly at: Instant;
  readonly button: number;
}

/** Everything else that terms ask about. */
export interface SearchContext {
  readonly moment: Moment;
  /** When the study day ends. */
  readonly dayEndsAt: Instant;
  readonly scheduleOf: (card: CardId) => Schedule;
  /** What Anki knew of a card that came from there. */
  readonly originOf: (card: CardId) => AnkiOrigin | undefined;
  /** Of this program and, where the card came from Anki, of Anki. */
  readonly reviewsOf: (card: CardId) => readonly SearchReview[];
  readonly retrievabilityOf: (card: CardId, memory: Memory, elapsedMs: number) => number;
  readonly deckOf: (deck: DeckId) => Deck | null;
  readonly presetNameOf: (deck: DeckId) => string;
  /** Full name of the deck last studied, or null. */
  readonly currentDeck: string | null;
}

const FIELD_END = '\u001f';

/** All cards whose note and note type are known, in the order of `cards`. */
export function searchCards(cards: Iterable<Card>, notes: ReadonlyMap<string, Note>, types: ReadonlyMap<NoteTypeId, NoteType>): SearchCard[] {
  const seen = new Map<string, SearchNote | null>();
  const found: SearchCard[] = [];
  for (const card of cards) {
    let note = seen.get(card.noteId);
    if (note === undefined) {
      const kept = notes.get(card.noteId);
      const type = kept && types.get(kept.noteTypeId);
      note = type ? searchNote(kept, type) : null;
      seen.set(card.noteId, note);
    }
    if (note) found.push({ card, note, ordinal: ordinalOf(card, note.type) });
  }
  return found;
}

export function searchNote(note: Note, type: NoteType): SearchNote {
  const fields = type.fields.map(({ id }) => note.fields[id] ?? '');
  const shown = type.fields[0]?.content === 'html' ? `${FIELD_END}${textOfHtml(fields[0] ?? '').text}` : '';
  return { note, type, fields, text: (fields.join(FIELD_END) + shown).toLowerCase(), editedAt: editedAt(note) };
}

function ordinalOf({ templateId }: Card, type: NoteType): number {
  if (type.kind === 'cloze') return Number(templateId.slice(1)) - 1;
  return type.templates.findIndex(({ id }) => id === templateId);
}

/** What was written together with the note's identity is how it came; later writings are edits made here. */
function editedAt({ anki, addedAt, clocks }: Note): Instant {
  const madeAt = instantOf(clocks['guid']);
  const edits = Object.entries(clocks).filter(([key]) => key.startsWith('fields.') || key.startsWith('tag:')).map(([, clock]) => instantOf(clock));
  return Math.max(anki ? anki.changedAt * 1000 : addedAt, ...edits.filter((at) => at > madeAt));
}

const instantOf = (clock: string | undefined): Instant => (clock === undefined ? 0 : Number(clock.slice(0, clock.indexOf('.'))));
