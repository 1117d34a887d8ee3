/** Cards of note types whose fields are HTML: those that came from Anki. */
import { clozeOnly } from './cloze';
import { textOfHtml } from './html-text';
import { masksOf, shapesIn, withMasks } from './occlusion';
import { templateId } from './ids';
import { clozeNumbersOf, NO_FRONT, renderTemplate, showsField, type Rendered } from './template';
import type { Note, NoteType, TemplateId } from './model';

/** What a card of this kind shows before and after the answer: HTML that nothing has made safe yet. */
export interface HtmlFace {
  readonly question: Rendered;
  readonly answer: Rendered;
  /** Fields that a side's scripts would have shown, as text: nothing else says them. */
  readonly inScripts: { readonly question: readonly string[]; readonly answer: readonly string[] };
  readonly css: string;
  /** Class names of the page, as templates expect them. */
  readonly className: string;
}

export const isHtml = (noteType: NoteType): boolean => noteType.fields.some(({ content }) => content === 'html');

/** What a card has beside its note, for `{{Deck}}` (in full) and `{{CardFlag}}`. */
export interface CardPlace {
  readonly deckName: string;
  readonly flag: number;
}

const NOWHERE: CardPlace = { deckName: '', flag: 0 };

/** A template the type no longer has gives nothing. */
export function htmlFaceOf(note: Note, noteType: NoteType, template: TemplateId, { deckName, flag }: CardPlace = NOWHERE): HtmlFace {
  const index = noteType.kind === 'cloze' ? 0 : noteType.templates.findIndex(({ id }) => id === template);
  const made = noteType.templates[index];
  const cloze = noteType.kind === 'cloze' ? Number(template.slice(1)) : 0;
  const ordinal = noteType.kind === 'cloze' ? cloze : index + 1;
  const values = valuesOf(note, noteType, made?.name ?? '', { deckName, flag });
  const shapes = noteType.kind === 'cloze' ? Object.values(note.fields).flatMap(shapesIn) : [];
  const masked = (side: Rendered, isAnswer: boolean): Rendered => (shapes.length === 0 ? side : { ...side, html: withMasks(side.html, masksOf(shapes, cloze, isAnswer), isAnswer) });
  const question = renderTemplate(made?.prompt ?? '', { values, cloze, isAnswer: false, front: NO_FRONT });
  const answer = renderTemplate(made?.answer ?? '', { values, cloze, isAnswer: true, front: question });
  const scripted = (side: string, isAnswer: boolean) => inScriptsOf(side).map((tag) => textOfHtml(renderTemplate(tag, { values, cloze, isAnswer, front: NO_FRONT }).html).text).filter((text) => text !== '');
  const early = scripted(made?.prompt ?? '', false);
  const inScripts = { question: early, answer: [...new Set([...scripted(made?.answer ?? '', true), ...early])] };
  return { question: masked(question, false), answer: masked(answer, true), inScripts, css: noteType.css, className: `card card${ordinal}` };
}

/** The tags of fields that stand in a template's scripts. */
function inScriptsOf(template: string): string[] {
  const scripts = template.split(/<script\b/i).slice(1).map((part) => part.split(/<\/script/i, 1)[0] ?? '');
  return [...new Set(scripts.flatMap((script) => script.match(/\{\{[^{}#^/][^{}]{0,200}\}\}/g) ?? []))];
}

/** The same as text: for lists, searches and quizzes. The answer leaves out what the question said already. */
export function htmlTexts(note: Note, noteType: NoteType, template: TemplateId): { prompt: string; answer: string } {
  const made = noteType.kind === 'cloze' ? noteType.templates[0] : noteType.templates.find(({ id }) => id === template);
  if (!made) return { prompt: '', answer: '' };
  const cloze = noteType.kind === 'cloze' ? Number(template.slice(1)) : 0;
  const values = valuesOf(note, noteType, made.name, NOWHERE);
  const textOf = (side: string, isAnswer: boolean) => textOfHtml(renderTemplate(side, { values, cloze, isAnswer, front: NO_FRONT }).html).text;
  const prompt = textOf(made.prompt, false);
  if (noteType.kind === 'cloze') {
    const hidden = noteType.fields.map(({ id }) => clozeOnly(withoutShapes(note.fields[id] ?? ''), cloze, true)).filter((text) => text !== '');
    return { prompt, answer: textOfHtml(hidden.join(', ')).text };
  }
  return { prompt, answer: textOf(made.answer, true) };
}

/** Anki's rule: each template whose front shows a field; the first when none does. */
export function htmlTemplateIds(note: Note, noteType: NoteType): TemplateId[] {
  if (noteType.kind === 'cloze') return clozeNumbersOf(Object.values(note.fields)).map((number) => templateId(`c${number}`));
  const values = valuesOf(note, noteType, '-', { deckName: '-', flag: 0 });
  const shown = noteType.templates.filter(({ prompt }) => showsField(prompt, values));
  return (shown.length > 0 ? shown : noteType.templates.slice(0, 1)).map(({ id }) => id);
}

/** A field of the note wins over a special one of its name. */
function valuesOf(note: Note, noteType: NoteType, cardName: string, { deckName, flag }: CardPlace): Map<string, string> {
  return new Map([
    ['Tags', escaped(note.tags.join(' '))], ['Type', escaped(noteType.name)], ['Card', escaped(cardName)], ['Deck', escaped(deckName)],
    ['Subdeck', escaped(deckName.split('::').at(-1) ?? '')], ['CardFlag', `flag${flag}`], ['CardID', note.anki?.id ?? ''],
    ...noteType.fields.map(({ id, name }) => [name, note.fields[id] ?? ''] as const),
  ]);
}

/** Shapes are drawn over the picture; as text they say nothing. */
const withoutShapes = (html: string): string => (html.includes('image-occlusion:') ? html.replace(/\{\{c\d{1,3}::image-occlusion:(?:[^{}\\]|\\.){0,20000}?\}\}/g, '') : html);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
