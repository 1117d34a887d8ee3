/** Lays what Anki shows on each card beside what we show: both sides to the letter, once each program's own controls are taken for what they are. */
import { htmlFaceOf } from '../../core/html-cards';
import { formulasIn } from '../../core/formulas';
import { sha1Of } from '../../core/hash';
import type { CollectionParts } from '../../core/model';
import type { Rendered } from '../../core/template';

/** One card as tools/anki/faces.py writes it. */
export interface AnkiFace {
  readonly guid: string;
  readonly ord: number;
  readonly question: string;
  readonly answer: string;
  readonly questionPlays: readonly AnkiPlay[];
  readonly answerPlays: readonly AnkiPlay[];
  /** What Anki holds a typed text to, as its own HTML, and whether accents count. */
  readonly typed: readonly [html: string, hasMarks: boolean] | null;
  /** Names of the pictures Anki makes of the LaTeX in the note's fields. */
  readonly latex: readonly string[];
}

type AnkiPlay = readonly ['file', string] | readonly ['voice', string, string, number];

export interface FaceReport {
  readonly cards: number;
  /** Those Anki says of that they show nothing. */
  readonly blank: number;
  readonly differences: readonly string[];
}

/** Anki's own words below the front of a card without a word of its note. */
const BLANK = /templates\/errors\.html#(?:front-of-card-is-blank|no-cloze-filter-on-cloze-note-type)/;

export function compareFaces(parts: CollectionParts, anki: readonly AnkiFace[]): FaceReport {
  const notes = new Map(parts.notes.map((note) => [note.guid, note]));
  const types = new Map(parts.noteTypes.map((type) => [type.id, type]));
  const differences: string[] = [];
  const filled = anki.filter(({ question }) => !BLANK.test(question));
  for (const face of filled) {
    const note = notes.get(face.guid);
    const type = note && types.get(note.noteTypeId);
    const index = type?.kind === 'cloze' ? face.ord : (type?.templates[face.ord]?.id ?? '');
    const card = parts.cards.find(({ noteId, templateId }) => noteId === note?.id && (type?.kind === 'cloze' ? templateId === `c${face.ord + 1}` : templateId === index));
    if (!note || !type || !card) {
      differences.push(`${face.guid} ${face.ord}: no such card here`);
      continue;
    }
    const deck = parts.decks.find(({ id }) => id === card.deckId)?.name ?? '';
    const { question, answer } = htmlFaceOf(note, type, card.templateId, { deckName: deck, flag: 0 });
    const told = (what: string, ours: unknown, theirs: unknown) => {
      const [left, right] = [JSON.stringify(ours), JSON.stringify(theirs)];
      if (left !== right) differences.push(`${face.guid} ${face.ord} ${what}\n  ours ${left}\n  Anki ${right}`);
    };
    const raw = rawNames([deck, deck.slice(deck.lastIndexOf('::') + 2), note.tags.join(' '), type.name]);
    for (const [side, ours, theirs] of [['question', question, face.question], ['answer', answer, face.answer]] as const) {
      told(side, raw(ourSide(ours.html)), ankiSide(theirs));
      told(`${side} masks`, ourMasks(ours.html), ankiMasks(theirs));
    }
    told('pictures of LaTeX', type.fields.flatMap(({ id }) => picturesIn(note.fields[id] ?? '')), face.latex.map((name) => name.replace(/\.\w+$/, '')));
    told('question plays', playsOf(question), face.questionPlays);
    told('answer plays', playsOf(answer), face.answerPlays);
    told('typed', question.typed === null ? null : [question.typed, !question.withoutMarks], face.typed && [textOfAnswer(face.typed[0]), face.typed[1]]);
  }
  return { cards: filled.length, blank: anki.length - filled.length, differences };
}

/** Anki's HTML with its controls as signs: what is shown stays to the letter. */
function ankiSide(html: string): string {
  return html
    .replace(/\[anki:play:[qa]:\d+\]/g, '')
    .replace(/ data-cloze="[^"]*"/g, '')
    .replace(/\n<a class=hint href="#"\nonclick="[^"]*" draggable=false>\n[^]*?<\/a>\n<div id="hint[0-9a-f]+" class=hint style="display: none">/g, '\n⟨hint⟩')
    .replace(/\[\[type:.+?\]\]/g, '⟨typed⟩')
    .replace(/<div class="cloze(?:-\w+)?" data-ordinal="\d+" data-shape=[^>]*><\/div>/g, '');
}

const ourSide = (html: string): string => html
  .replace(/<div data-hint="\d+" hidden>/g, '⟨hint⟩')
  .replace(/<span data-typed><\/span>/g, '⟨typed⟩')
  .replace(/<span style="position:relative;display:inline-block;max-width:100%">(<img[^>]*>)<svg.*?<\/svg><\/span>/g, '$1');

/** The picture of each LaTeX text, without its ending. */
const picturesIn = (html: string): string[] => formulasIn(html).flatMap(({ source }) => (source === null ? [] : [`latex-${sha1Of(new TextEncoder().encode(source))}`]));

/** Names are escaped here and not in Anki, where a deck `a<b` breaks its cards. */
const rawNames = (names: readonly string[]) => (html: string): string => names.reduce((text, name) => text.replaceAll(name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'), name), html);

/** Each shape drawn: what it is, and how it is filled. */
function ourMasks(html: string): string[] {
  return [...html.matchAll(/<(rect|ellipse|polygon) [^>]*?fill="([^"]*)"/g)].map(([, shape, fill]) => `${shape} ${fill}`);
}

function ankiMasks(html: string): string[] {
  const look: Readonly<Record<string, string>> = { cloze: '#ff8e8e', 'cloze-highlight': 'none', 'cloze-inactive': '#ffeba2' };
  return [...html.matchAll(/<div class="(cloze(?:-\w+)?)" data-ordinal="\d+" data-shape="(\w+)"([^>]*)>/g)]
    .filter(([, kind, shape, rest = '']) => shape !== 'text' && (kind !== 'cloze-inactive' || rest.includes('data-occludeInactive="1"')))
    .map(([, kind = '', shape]) => `${shape} ${look[kind]}`);
}

const playsOf = ({ plays }: Rendered): AnkiPlay[] => plays.map((play) => (play.kind === 'file' ? ['file', play.name] : ['voice', play.language, play.text, Math.fround(play.speed)]));

/** What is left of Anki's comparison of nothing with what was expected. */
const textOfAnswer = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
