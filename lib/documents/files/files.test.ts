import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../pdf/read-pdf';
import { formOf } from './form';
import { readFile } from './index';
import { markdownOf } from './markdown';
import { treeOf } from './tree';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const markdown = (html: string): string => markdownOf(treeOf(html).body);
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`e2e/fixtures/documents/${name}`));
const read = (name: string, content = fixture(name)) => readFile(content, name, () => {});
const pdf = (name: string, content = fixture(name)) => readPdf({ bytes: content, name, isCut: false }, () => {});

describe('the form of a file', () => {
  it.each([
    ['%PDF-1.7', 'a.txt', 'pdf'],
    ['PK\u0003\u0004..........................mimetypeapplication/epub+zip', 'a.zip', 'epub'],
    ['PK\u0003\u0004', 'a.docx', 'docx'],
    ['PK\u0003\u0004', 'a.zip', 'other'],
    ['{\\rtf1', 'a.doc', 'other'],
    ['From: <Saved by Blink>', 'a', 'mhtml'],
    ['<!DOCTYPE html><p>', 'a', 'html'],
    ['Words', 'a.html', 'html'],
    ['<!doctype html> is how a page begins', 'a.md', 'text'],
    ['Words', '', 'text'],
  ])('[I1] %j named %j is %s', (start, name, form) => {
    expect(formOf(Uint8Array.from(start, (character) => character.charCodeAt(0)), name)).toBe(form);
  });
});

describe('HTML to Markdown', () => {
  it.each([
    ['<h2>A <em>b</em></h2><p>c\n d<br>e<p>f', '## A b\n\nc d e\n\nf'],
    ['a<br><br>b', 'a\n\nb'],
    ['<ul><li>a<ul><li>b</ul><li>c</ul>', '- a\n  - b\n- c'],
    ['<ol><li>a<li>b</ol>', '1. a\n2. b'],
    ['<blockquote><p>a<p>b</blockquote>', '> a\n>\n> b'],
    ['<table><tr><th>a<th>b<tr><td>1<td>x|y</table>', '| a | b |\n| --- | --- |\n| 1 | x\\|y |'],
    ['<table><tr><td>a paragraph</table>', 'a paragraph'],
    ['a year.<sup><a href="#n1">[1]</a></sup> b', 'a year. b'],
    ['10<sup>6</sup> and 19<sup>th</sup>', '10⁶ and 19th'],
    ['a<script>b</script><div hidden>c</div><p style="display:none">d</p>', 'a'],
    ['<title/><p>a</p>', 'a'],
    ['<p># a</p><p>- b</p><p>3. c</p><p>2 * 3</p>', '\\# a\n\n\\- b\n\n3\\. c\n\n2 \\* 3'],
  ])('[I2] %j is %j', (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  it('[I3] takes the encoding from the page', async () => {
    const page = '<html><head><meta charset="iso-8859-7"></head><body><p>\xE1\xE2</p></body></html>';
    expect((await read('a.html', Uint8Array.from(page, (character) => character.charCodeAt(0)))).draft?.text).toBe('αβ\n');
  });

  it('[I3] takes the article of a saved page, with date and address', async () => {
    for (const name of ['saved.html', 'saved.mhtml']) {
      const { draft } = await read(name);
      expect(draft).toMatchObject({ title: 'The ferry that came back', date: '2024-05-17', url: 'https://example.org/ferry-is-back' });
      expect(draft?.text).toMatch(/^# The ferry that came back\n\n## How the line was closed\n\nThe ferry between/);
      expect(draft?.text).not.toMatch(/Subscribe|cookies|Most read|Imprint/);
    }
  });
});

describe('books', () => {
  const container = '<container><rootfiles><rootfile full-path="b/p.opf"/></rootfiles></container>';
  const book = (opf: string, files: Readonly<Record<string, string>>): Uint8Array => zipSync({
    'META-INF/container.xml': strToU8(container), 'b/p.opf': strToU8(opf), ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  });
  const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');

  it('[I4] give chapters by an EPUB 2 table of contents; a file it does not name goes on', async () => {
    const opf = '<package><metadata><dc:title>A &amp; B</dc:title><dc:date>1999</dc:date></metadata><manifest><item id="n" href="t.ncx" media-type="application/x-dtbncx+xml"/><item id="a" href="x/a.xhtml"/><item id="b" href="x/b%20b.xhtml"/><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>';
    const ncx = '<ncx><navMap><navPoint><navLabel><text>One</text></navLabel><content src="x/a.xhtml#s"/></navPoint><navPoint><navLabel><text>Two</text></navLabel><content src="c.xhtml"/></navPoint></navMap></ncx>';
    const found = await read('a.epub', book(opf, { 'b/t.ncx': ncx, 'b/x/a.xhtml': `<html><head><title/></head><body><p>${long}</p></body></html>`, 'b/x/b b.xhtml': '<p>more</p>', 'b/c.xhtml': `<p>${long}</p>` }));
    expect(found.draft).toMatchObject({ title: 'A & B', date: '1999' });
    expect(found.chapters).toEqual([{ title: 'One', text: `# One\n\n${long}\n\nmore`, words: 41 }, { title: 'Two', text: `# Two\n\n${long}`, words: 40 }]);
  });

  it('[I4] that lie in one file are parted at their headings, sections below them are not', async () => {
    const opf = '<package><manifest><item id="n" href="nav.xhtml" properties="nav"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>';
    const nav = '<nav epub:type="toc"><ol><li><a href="a.xhtml#1">I. The ferry</a><ol><li><a href="a.xhtml#s">A section</a></li></ol></li><li><a href="a.xhtml#2">II. The quay</a></li></ol></nav>';
    const text = `<h2>I. The ferry</h2><p>${long}</p><h3>A section</h3><p>more</p><h2>II. The quay</h2><p>${long}</p>`;
    const found = await read('a.epub', book(opf, { 'b/nav.xhtml': nav, 'b/a.xhtml': text }));
    expect(found.chapters.map(({ title, text: words }) => [title, words.split('\n\n').length])).toEqual([['I. The ferry', 4], ['II. The quay', 2]]);
  });

  it('[I4] that are locked are refused, those with hidden fonts are not', async () => {
    expect((await read('locked.epub')).problems[0]?.code).toBe('document.drm');
    const fonts = '<encryption><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/></encryption>';
    const opf = '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>';
    const found = await read('a.epub', book(opf, { 'META-INF/encryption.xml': fonts, 'b/a.xhtml': `<h1>T</h1><p>${long}</p>` }));
    expect(found.chapters.map(({ title }) => title)).toEqual(['T']);
  });
});

describe('what cannot be read', () => {
  it('[I9] is told by a problem', async () => {
    expect((await read('old.doc')).problems[0]?.code).toBe('document.office');
    expect((await read('a.docx', bytes('PK\u0003\u0004 broken'))).problems[0]?.code).toBe('document.unreadable');
    expect((await read('a.epub', bytes('PK\u0003\u0004 broken'))).problems[0]?.code).toBe('document.unreadable');
    expect((await read('a.html', bytes('<html><body></body></html>'))).problems[0]?.code).toBe('document.empty');
    expect((await pdf('scanned.pdf')).problems[0]?.code).toBe('document.scanned');
    expect((await pdf('locked.pdf')).problems[0]?.code).toBe('document.password');
    expect((await pdf('a.pdf', bytes('%PDF-1.7 broken'))).problems[0]?.code).toBe('document.unreadable');
  });
});

describe('files made by the programs people use', () => {
  it('[I5] give the same sentences whichever of them it was', async () => {
    const texts = await Promise.all([read('ferry.docx'), read('office.docx'), read('ferry.html'), pdf('page.pdf'), pdf('columns.pdf'), pdf('columns-office.pdf')]);
    const paragraphs = texts.map(({ draft }) => (draft?.text ?? '').split(/\n+/).filter((line) => line.length > 200));
    for (const found of paragraphs.slice(1)) expect(found.slice(0, 8)).toEqual(paragraphs[0]?.slice(0, 8));
  });
});
