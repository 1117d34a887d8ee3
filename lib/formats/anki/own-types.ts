/** The built-in note types as Anki has them, on the way out and when they come back. */
import { seedOf } from '../../core/hash';
import { IDS } from '../../core/ids';
import { BUILT_IN_NOTE_TYPES } from '../../core/note-types';
import type { NoteType } from '../../core/model';

/** Our look, in a few lines any Anki draws. */
export const CSS = `.card { font-family: Georgia, serif; font-size: 22px; line-height: 1.45; max-width: 34em; margin: 0 auto; padding: 1em; text-align: start; color: #1f1b16; background: #fbf8f3; }
.answer { font-weight: 600; }
blockquote { margin: 1.2em 0 0; padding-inline-start: .8em; border-inline-start: 3px solid #ffd84d; color: #6b6257; font-size: 17px; }
.source { color: #6b6257; font-size: 14px; }
.cloze { font-weight: 600; }
.nightMode .card, .card.nightMode { color: #ece7df; background: #191714; }`;

const BELOW = '{{#Quote}}<blockquote>{{Quote}}</blockquote>{{/Quote}}{{#Source}}<p class="source">{{Source}}</p>{{/Source}}';
const sides = (prompt: string, answer: string): readonly [string, string] => [`{{${prompt}}}`, `{{FrontSide}}\n\n<hr id=answer>\n\n<div class="answer">{{${answer}}}</div>${BELOW}`];

export interface OwnModel { readonly name: string; readonly fields: readonly [id: string, name: string][]; readonly templates: Readonly<Record<string, readonly [string, string]>> }

export const OWN: ReadonlyMap<string, OwnModel> = new Map<string, OwnModel>([
  [IDS.basic, { name: 'Factdeck Basic', fields: [['front', 'Front'], ['back', 'Back']], templates: { ask: sides('Front', 'Back') } }],
  [IDS.reversed, { name: 'Factdeck Basic (and reversed card)', fields: [['front', 'Front'], ['back', 'Back']], templates: { ask: sides('Front', 'Back'), reverse: sides('Back', 'Front') } }],
  [IDS.cloze, { name: 'Factdeck Cloze', fields: [['text', 'Text'], ['extra', 'Back Extra']], templates: { cloze: ['{{cloze:Text}}', `{{cloze:Text}}<br>\n{{Back Extra}}${BELOW}`] } }],
  [IDS.fact, {
    name: 'Factdeck Fact', fields: [['prompt', 'Prompt'], ['answer', 'Answer'], ['reversePrompt', 'Reverse prompt'], ['reverseAnswer', 'Reverse answer']],
    templates: { ask: sides('Prompt', 'Answer'), reverse: [`{{#Reverse prompt}}{{Reverse prompt}}{{/Reverse prompt}}`, sides('Reverse prompt', 'Reverse answer')[1]] },
  }],
]);

/** Marks the guid of the second note that a Fact note becomes where it is asked with a gap. */
export const GAP = '/cloze';

/** The same in every collection, in the form of epoch milliseconds. */
export const stableId = (id: string): number => 1_600_000_000_000 + (seedOf(`anki model ${id}`) % 100_000_000_000);

/** The built-in type that a model is, when nobody changed its fields or cards in Anki. */
export function ownTypeOf(modelId: string, fields: readonly string[], templates: number): { readonly own: OwnModel; readonly type: NoteType } | null {
  for (const type of BUILT_IN_NOTE_TYPES) {
    const own = OWN.get(type.id);
    if (own === undefined || String(stableId(type.id)) !== modelId) continue;
    const names = [...own.fields.map(([, name]) => name), 'Source', 'Quote'];
    return names.join('\n') === fields.join('\n') && Object.keys(own.templates).length === templates ? { own, type } : null;
  }
  return null;
}
