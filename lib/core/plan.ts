/**
 * What importing a file would do to a collection, worked out before anything is done (SPEC P rules).
 * Schedules here are never touched: a note that is already here keeps its cards, decks and reviews.
 */
import { cardsOf, faceOf } from './cards';
import { editedAt, OF_NOTE, sameValue } from './clock';
import { cardIdOf, newNoteId } from './ids';
import { BUILT_IN_NOTE_TYPES } from './note-types';
import { createDeckFinder, originsToCome } from './plan-decks';
import { createMatcher, merged } from './plan-match';
import { mediaToCome, revlogsToCome, withMediaNames } from './plan-media';
import { foreignSchedules } from './plan-operations';
import type { DeckFinder } from './plan-decks';
import type { Matcher } from './plan-match';
import type { Parsed, PlanOptions } from './parsed';
import type {
  Card, CardId, Change, CollectionParts, Keeps, Note, NoteId, NoteType, Plan, PlanLine, Problem, Row, Table, TableRows,
} from './model';

type LineKind = 'added' | 'updated' | 'unchanged' | 'conflicting' | 'skipped';

interface Decision {
  readonly kind: LineKind;
  /** The note as it would be here. */
  readonly note: Note;
  readonly reason: string;
}

interface Making {
  readonly parsed: Parsed;
  readonly options: PlanOptions;
  readonly types: ReadonlyMap<string, NoteType>;
  readonly matcher: Matcher;
  readonly decks: DeckFinder;
  readonly cardsHere: ReadonlyMap<CardId, Card>;
  readonly deckOfNoteHere: ReadonlyMap<NoteId, Card['deckId']>;
  /** Cards of the file as they are here or would be. */
  readonly cardIds: Map<CardId, CardId>;
  readonly done: Set<NoteId>;
  nextPosition: number;
}

/** Plans the import of a whole file. Pure but for `options.randomBytes`; linear in the size of both. */
export function planImport(file: Parsed, existing: CollectionParts, options: PlanOptions): Plan {
  const media = mediaToCome(file.parts.media ?? [], existing.media ?? []);
  const parts = { ...file.parts, notes: withMediaNames(file.parts.notes, media.renamed) };
  const parsed = { ...file, parts };
  const types = [...missing(parts.noteTypes, existing.noteTypes), ...typesToChange(parts.noteTypes, existing.noteTypes, options)];
  const making: Making = {
    parsed,
    options,
    types: new Map([...BUILT_IN_NOTE_TYPES, ...existing.noteTypes.filter(isKept), ...types].map((type) => [type.id, type])),
    matcher: createMatcher(parsed, existing),
    decks: createDeckFinder(parsed, existing, options),
    cardsHere: new Map(existing.cards.map((card) => [card.id, card])),
    deckOfNoteHere: new Map(existing.cards.filter(isKept).map((card) => [card.noteId, card.deckId])),
    cardIds: new Map(),
    done: new Set(),
    nextPosition: 1 + existing.cards.reduce((last, { position }) => Math.max(last, position), 0),
  };
  const lines: Record<LineKind, PlanLine[]> = { added: [], updated: [], unchanged: [], conflicting: [], skipped: [] };
  const contents = planNotes(making, lines);
  if (parsed.isWhole && options.deck === null) for (const { id } of parts.decks) making.decks.find(id);
  const operations = foreignSchedules(parts, existing.operations, making.cardIds, options.moment);
  const supports: Change[] = [
    ...puts('noteTypes', types),
    ...puts('parameters', missing(parts.parameters, existing.parameters)),
    ...puts('presets', missing(parts.presets, existing.presets)),
    ...puts('documents', missing(parts.documents, existing.documents).map((row) => ({ ...row, addedAt: row.addedAt || options.moment.at }))),
  ];
  const problems = [...parsed.problems, ...media.problems, ...(operations.length === 0 ? [] : [schedulesCome(operations)])];
  const revlogs = puts('revlogs', revlogsToCome(parts.revlogs ?? [], existing.revlogs ?? [], making.cardIds));
  const changes = [...supports, ...puts('decks', [...making.decks.made(), ...originsToCome(parsed, existing)]), ...contents, ...puts('media', media.rows), ...revlogs, ...operations];
  return { ...lines, problems, changes };
}

function planNotes(making: Making, lines: Record<LineKind, PlanLine[]>): Change[] {
  const cardsOfNote = groupByNote(making.parsed.parts.cards);
  return making.parsed.parts.notes.filter(isKept).flatMap((note) => {
    const type = making.types.get(note.noteTypeId);
    const decision = type ? decide(note, making) : skip(note, 'note-type-missing');
    const fileCards = cardsOfNote.get(note.id) ?? [];
    const cards = planCards(decision, fileCards, making);
    const kind = decision.kind === 'unchanged' && cards.length > 0 ? 'updated' : decision.kind;
    const shown = kind === 'added' && cards.length === 0 ? skip(decision.note, 'note-without-card') : { ...decision, kind };
    lines[shown.kind].push(lineOf(shown, fileCards[0], making));
    if (shown.kind !== 'added' && shown.kind !== 'updated' && shown.reason !== 'conflict-theirs') return [];
    const notes = decision.kind === 'unchanged' ? [] : [decision.note];
    return [...puts('notes', notes), ...puts('cards', cards)];
  });
}

/** What becomes of one note of the file. A second note that would be the same one is left out ([P4]). */
function decide(note: Note, making: Making): Decision {
  const { matcher, options, done } = making;
  const here = matcher.match(note);
  const id = here?.id ?? note.id;
  if (done.has(id)) return options.matches === 'both' ? asNew(note, making) : skip(note, 'row-twice');
  done.add(id);
  if (!here) return { kind: 'added', note: completed(note, making), reason: '' };
  const keeps = making.types.get(here.noteTypeId)?.keeps;
  const next = merged(here, note, making.types, making.parsed.notesAre, keeps);
  if (!next) return options.matches === 'both' ? asNew(note, making) : { kind: 'conflicting', note, reason: 'note-type-differs' };
  if (sameValue(here, next)) return { kind: 'unchanged', note: here, reason: '' };
  if (options.matches === 'keep') return skip(here, 'kept-yours');
  if (options.matches === 'both') return asNew(note, making);
  if (isOlder(note, here)) return skip(here, 'kept-newer');
  const edited = note.anki ? editedAt(here, OF_NOTE) : null;
  if (edited === null) return { kind: 'updated', note: next, reason: isKeptIn(here, note, next, keeps) ? 'kept-protected' : '' };
  return edited < note.anki!.changedAt * 1000 ? { kind: 'conflicting', note: next, reason: 'conflict-theirs' } : { kind: 'conflicting', note: here, reason: 'conflict-yours' };
}

/** Whether an update would say more if nothing were protected. */
function isKeptIn(here: Note, file: Note, next: Note, keeps: Keeps | undefined): boolean {
  const fields = here.noteTypeId === file.noteTypeId && Object.entries(file.fields).some(([id, value]) => next.fields[id] !== value);
  return fields || (keeps?.tags === true && file.tags.some((tag) => !next.tags.includes(tag)));
}

/** A second copy of a note that is already here, with an identity of its own. */
function asNew(note: Note, making: Making): Decision {
  const id = newNoteId(making.options.randomBytes);
  return { kind: 'added', note: { ...completed(note, making), id, guid: id, fact: null }, reason: '' };
}

const skip = (note: Note, reason: string): Decision => ({ kind: 'skipped', note, reason });

/** The note with every field its type has, and the time it came. */
function completed(note: Note, { types, options }: Making): Note {
  const fields = (types.get(note.noteTypeId)?.fields ?? []).map(({ id }) => [id, note.fields[id] ?? ''] as const);
  return { ...note, fields: Object.fromEntries(fields), addedAt: note.addedAt || options.moment.at };
}

/** The cards that are to be made: none that is here, and none that was deleted here while its note stayed ([P6]). */
function planCards({ kind, note, reason }: Decision, fileCards: readonly Card[], making: Making): Card[] {
  if (kind === 'skipped' || reason === 'note-type-differs') return [];
  const wanted = wantedCards(note, fileCards, making);
  for (const { id, from } of wanted) if (from) making.cardIds.set(from.id, id);
  if (kind !== 'added' && making.options.matches === 'keep') return [];
  return wanted.filter(({ id }) => {
    const here = making.cardsHere.get(id);
    return !here || (here.deleted && kind === 'added');
  }).map(({ from: _, ...card }) => ({
    ...card,
    deckId: making.deckOfNoteHere.get(note.id) ?? making.decks.find(card.deckId),
    position: making.nextPosition++,
  }));
}

/** The file's own cards, under the id the note has here; where it lists none, one for each way the note is asked. */
function wantedCards(note: Note, fileCards: readonly Card[], { types, parsed, decks }: Making): (Card & { readonly from: Card | null })[] {
  const type = types.get(note.noteTypeId);
  const deckId = fileCards[0]?.deckId ?? parsed.parts.decks[0]?.id ?? decks.default;
  const made = type ? cardsOf(note, type, deckId, 0) : [];
  if (parsed.notesAre === 'sides' || fileCards.length === 0) return made.map((card) => ({ ...card, from: null }));
  // Anki keeps a card whose prompt has become empty, and its history with it.
  if (parsed.format === 'anki-package') return fileCards.map((from) => ({ ...from, id: cardIdOf(note.id, from.templateId), noteId: note.id, from }));
  const listed = new Map(fileCards.map((card) => [card.templateId, card]));
  return made.filter(({ templateId }) => listed.has(templateId)).map((card) => {
    const from = listed.get(card.templateId) ?? null;
    return { ...card, deckId: from?.deckId ?? card.deckId, from };
  });
}

function lineOf({ note, reason, kind }: Decision, card: Card | undefined, { types, decks, deckOfNoteHere }: Making): PlanLine {
  const type = types.get(note.noteTypeId);
  const face = () => {
    const first = type && cardsOf(note, type, decks.default, 0)[0];
    return type && first ? faceOf(note, type, first.templateId) : null;
  };
  const [prompt = '', answer = ''] = Object.values(note.fields);
  const here = kind === 'added' ? undefined : deckOfNoteHere.get(note.id);
  return {
    noteId: note.id,
    deck: decks.nameOf(here ?? (card ? decks.find(card.deckId, kind === 'added') : decks.default)),
    // Read when they are shown: a large file has many lines, and a screen few.
    get prompt() { return face()?.promptText ?? prompt; },
    get answer() { return face()?.answerText ?? answer; },
    reason,
  };
}

function groupByNote(cards: readonly Card[]): Map<NoteId, Card[]> {
  const groups = new Map<NoteId, Card[]>();
  for (const card of [...cards].filter(isKept).sort((a, b) => a.position - b.position)) {
    const group = groups.get(card.noteId);
    if (group) group.push(card);
    else groups.set(card.noteId, [card]);
  }
  return groups;
}

const isKept = (row: Row): boolean => !row.deleted;

/** Rows of the file that are not here, or only as deleted. */
function missing<T extends Row & { readonly id: string }>(rows: readonly T[], here: readonly T[]): T[] {
  const ids = new Set(here.filter(isKept).map(({ id }) => id));
  return rows.filter((row) => isKept(row) && !ids.has(row.id));
}

/** Note types from Anki that changed there since they came, and those for which something else is to be kept from now on. */
function typesToChange(rows: readonly NoteType[], here: readonly NoteType[], { matches, keeps }: PlanOptions): NoteType[] {
  const inFile = new Map(rows.map((type) => [type.id, type]));
  return here.filter(isKept).flatMap((type) => {
    const file = inFile.get(type.id);
    const isNewer = matches === 'update' && (file?.anki?.changedAt ?? 0) > (type.anki?.changedAt ?? Infinity);
    const kept = keeps?.get(type.id) ?? type.keeps;
    if (!isNewer && sameValue(kept, type.keeps)) return [];
    return [{ ...(isNewer ? file! : type), ...(kept ? { keeps: kept } : {}) }];
  });
}

/** Whether Anki changed the file's note no later than the note here came from there. */
const isOlder = (file: Note, here: Note): boolean => file.anki !== undefined && here.anki !== undefined && file.anki.changedAt <= here.anki.changedAt;

/** The changes that write these rows, without the clocks they came with. */
function puts<T extends Table>(table: T, rows: readonly TableRows[T][]): Change[] {
  return rows.map((row) => ({ type: 'put', table, row: { ...row, deleted: false } }) as Change);
}

const schedulesCome = (changes: readonly Change[]): Problem => {
  const count = changes.filter((change) => change.type === 'operation' && change.act.kind === 'set').length;
  return { code: 'schedules-come', where: '', values: { count }, severity: 'warning' };
};
