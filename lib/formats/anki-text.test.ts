import { describe, expect, it } from 'vitest';
import { BUILT_IN_NOTE_TYPES } from '../core/note-types';
import { planImport } from '../core/plan';
import { parseAnkiText, printAnkiText } from './anki-text';
import { sidesOf } from './sides';

const sides = (text: string) => sidesOf(parseAnkiText(text, 'file').parts);
const short = (text: string) => sides(text).map(({ kind, prompt, answer }) => [kind, prompt, answer]);
const codes = (text: string) => parseAnkiText(text, 'file').problems.map(({ code }) => code);

describe('Anki text', () => {
  it('[P30] reads every header, the two undocumented ones too', () => {
    const text = [
      '#separator:Pipe', '#HTML: false', '#tags:x y::z', '#if matches:keep current', '#match scope:notetype',
      '#guid column:1', '#notetype column:2', '#deck column:3', '#tags column:6', 'g1|Cloze|A::B|{{c1::Rome}} <i>|more|t1', '# a comment', 'g2|Basic (and reversed card)|C|f|b|',
    ].join('\n');
    expect(parseAnkiText(text, 'file')).toMatchObject({ matches: 'keep', problems: [] });
    expect(sides(text)).toEqual([
      { guid: 'g1', kind: 'cloze', prompt: '{{c1::Rome}} <i>', answer: 'more', source: null, tags: ['t1', 'x', 'y::z'], deck: 'A::B' },
      { guid: 'g2', kind: 'reversed', prompt: 'f', answer: 'b', source: null, tags: ['x', 'y::z'], deck: 'C' },
    ]);
  });

  it('[P30] `#match scope:notetype + deck` leaves a note of another deck alone', () => {
    const here = { ...parseAnkiText('#separator:tab\n#deck:One\na\t1\n', '').parts, noteTypes: BUILT_IN_NOTE_TYPES };
    const options = { matches: 'update', deck: null, moment: { at: 1, zoneMinutes: 0, studyDay: 1 }, randomBytes: (n: number) => new Uint8Array(n).fill(7) } as const;
    const plan = (scope: string, deck: string) => planImport(parseAnkiText(`#separator:tab\n#match scope:${scope}\n#deck:${deck}\n#guid column:3\na\t2\tother\n`, ''), here, options);
    expect(plan('notetype', 'Two')).toMatchObject({ updated: [{ answer: '2' }], added: [], problems: [] });
    expect(plan('notetype + deck', 'One')).toMatchObject({ updated: [{ answer: '2' }], added: [], problems: [] });
    expect(plan('notetype + deck', 'Two')).toMatchObject({ updated: [], added: [{ answer: '2' }], problems: [] });
  });

  it('[P30] maps named columns and takes note type, deck and tags from headers', () => {
    const text = '#separator:tab\n#html:true\n#notetype:Basic\n#columns:Front\tBack\tSource\tTags\n#deck:Budget 2026\n#tags column:4\nWhat?\tThis\tIt says so.\tb c\n';
    expect(sides(text)).toMatchObject([{ prompt: 'What?', answer: 'This', source: { quote: 'It says so.' }, tags: ['b', 'c'], deck: 'Budget 2026' }]);
  });

  it.each([
    ['tab before comma', 'a, b\tc: d\n', ['basic', 'a, b', 'c: d']],
    ['semicolon before comma', 'a, b;c\n', ['basic', 'a, b', 'c']],
    ['old tags line', 'tags:x\na\tb\n', ['basic', 'a', 'b']],
    ['third column of Basic holds tags', '#separator:tab\n#notetype:Basic\na\tb\tt\n', ['basic', 'a', 'b']],
    ['fields past the second stay, under the answer', '#separator:tab\na\tb\tmore\n', ['basic', 'a', 'b\n\nmore']],
    ['optional reverse', '#separator:tab\n#notetype:Basic (optional reversed card)\n#tags column:4\na\tb\ty\t\n', ['reversed', 'a', 'b']],
    ['a deletion makes a cloze note where no type is named', 'x {{c2::y}}\tz\n', ['cloze', 'x {{c2::y}}', 'z']],
    ['comments and quotes', '#separator:comma\n# note\n"a ""1""\n2",b\n', ['basic', 'a "1"\n2', 'b']],
  ])('[P31] %s', (_, text, wanted) => expect(short(text)).toEqual([wanted]));

  it('[P32] HTML becomes text with its line breaks, and what is lost is said', () => {
    const text = '#separator:tab\n#html:true\nWhat is <b>a &lt; b</b>?<br>Say\t<div>one</div><div>two</div><img src="x.jpg">[sound:y.mp3]\n';
    expect(short(text)).toEqual([['basic', 'What is a < b?\nSay', 'one\ntwo']]);
    expect(parseAnkiText(text, 'file').problems).toMatchObject([{ code: 'html-made-text' }, { code: 'media-left-out', values: { count: 2 } }]);
  });

  it('[P32] with #html:false marks are text', () => expect(short('#separator:tab\n#html:false\n<b>\t&amp;\n')).toEqual([['basic', '<b>', '&amp;']]));

  it('[P33] names what it cannot place: unknown headers, unknown types, rows without prompt', () => {
    expect(codes('#separator:tab\n#magic:1\n#notetype:Vocabulary\na\tb\n\tc\n')).toEqual(['anki-header-ignored', 'row-no-prompt', 'anki-notetype-unknown']);
  });

  it('[P34] prints rows of a deck before those of the decks in it, else in the order given', () => {
    const rows = ['a\tb\tA::B', 'c\td\tZ', 'e\tf\tA', 'g\th\tA::B'].join('\n');
    const printed = printAnkiText(parseAnkiText(`#separator:tab\n#deck column:3\n${rows}\n`, '').parts);
    expect(sides(printed).map(({ prompt }) => prompt)).toEqual(['e', 'a', 'c', 'g']);
  });

  it('[P34] prints nothing Anki would run, and the quote under the answer', () => {
    const { parts } = parseAnkiText('#separator:tab\n#html:false\n#columns:Front\tBack\tSource\n<script>x</script>\t[sound:a.mp3] & [latex]\tThe “quote”.\n', 'Deck');
    const printed = printAnkiText(parts);
    expect(printed).toContain('&lt;script&gt;x&lt;/script&gt;\t"&#91;sound:a.mp3] &amp; &#91;latex]<blockquote class=""source"">The “quote”.</blockquote>"\t\r\n');
    expect(sides(printed)).toMatchObject([{ prompt: '<script>x</script>', answer: '[sound:a.mp3] & [latex]', source: { quote: 'The “quote”.' }, deck: 'Deck' }]);
  });
});
