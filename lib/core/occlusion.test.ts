import { describe, expect, it } from 'vitest';
import { htmlFaceOf } from './html-cards';
import { fieldId, noteIdOfGuid, templateId } from './ids';
import type { Note, NoteType } from './model';

const row = { deleted: false, clocks: {} };
const type: NoteType = {
  ...row, id: 't' as NoteType['id'], name: 'Image Occlusion', kind: 'cloze', css: '',
  fields: ['Occlusion', 'Image', 'Header', 'Back Extra'].map((name, index) => ({ id: fieldId(`f${index}`), name, content: 'html' })),
  templates: [{
    id: templateId('t0'), name: 'IO',
    prompt: '{{#Header}}<div>{{Header}}</div>{{/Header}}<div style="display: none">{{cloze:Occlusion}}</div><div id="image-occlusion-container">{{Image}}<canvas></canvas></div><script>anki.imageOcclusion.setup()</script>',
    answer: '{{Image}}{{Back Extra}}',
  }],
};
const note = (shapes: string): Note => ({ ...row, id: noteIdOfGuid('n'), noteTypeId: type.id, guid: 'n', fields: { f0: shapes, f1: '<img src="a.png">', f2: 'Map', f3: '' }, tags: [], source: null, fact: null, addedAt: 0 });
const shapes = (oi: string) => `{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.1${oi}}}<br>{{c2::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.05${oi}}}<br>{{c0::image-occlusion:text:left=.1:top=.1:text=A\\:B <i>:scale=1:fs=.05}}`;

describe('[P44] image occlusion', () => {
  it('covers what is asked for, and all else where the note says so', () => {
    const one = htmlFaceOf(note(shapes('')), type, templateId('c1')).question.html;
    expect(one).toContain('<rect x="0.1" y="0.2" width="0.3" height="0.1" fill="#ff8e8e"');
    expect(one).not.toContain('<ellipse');
    expect(one).not.toContain('image-occlusion:');
    const all = htmlFaceOf(note(shapes(':oi=1')), type, templateId('c1')).question.html;
    expect(all).toContain('<ellipse cx="0.6" cy="0.55" rx="0.1" ry="0.05" fill="#ffeba2"');
  });

  it('uncovers the answer and lets all masks be taken off', () => {
    const { html } = htmlFaceOf(note(shapes(':oi=1')), type, templateId('c2')).answer;
    expect(html).toContain('<svg data-masks');
    expect(html).toContain('ry="0.05" fill="none"');
    expect(html).toContain('<rect x="0.1" y="0.2" width="0.3" height="0.1" fill="#ffeba2"');
    expect(html).toContain('A:B &lt;i>');
  });

  it('needs a picture, and no crafted shape takes long', () => {
    expect(htmlFaceOf({ ...note(shapes('')), fields: { f0: shapes(''), f1: '', f2: '', f3: '' } }, type, templateId('c1')).question.html).not.toContain('<svg');
    const crafted = `${'{{c1::image-occlusion:rect:'.repeat(5000)}${'a=b:'.repeat(5000)}`;
    expect(htmlFaceOf(note(crafted), type, templateId('c1')).question.html).toBeTypeOf('string');
  });
});

describe('[P44] scripts', () => {
  it('leave their fields to the app, which shows them when asked', () => {
    const scripted: NoteType = { ...type, kind: 'normal', fields: type.fields.slice(0, 2), templates: [{
      id: templateId('t0'), name: 'S',
      prompt: '<script>show("{{text:Occlusion}}", "{{#Image}}{{/Image}}")</script>', answer: '{{FrontSide}}<SCRIPT async>{{Image}}',
    }] };
    const face = htmlFaceOf({ ...note('a <b>word</b>'), fields: { f0: 'a <b>word</b>', f1: 'more' } }, scripted, templateId('t0'));
    expect(face.inScripts).toEqual({ question: ['a word'], answer: ['more', 'a word'] });
  });
});
