/** Note → cards, and a card's two faces. Prompt and answer are computed from the note each time, never stored. */
import { htmlTemplateIds, htmlTexts, isHtml } from './html-cards';
import { cardIdOf, templateId } from './ids';
import type { Card, DeckId, Note, NoteType, Template, TemplateId } from './model';

/** A run of text on a face: as written, a gap to be filled, or a gap that was filled. */
export interface Part {
  readonly text: string;
  readonly role: 'plain' | 'blank' | 'filled';
}

/** What a card shows before and after the answer. */
export interface Face {
  readonly prompt: readonly Part[];
  readonly answer: readonly Part[];
  readonly promptText: string;
  readonly answerText: string;
}

/** One card for each template whose prompt shows something; for a cloze note one for each number ([C1], [C2]). */
export function cardsOf(note: Note, noteType: NoteType, deckId: DeckId, position: number): Card[] {
  return templateIdsOf(note, noteType).map((template) => ({
    id: cardIdOf(note.id, template),
    noteId: note.id,
    templateId: template,
    deckId,
    position,
    deleted: false,
    clocks: {},
  }));
}

/** The two faces of one card of a note. A template the type no longer has gives empty faces. */
export function faceOf(note: Note, noteType: NoteType, template: TemplateId): Face {
  if (isHtml(noteType)) {
    const { prompt, answer } = htmlTexts(note, noteType, template);
    return { prompt: [{ text: prompt, role: 'plain' }], answer: [{ text: answer, role: 'plain' }], promptText: prompt, answerText: answer };
  }
  if (noteType.kind === 'cloze') {
    const made = noteType.templates[0];
    return made ? faceFrom(note, noteType, made, Number(template.slice(1))) : emptyFace;
  }
  const made = noteType.templates.find(({ id }) => id === template);
  return made ? faceFrom(note, noteType, made, 1) : emptyFace;
}

const emptyFace: Face = { prompt: [], answer: [], promptText: '', answerText: '' };

function templateIdsOf(note: Note, noteType: NoteType): TemplateId[] {
  if (isHtml(noteType)) return htmlTemplateIds(note, noteType);
  if (noteType.kind === 'cloze') {
    const numbers = new Set(noteType.fields.flatMap(({ id }) => clozeNumbers(note.fields[id] ?? '')));
    return [...numbers].sort((a, b) => a - b).map((number) => templateId(`c${number}`));
  }
  return noteType.templates.filter((made) => promptIsFilled(note, noteType, made)).map(({ id }) => id);
}

function promptIsFilled(note: Note, noteType: NoteType, made: Template): boolean {
  return fieldsIn(made.prompt).some(({ name, cloze }) => {
    const value = fieldNamed(note, noteType, name);
    return cloze ? clozeNumbers(value).length > 0 : value.trim() !== '';
  });
}

function faceFrom(note: Note, noteType: NoteType, made: Template, number: number): Face {
  const prompt = fill(note, noteType, made.prompt, number, false);
  const answer = fill(note, noteType, made.answer, number, true);
  return { prompt, answer, promptText: textOf(prompt), answerText: answerTextOf(answer) };
}

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('').trim();

/** Of a filled gap only what filled it counts as the answer. */
function answerTextOf(parts: readonly Part[]): string {
  const filled = parts.filter(({ role }) => role === 'filled');
  return filled.length > 0 ? filled.map(({ text }) => text).join(', ') : textOf(parts);
}

function fieldNamed(note: Note, noteType: NoteType, name: string): string {
  const field = noteType.fields.find((candidate) => candidate.name === name);
  return field ? note.fields[field.id] ?? '' : '';
}

const fieldPattern = /\{\{(cloze:)?([^{}:]+)\}\}/g;

function fieldsIn(template: string): { name: string; cloze: boolean }[] {
  return [...template.matchAll(fieldPattern)].map(([, cloze, name]) => ({ name: name ?? '', cloze: cloze !== undefined }));
}

function fill(note: Note, noteType: NoteType, template: string, number: number, revealed: boolean): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of template.matchAll(fieldPattern)) {
    parts.push({ text: template.slice(from, match.index), role: 'plain' });
    const value = fieldNamed(note, noteType, match[2] ?? '');
    parts.push(...(match[1] ? clozeParts(value, number, revealed) : [{ text: value, role: 'plain' } as const]));
    from = match.index + match[0].length;
  }
  parts.push({ text: template.slice(from), role: 'plain' });
  return parts.filter(({ text }) => text !== '');
}

/** Anki's deletion `{{c1::text::hint}}`; deletions inside deletions stay as written. */
const clozePattern = /\{\{c(\d{1,3})::((?:(?!\{\{c\d|\}\}).)*?)(?:::((?:(?!\}\}).)*?))?\}\}/gs;

/** The numbers of the deletions in a text, each once, ascending. */
export function clozeNumbers(text: string): number[] {
  const numbers = new Set([...text.matchAll(clozePattern)].map(([, number]) => Number(number)));
  numbers.delete(0);
  return [...numbers].sort((a, b) => a - b);
}

/** A text with the deletions of one number hidden or filled and all others shown as plain text. */
export function clozeParts(text: string, number: number, revealed: boolean): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(clozePattern)) {
    const [whole, found, inner = '', hint] = match;
    parts.push({ text: text.slice(from, match.index), role: 'plain' });
    if (Number(found) !== number) parts.push({ text: inner, role: 'plain' });
    else if (revealed) parts.push({ text: inner, role: 'filled' });
    else parts.push({ text: hint ? `[${hint}]` : '[…]', role: 'blank' });
    from = match.index + whole.length;
  }
  parts.push({ text: text.slice(from), role: 'plain' });
  return parts.filter((part) => part.text !== '');
}
