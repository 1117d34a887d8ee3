/**
 * Notes as plain rows of prompt and answer: what spreadsheets and Anki's text files can hold.
 * A Fact note asked in several ways becomes several rows whose guids tell that they belong together.
 */
import { cardsOf, faceOf } from '../core/cards';
import { contentHash } from '../core/hash';
import { IDS, noteIdOfGuid } from '../core/ids';
import { BUILT_IN_NOTE_TYPES } from '../core/note-types';
import type { CollectionParts, Deck, DeckId, Note, NoteType, Source } from '../core/model';

export type SideKind = 'basic' | 'reversed' | 'cloze';

export interface Side {
  /** Empty when the file gives none. */
  readonly guid: string;
  readonly kind: SideKind;
  readonly prompt: string;
  readonly answer: string;
  readonly source: { readonly quote: string; readonly title: string; readonly date: string } | null;
  readonly tags: readonly string[];
  /** Full name, or empty. */
  readonly deck: string;
}

/** Whether a prompt has a deletion such as `{{c1::1871}}`. */
export const isCloze = (prompt: string): boolean => /\{\{c[1-9]\d{0,2}::/.test(prompt);

/** Every note that is not deleted as rows, in the order given. */
export function sidesOf(parts: CollectionParts): Side[] {
  const types = new Map([...BUILT_IN_NOTE_TYPES, ...parts.noteTypes].map((type) => [type.id, type]));
  const deckNames = new Map(parts.decks.map((deck) => [deck.id, deck.name]));
  const deckOf = new Map<string, string>();
  for (const card of parts.cards) {
    if (!card.deleted && !deckOf.has(card.noteId)) deckOf.set(card.noteId, deckNames.get(card.deckId) ?? '');
  }
  return parts.notes.filter((note) => !note.deleted).flatMap((note) => {
    const type = types.get(note.noteTypeId);
    const { source, tags } = note;
    const shared = {
      source: source && source.quote !== '' ? { quote: source.quote, title: source.title, date: source.date } : null,
      tags,
      deck: deckOf.get(note.id) ?? '',
    };
    return type ? facesOf(note, type).map((face) => ({ ...shared, ...face })) : [];
  });
}

type SideFace = Pick<Side, 'guid' | 'kind' | 'prompt' | 'answer'>;

function facesOf(note: Note, type: NoteType): SideFace[] {
  const guid = note.guid === '' ? note.id : note.guid;
  const field = (id: string): string => note.fields[id] ?? '';
  if (type.id === IDS.basic) return [{ guid, kind: 'basic', prompt: field('front'), answer: field('back') }];
  if (type.id === IDS.reversed) return [{ guid, kind: 'reversed', prompt: field('front'), answer: field('back') }];
  if (type.id === IDS.cloze) return [{ guid, kind: 'cloze', prompt: field('text'), answer: field('extra') }];
  if (type.id === IDS.fact) {
    const faces: SideFace[] = [
      { guid, kind: 'basic', prompt: field('prompt'), answer: field('answer') },
      { guid: guid + reverseMark, kind: 'basic', prompt: field('reversePrompt'), answer: field('reverseAnswer') },
      { guid: guid + clozeMark, kind: 'cloze', prompt: field('cloze'), answer: '' },
    ];
    return faces.filter(({ prompt }) => prompt !== '');
  }
  const [card] = cardsOf(note, type, IDS.defaultDeck, 0);
  const face = card && faceOf(note, type, card.templateId);
  return face ? [{ guid, kind: 'basic', prompt: face.promptText, answer: face.answerText }] : [];
}

const reverseMark = '/reverse';
const clozeMark = '/cloze';

/** Rows as notes with their cards and decks; `deckName` is for rows that name none. Notes hold only the fields their rows speak of. */
export function partsOfSides(sides: readonly Side[], deckName: string): Pick<CollectionParts, 'notes' | 'cards' | 'decks'> {
  const byGuid = new Map(sides.filter(({ guid }) => guid !== '').map((side) => [side.guid, side]));
  const decks = new Map<string, Deck>();
  const taken = new Set<string>();
  const notes: Note[] = [];
  const cards: CollectionParts['cards'][number][] = [];
  for (const side of sides) {
    if (baseOf(side.guid, byGuid)) continue;
    const note = noteOf(side, guidOf(side, taken), byGuid);
    const type = BUILT_IN_NOTE_TYPES.find(({ id }) => id === note.noteTypeId);
    const deck = decks.get(side.deck || deckName) ?? deckNamed(side.deck || deckName);
    decks.set(deck.name, deck);
    notes.push(note);
    if (type) cards.push(...cardsOf(note, type, deck.id, notes.length - 1));
  }
  return { notes, cards, decks: [...decks.values()] };
}

/** The row that a reverse or cloze row belongs to, when the file has it. */
function baseOf(guid: string, byGuid: ReadonlyMap<string, Side>): Side | null {
  const mark = [reverseMark, clozeMark].find((ending) => guid.endsWith(ending));
  return mark === undefined ? null : byGuid.get(guid.slice(0, -mark.length)) ?? null;
}

/**
 * A row without a guid is known by what Anki knows it by, its kind and prompt; a second one also by its answer.
 * So the same file imported on two devices makes the same notes.
 */
function guidOf({ guid, kind, prompt, answer }: Side, taken: Set<string>): string {
  if (guid !== '') return guid;
  const first = contentHash(['row', kind, prompt]);
  const made = taken.has(first) ? contentHash(['row', kind, prompt, answer]) : first;
  taken.add(made);
  return made;
}

function noteOf(side: Side, guid: string, byGuid: ReadonlyMap<string, Side>): Note {
  const reverse = byGuid.get(guid + reverseMark);
  const cloze = byGuid.get(guid + clozeMark);
  const { quote, title, date } = side.source ?? { quote: '', title: '', date: '' };
  const source: Source = { documentId: null, title, date, url: '', span: { start: 0, end: 0 }, quote, before: '', after: '' };
  const shared = {
    id: noteIdOfGuid(guid), guid, tags: side.tags, source: quote === '' ? null : source, fact: null, addedAt: 0, deleted: false, clocks: {},
  };
  if (side.kind === 'cloze') return { ...shared, noteTypeId: IDS.cloze, fields: { text: side.prompt, extra: side.answer } };
  if (side.kind === 'basic' && (reverse || cloze)) {
    const fields = {
      prompt: side.prompt,
      answer: side.answer,
      ...(reverse && { reversePrompt: reverse.prompt, reverseAnswer: reverse.answer }),
      ...(cloze && { cloze: cloze.prompt }),
    };
    return { ...shared, noteTypeId: IDS.fact, fields };
  }
  return { ...shared, noteTypeId: IDS[side.kind], fields: { front: side.prompt, back: side.answer } };
}

/** A deck known only by its name; the plan finds or makes the real one. */
export function deckNamed(name: string): Deck {
  const id = `deck-${contentHash(['deck named', name])}` as DeckId;
  return { id, name, presetId: IDS.defaultPreset, description: '', addedAt: 0, deleted: false, clocks: {} };
}
