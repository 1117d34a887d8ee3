/** What can be done with many cards at once, as changes to commit. */
import { operationOf } from '@/components/study/card-changes';
import type { Moment } from '@/lib/core/day';
import type { Card, Change, DeckId, ManualAction, Note, NoteType } from '@/lib/core/model';

/** Cards that lie in the deck already are left alone. */
export function moveAll(cards: readonly Card[], deck: DeckId): Change[] {
  return cards.filter(({ deckId }) => deckId !== deck).map((card) => ({ type: 'put', table: 'cards', row: { ...card, deckId: deck } }));
}

/** One operation for all of them. */
export function manualAll(cards: readonly Card[], action: ManualAction, moment: Moment): Change[] {
  return cards.length === 0 ? [] : [operationOf({ kind: 'manual', cards: cards.map(({ id }) => id), action }, moment)];
}

/** Tags as typed, separated by spaces; capitals count when they are added and not when they are taken away. */
export function tagAll(notes: readonly Note[], added: string, removed: string): Change[] {
  const more = tagsOf(added);
  const less = new Set(tagsOf(removed).map((tag) => tag.toLowerCase()));
  return notes.flatMap((note): Change[] => {
    const kept = note.tags.filter((tag) => !less.has(tag.toLowerCase()));
    const here = new Set(kept.map((tag) => tag.toLowerCase()));
    const tags = [...kept, ...more.filter((tag) => !here.has(tag.toLowerCase()))];
    return tags.join(' ') === note.tags.join(' ') ? [] : [{ type: 'put', table: 'notes', row: { ...note, tags } }];
  });
}

const tagsOf = (typed: string): string[] => [...new Set(typed.split(/\s+/).filter(Boolean))];

export interface Replacement {
  readonly find: string;
  readonly by: string;
  readonly isExpression: boolean;
  readonly matchCase: boolean;
  /** The field's name; null: every field; `tags`: the tags. */
  readonly field: string | null | { readonly tags: true };
}

/** A note before and after, where the replacement changes it. */
export interface Replaced {
  readonly before: Note;
  readonly after: Note;
  /** The first text that changed, before and after. */
  readonly from: string;
  readonly to: string;
}

/** Throws a SyntaxError where `find` is meant as a regular expression and is none. Nothing is found by an empty text. */
export function replaceAll(notes: readonly Note[], typeOf: (note: Note) => NoteType | undefined, replacement: Replacement): Replaced[] {
  if (replacement.find === '') return [];
  const change = changing(replacement);
  return notes.flatMap((note) => {
    const type = typeOf(note);
    if (!type) return [];
    const after = typeof replacement.field === 'object' && replacement.field !== null ? withTags(note, change) : withFields(note, type, replacement.field, change);
    return after ? [after] : [];
  });
}

function changing({ find, by, isExpression, matchCase }: Replacement): (text: string) => string {
  const source = isExpression ? find : find.replace(/[.*+?^$()|[\]{}/\\]/g, '\\$&');
  const pattern = new RegExp(source, matchCase ? 'gu' : 'giu');
  return (text) => (isExpression ? text.replace(pattern, by) : text.replace(pattern, () => by));
}

function withFields(note: Note, type: NoteType, field: string | null, change: (text: string) => string): Replaced | null {
  const fields: Record<string, string> = { ...note.fields };
  let first: { from: string; to: string } | null = null;
  for (const { id, name } of type.fields) {
    const from = note.fields[id] ?? '';
    const to = field === null || field === name ? change(from) : from;
    if (to === from) continue;
    fields[id] = to;
    first ??= { from, to };
  }
  return first && { before: note, after: { ...note, fields }, ...first };
}

function withTags(note: Note, change: (text: string) => string): Replaced | null {
  const tags = [...new Set(note.tags.flatMap((tag) => change(tag).split(/\s+/).filter(Boolean)))];
  const [from, to] = [note.tags.join(' '), tags.join(' ')];
  return from === to ? null : { before: note, after: { ...note, tags }, from, to };
}
