/** A note being written: how typing becomes a note, and a copy in localStorage until it is saved. */
import { IDS } from '@/lib/core/ids';
import type { Asked, Note, NoteFact, NoteTypeId } from '@/lib/core/model';

export interface NoteDraft {
  readonly noteTypeId: NoteTypeId;
  readonly deck: string;
  readonly fields: Readonly<Record<string, string>>;
  /** As typed, separated by spaces. */
  readonly tags: string;
}

export function emptyDraft(deck: string): NoteDraft {
  return { noteTypeId: IDS.basic, deck, fields: {}, tags: '' };
}

export function draftOfNote(note: Note, deck: string): NoteDraft {
  return { noteTypeId: note.noteTypeId, deck, fields: note.fields, tags: note.tags.join(' ') };
}

/** The note the draft describes. What a quiz knows of a fact follows what its fields say. */
export function noteFromDraft(draft: NoteDraft, base: Note): Note {
  const fields = Object.fromEntries(Object.entries({ ...base.fields, ...draft.fields }).map(([id, text]) => [id, text.trim()]));
  const tags = [...new Set(draft.tags.split(/\s+/).filter(Boolean))];
  return { ...base, noteTypeId: draft.noteTypeId, fields, tags, fact: base.fact && followingFields(base.fact, base, fields) };
}

function followingFields(fact: NoteFact, base: Note, fields: Readonly<Record<string, string>>): NoteFact {
  const reverse = fact.reverse && followed(fact.reverse, fields.reversePrompt ?? '', fields.reverseAnswer ?? '', base);
  return { ...fact, asked: followed(fact.asked, fields.prompt ?? '', fields.answer ?? '', base), reverse };
}

function followed(asked: Asked, question: string, answer: string, { source }: Note): Asked {
  if (question === '' || answer === '') return asked;
  if (answer === asked.answer) return { ...asked, question };
  const at = source ? source.quote.indexOf(answer) : -1;
  const start = (source?.span.start ?? 0) + at;
  const distractors = asked.distractors.filter((option) => option.toLowerCase() !== answer.toLowerCase());
  return { ...asked, question, answer, accepted: [], distractors, ...(at >= 0 ? { answerSpan: { start, end: start + answer.length } } : {}) };
}

/** Wraps a stretch of text as a gap with the next free number; white space at its ends stays outside. Null when it is empty. */
export function withGap(text: string, start: number, end: number): { readonly text: string; readonly end: number } | null {
  const chosen = text.slice(start, end);
  const words = chosen.trim();
  if (words === '') return null;
  const from = start + chosen.indexOf(words);
  const numbers = [...text.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number));
  const gap = `{{c${Math.max(0, ...numbers) + 1}::${words}}}`;
  return { text: text.slice(0, from) + gap + text.slice(from + words.length), end: from + gap.length };
}

const KEY = 'factdeck.card';

/** `key` names what is being written: a note's id, or `new`. */
export function storedDraft(key: string): NoteDraft | null {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as { key: string; draft: NoteDraft } | null;
    return stored?.key === key ? stored.draft : null;
  } catch {
    return null;
  }
}

/** Null forgets it. */
export function storeDraft(key: string, draft: NoteDraft | null): void {
  try {
    if (draft) localStorage.setItem(KEY, JSON.stringify({ key, draft }));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}
