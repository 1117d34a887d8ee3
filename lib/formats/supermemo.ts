/** SuperMemo's XML: items with a question and an answer in HTML, inside topics that give the deck its name. Only read. */
import { textOfHtml } from '../core/html-text';
import { emptyParts } from './empty-parts';
import { partsOfSides, type Side } from './sides';
import { refuse } from './shape';
import type { Problem } from '../core/model';
import type { Parsed } from '../core/parsed';

/** Pictures, sounds and the like say by `Question` and `Answer` of their own on which side they stand. */
const MEDIA = 'Image|Sound|Video|Binary|OLE|Script|External';
const TAG = new RegExp(`<(/?)(SuperMemoElement|Title|Question|Answer|Repetitions|${MEDIA})>`, 'g');
const IS_MEDIA = new RegExp(`^(?:${MEDIA})$`);

interface Open {
  title: string;
  readonly questions: string[];
  readonly answers: string[];
}

export const isSuperMemo = (beginning: string): boolean => /<SuperMemoCollection>/.test(beginning);

/** Linear in its length: tags are met in order, and what is between them is taken as it stands. */
export function parseSuperMemo(text: string, deckName: string): Parsed {
  const open: Open[] = [];
  const sides: Side[] = [];
  let [from, inMedia, media, learnt] = [0, 0, 0, 0];
  for (const { 0: whole, 1: slash, 2: name = '', index } of text.matchAll(TAG)) {
    const top = open.at(-1);
    if (IS_MEDIA.test(name)) {
      inMedia = Math.max(0, inMedia + (slash === '' ? 1 : -1));
      if (slash === '') media += 1;
    } else if (inMedia > 0) continue;
    else if (name === 'SuperMemoElement' && slash === '') open.push({ title: '', questions: [], answers: [] });
    else if (name === 'SuperMemoElement') {
      open.pop();
      if (top && top.questions.length > 0 && top.answers.length > 0) sides.push({ ...sideOf(top), deck: [deckName, ...open.map(({ title }) => title)].filter((part) => part !== '').join('::') });
    } else if (slash !== '' && top) {
      const value = textOfHtml(unwrapped(text.slice(from, index))).text;
      if (name === 'Title') top.title ||= value.replaceAll('::', ' ').slice(0, 200);
      else if (name === 'Repetitions') learnt += Number(value) > 0 ? 1 : 0;
      else if (value !== '') (name === 'Question' ? top.questions : top.answers).push(value);
    }
    from = index + whole.length;
  }
  if (sides.length === 0) return refuse('format-unknown', '', { format: 'xml' });
  const left: Problem[] = [['media-left-out', media] as const, ['schedule-left-out', learnt] as const].flatMap(([code, count]): Problem[] => (count > 0 ? [{ code, where: '', values: { count }, severity: 'warning' }] : []));
  return { format: 'supermemo', parts: { ...emptyParts, ...partsOfSides(sides, deckName) }, problems: left, notesAre: 'sides', matches: null };
}

const sideOf = ({ questions, answers }: Open): Omit<Side, 'deck'> => ({ guid: '', kind: 'basic', prompt: questions.join('\n\n'), answer: answers.join('\n\n'), source: null, tags: [] });

/** HTML stands in CDATA, or with its own signs escaped. */
function unwrapped(xml: string): string {
  const inner = /^\s*<!\[CDATA\[([^]*)\]\]>\s*$/.exec(xml)?.[1];
  return inner ?? xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
