/** SuperMemo's XML: items with a question and an answer in HTML, inside topics that give the deck its name. Only read. */
import { textOfHtml } from '../core/html-text';
import { emptyParts } from './empty-parts';
import { partsOfSides, type Side } from './sides';
import { refuse } from './shape';
import type { Parsed } from '../core/parsed';

const TAG = /<(\/?)(SuperMemoElement|Title|Question|Answer)>/g;

export const isSuperMemo = (beginning: string): boolean => /<SuperMemoCollection>/.test(beginning);

/** Linear in its length: tags are met in order, and what is between them is taken as it stands. */
export function parseSuperMemo(text: string, deckName: string): Parsed {
  const open: { title: string; question: string; answer: string }[] = [];
  const sides: Side[] = [];
  let from = 0;
  for (const { 0: whole, 1: slash, 2: name, index } of text.matchAll(TAG)) {
    const top = open.at(-1);
    if (name === 'SuperMemoElement' && slash === '') open.push({ title: '', question: '', answer: '' });
    else if (name === 'SuperMemoElement') {
      open.pop();
      if (top && top.question !== '' && top.answer !== '') sides.push({ guid: '', kind: 'basic', prompt: top.question, answer: top.answer, source: null, tags: [], deck: [deckName, ...open.map(({ title }) => title)].filter((part) => part !== '').join('::') });
    } else if (slash !== '' && top) {
      const value = textOfHtml(unwrapped(text.slice(from, index))).text;
      if (name === 'Title') top.title ||= value.replaceAll('::', ' ').slice(0, 200);
      else if (name === 'Question') top.question ||= value;
      else top.answer ||= value;
    }
    from = index + whole.length;
  }
  if (sides.length === 0) return refuse('format-unknown', '', { format: 'xml' });
  return { format: 'supermemo', parts: { ...emptyParts, ...partsOfSides(sides, deckName) }, problems: [], notesAre: 'sides', matches: null };
}

/** HTML stands in CDATA, or with its own signs escaped. */
function unwrapped(xml: string): string {
  const inner = /^\s*<!\[CDATA\[([^]*)\]\]>\s*$/.exec(xml)?.[1];
  return inner ?? xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
