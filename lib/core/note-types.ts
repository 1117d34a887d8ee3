/** The note types every collection has. Their ids are constants, so two devices agree on them. */
import { fieldId, IDS, templateId } from './ids';
import type { NoteField, NoteType, Template } from './model';

const text = (id: string, name: string): NoteField => ({ id: fieldId(id), name, content: 'text' });

const template = (id: string, name: string, prompt: string, answer: string): Template => ({
  id: templateId(id), name, prompt, answer,
});

const builtIn = { css: '', deleted: false, clocks: {} } as const;

/** Prompt and answer, as a person writes them. */
export const BASIC: NoteType = {
  ...builtIn,
  id: IDS.basic,
  name: 'Basic',
  kind: 'normal',
  fields: [text('front', 'Front'), text('back', 'Back')],
  templates: [template('ask', 'Card 1', '{{Front}}', '{{Back}}')],
};

export const REVERSED: NoteType = {
  ...builtIn,
  id: IDS.reversed,
  name: 'Basic (and reversed card)',
  kind: 'normal',
  fields: [text('front', 'Front'), text('back', 'Back')],
  templates: [
    template('ask', 'Card 1', '{{Front}}', '{{Back}}'),
    template('reverse', 'Card 2', '{{Back}}', '{{Front}}'),
  ],
};

/** Its templates are made by the deletions in its text: `c1`, `c2`, … */
export const CLOZE: NoteType = {
  ...builtIn,
  id: IDS.cloze,
  name: 'Cloze',
  kind: 'cloze',
  fields: [text('text', 'Text'), text('extra', 'Back Extra')],
  templates: [template('cloze', 'Cloze', '{{cloze:Text}}', '{{cloze:Text}}\n{{Back Extra}}')],
};

/** A fact from a document. A card exists for each side whose prompt is filled. */
export const FACT: NoteType = {
  ...builtIn,
  id: IDS.fact,
  name: 'Fact',
  kind: 'normal',
  fields: [
    text('prompt', 'Prompt'), text('answer', 'Answer'),
    text('reversePrompt', 'Reverse prompt'), text('reverseAnswer', 'Reverse answer'),
    text('cloze', 'Cloze'),
  ],
  templates: [
    template('ask', 'Fact', '{{Prompt}}', '{{Answer}}'),
    template('reverse', 'Fact, reversed', '{{Reverse prompt}}', '{{Reverse answer}}'),
    template('cloze', 'Fact, with a gap', '{{cloze:Cloze}}', '{{cloze:Cloze}}'),
  ],
};

export const BUILT_IN_NOTE_TYPES: readonly NoteType[] = [BASIC, REVERSED, CLOZE, FACT];
