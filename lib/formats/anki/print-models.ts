/** Note types and notes as a package holds them. */
import { editedAt, OF_NOTE_TYPE } from '../../core/clock';
import { seedOf } from '../../core/hash';
import { htmlOfText } from '../../core/html-text';
import { isHtml } from '../../core/html-cards';
import { IDS } from '../../core/ids';
import { BUILT_IN_NOTE_TYPES } from '../../core/note-types';
import { isObject, type Json } from './rows';
import type { Card, CollectionParts, Note, NoteType } from '../../core/model';

export interface PrintedModel {
  readonly id: number;
  readonly json: Json;
  readonly type: NoteType;
  readonly sortField: number;
}

export interface PrintedNote {
  /** The note's id, or that with a mark where a note becomes two. */
  readonly key: string;
  readonly note: Note;
  readonly model: PrintedModel;
  readonly guid: string;
  /** HTML, as many as the model has. */
  readonly fields: readonly string[];
  readonly cards: readonly { readonly card: Card; readonly ord: number }[];
}

/** Our look, in a few lines any Anki draws. */
const CSS = `.card { font-family: Georgia, serif; font-size: 22px; line-height: 1.45; max-width: 34em; margin: 0 auto; padding: 1em; text-align: start; color: #1f1b16; background: #fbf8f3; }
.answer { font-weight: 600; }
blockquote { margin: 1.2em 0 0; padding-inline-start: .8em; border-inline-start: 3px solid #ffd84d; color: #6b6257; font-size: 17px; }
.source { color: #6b6257; font-size: 14px; }
.cloze { font-weight: 600; }
.nightMode .card, .card.nightMode { color: #ece7df; background: #191714; }`;

const BELOW = '{{#Quote}}<blockquote>{{Quote}}</blockquote>{{/Quote}}{{#Source}}<p class="source">{{Source}}</p>{{/Source}}';
const sides = (prompt: string, answer: string): readonly [string, string] => [`{{${prompt}}}`, `{{FrontSide}}\n\n<hr id=answer>\n\n<div class="answer">{{${answer}}}</div>${BELOW}`];

interface OwnModel { readonly name: string; readonly fields: readonly [id: string, name: string][]; readonly templates: Readonly<Record<string, readonly [string, string]>> }

const OWN: ReadonlyMap<string, OwnModel> = new Map<string, OwnModel>([
  [IDS.basic, { name: 'Factdeck Basic', fields: [['front', 'Front'], ['back', 'Back']], templates: { ask: sides('Front', 'Back') } }],
  [IDS.reversed, { name: 'Factdeck Basic (and reversed card)', fields: [['front', 'Front'], ['back', 'Back']], templates: { ask: sides('Front', 'Back'), reverse: sides('Back', 'Front') } }],
  [IDS.cloze, { name: 'Factdeck Cloze', fields: [['text', 'Text'], ['extra', 'Back Extra']], templates: { cloze: ['{{cloze:Text}}', `{{cloze:Text}}<br>\n{{Back Extra}}${BELOW}`] } }],
  [IDS.fact, {
    name: 'Factdeck Fact', fields: [['prompt', 'Prompt'], ['answer', 'Answer'], ['reversePrompt', 'Reverse prompt'], ['reverseAnswer', 'Reverse answer']],
    templates: { ask: sides('Prompt', 'Answer'), reverse: [`{{#Reverse prompt}}{{Reverse prompt}}{{/Reverse prompt}}`, sides('Reverse prompt', 'Reverse answer')[1]] },
  }],
]);

/** By the note type's id; cloze too, where a Fact note is asked with a gap. */
export function modelsOf(parts: CollectionParts): Map<string, PrintedModel> {
  const types = new Map([...BUILT_IN_NOTE_TYPES, ...parts.noteTypes.filter(({ deleted }) => !deleted)].map((type) => [type.id as string, type]));
  return new Map([...types].map(([id, type]) => [id, OWN.has(id) ? ownModel(type, OWN.get(id)!) : foreignModel(type)]));
}

/** A note as one of Anki's, or as two: Anki knows no note that has both questions and gaps. */
export function fieldsOf(note: Note, models: ReadonlyMap<string, PrintedModel>): PrintedNote[] {
  const model = models.get(note.noteTypeId);
  if (!model) return [];
  const guid = note.guid || note.id;
  return [{ key: note.id, note, model, guid, fields: valuesOf(note, model.type), cards: [] }];
}

/** Fills in the cards of each note; a Fact note's card with a gap gets a Cloze note of its own. */
export function withCards(notes: readonly PrintedNote[], cards: readonly Card[], models: ReadonlyMap<string, PrintedModel>): PrintedNote[] {
  const byNote = new Map<string, Card[]>();
  for (const card of cards) {
    if (card.deleted) continue;
    const known = byNote.get(card.noteId);
    if (known) known.push(card);
    else byNote.set(card.noteId, [card]);
  }
  return notes.flatMap((printed) => {
    const all = byNote.get(printed.note.id) ?? [];
    const placed = all.flatMap((card) => {
      const ord = ordOf(card, printed.model.type);
      return ord === null ? [] : [{ card, ord }];
    });
    const gap = printed.note.noteTypeId === IDS.fact ? all.filter(({ templateId }) => templateId === 'cloze') : [];
    const clozeModel = models.get(IDS.cloze);
    const second: PrintedNote[] = gap.length > 0 && clozeModel ? [{
      ...printed, key: `${printed.key}/cloze`, guid: `${printed.guid}/cloze`, model: clozeModel,
      fields: [htmlOfText(printed.note.fields['cloze'] ?? ''), '', ...sourceOf(printed.note)], cards: gap.map((card) => ({ card, ord: 0 })),
    }] : [];
    return [...(placed.length > 0 ? [{ ...printed, cards: placed }] : []), ...second];
  });
}

function ordOf({ templateId }: Card, type: NoteType): number | null {
  if (type.kind === 'cloze') return /^c\d+$/.test(templateId) ? Number(templateId.slice(1)) - 1 : null;
  const own = OWN.get(type.id);
  const index = own ? Object.keys(own.templates).indexOf(templateId) : type.templates.findIndex(({ id }) => id === templateId);
  return index === -1 ? null : index;
}

function valuesOf(note: Note, type: NoteType): string[] {
  const own = OWN.get(type.id);
  if (own) return [...own.fields.map(([id]) => htmlOfText(note.fields[id] ?? '')), ...sourceOf(note)];
  const html = isHtml(type);
  return type.fields.map(({ id }) => (html ? note.fields[id] ?? '' : htmlOfText(note.fields[id] ?? '')).replaceAll('\u001f', ' '));
}

function sourceOf({ source }: Note): [string, string] {
  if (!source) return ['', ''];
  return [htmlOfText([source.title, source.date, source.url].filter((part) => part !== '').join(', ')), htmlOfText(source.quote)];
}

function ownModel(type: NoteType, own: OwnModel): PrintedModel {
  const names = [...own.fields.map(([, name]) => name), 'Source', 'Quote'];
  const made = modelJson(stableId(type.id), own.name, type.kind, names, Object.entries(own.templates).map(([, pair], index) => ({ name: type.templates[index]?.name ?? `Card ${index + 1}`, prompt: pair[0], answer: pair[1] })), CSS);
  return { id: stableId(type.id), json: made, type, sortField: 0 };
}

function foreignModel(type: NoteType): PrintedModel {
  const id = type.anki && /^\d{1,15}$/.test(type.anki.id) && type.anki.id !== '0' ? Number(type.anki.id) : stableId(type.id);
  const kept = restOf(type);
  const base = modelJson(id, type.name, type.kind, type.fields.map(({ name }) => name), type.templates, type.css);
  const merge = (key: 'flds' | 'tmpls') => (base[key] as Json[]).map((made, index) => {
    const old = Array.isArray(kept[key]) ? (kept[key] as unknown[])[index] : null;
    return isObject(old) ? { ...made, ...old, name: made['name'], ...(key === 'tmpls' ? { qfmt: made['qfmt'], afmt: made['afmt'] } : {}), ord: index } : made;
  });
  const sort = typeof kept['sortf'] === 'number' && kept['sortf'] < type.fields.length ? kept['sortf'] : 0;
  return { id, json: { ...base, ...kept, id, name: type.name, css: type.css, flds: merge('flds'), tmpls: merge('tmpls'), usn: -1, mod: Math.max(type.anki?.changedAt ?? 0, Math.floor((editedAt(type, OF_NOTE_TYPE) ?? 0) / 1000)) || base['mod'] }, type, sortField: sort };
}

function modelJson(id: number, name: string, kind: NoteType['kind'], fields: readonly string[], templates: readonly { name: string; prompt: string; answer: string }[], css: string): Json {
  return {
    id, name, type: kind === 'cloze' ? 1 : 0, mod: 1_700_000_000, usn: -1, sortf: 0, did: null, css,
    tmpls: templates.map((template, ord) => ({ name: template.name, ord, qfmt: template.prompt, afmt: template.answer, bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 })),
    flds: fields.map((field, ord) => ({ name: field, ord, sticky: false, rtl: false, font: 'Arial', size: 20, description: '', plainText: false, collapsed: false, excludeFromSearch: false })),
    latexPre: '', latexPost: '', latexsvg: false, req: [], tags: [], vers: [],
  };
}

function restOf(type: NoteType): Json {
  try {
    const value: unknown = JSON.parse(type.anki?.rest ?? '{}');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** The same in every collection, in the form of epoch milliseconds. */
const stableId = (id: string): number => 1_600_000_000_000 + (seedOf(`anki model ${id}`) % 100_000_000_000);
