/** Moodle XML (https://docs.moodle.org/en/Moodle_XML_format) → questions. */
import { SaxesParser } from 'saxes';
import { refuse } from './shape';
import { NOTHING, plainWords, questionsOf, type Offered, type ReadQuestion, type ReadQuiz } from './quiz-parts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const DEEPEST = 50;

/** Throws a problem for what is no XML or has no `quiz`. */
export function parseMoodleXml(xml: string): ReadQuiz {
  const quiz = treeOf(xml);
  if (quiz.name !== 'quiz') return refuse('quiz-file-unknown', '');
  let context = '';
  return questionsOf(all(quiz, 'question').flatMap((element) => {
    if (element.attributes['type'] !== 'category') return [{ ...readOf(element), context }];
    context = (textIn(first(element, 'category')).split('/').at(-1) ?? '').trim();
    return [];
  }));
}

/** The root element. Entities of a document type are not read, so none can be blown up. */
function treeOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => refuse('quiz-file-broken', '', { detail: error.message.slice(0, 200) }));
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) refuse('quiz-file-broken', '', { detail: name });
  });
  const write = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => void open.pop());
  parser.write(xml.replace(/^\ufeff/u, '')).close();
  return root.children[0] ?? root;
}

function readOf(element: Element): ReadQuestion {
  const name = element.attributes['type'] ?? '';
  const base = { ...NOTHING, name, prompt: wordsIn(first(element, 'questiontext')), weight: gradeOf(element) };
  const answers = all(element, 'answer');
  switch (name) {
    case 'truefalse': return { ...base, type: 'truth', isTrue: answers.some((answer) => percentOf(answer) > 0 && textIn(answer).trim().toLowerCase() === 'true') };
    case 'matching':
    case 'match': return { ...base, type: 'matching', pairs: all(element, 'subquestion').map((sub) => ({ text: wordsIn(sub), answer: plainWords(textIn(first(sub, 'answer')), 'plain_text') })) };
    case 'multichoice': return { ...base, type: 'choice', offered: answers.map(offeredBy), several: /^(?:false|0)$/u.test(first(element, 'single')?.text.trim() ?? '') };
    case 'shortanswer': return { ...base, type: 'typed', offered: answers.map(offeredBy).filter(({ text }) => text !== '*') };
    case 'numerical': return { ...base, type: 'typed', offered: answers.map((answer) => ({ ...offeredBy(answer), tolerance: toleranceOf(answer) })).filter(({ text }) => text !== '*') };
    default: return base;
  }
}

function offeredBy(answer: Element): Offered {
  return { text: wordsIn(answer), percent: percentOf(answer) };
}

function toleranceOf(answer: Element): number {
  const tolerance = Number(first(answer, 'tolerance')?.text ?? 0);
  return Number.isFinite(tolerance) && tolerance > 0 && tolerance <= 1e15 ? tolerance : 0;
}

function percentOf({ attributes }: Element): number {
  const percent = Number(attributes['fraction'] ?? 0);
  return Number.isFinite(percent) ? percent : 0;
}

function gradeOf(element: Element): number {
  const grade = Number(first(element, 'defaultgrade')?.text ?? 1);
  return Number.isFinite(grade) && grade >= 0 && grade <= 1e6 ? grade : 1;
}

function all(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name);
}

function first(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

function textIn(element: Element | undefined): string {
  return first(element, 'text')?.text ?? element?.text ?? '';
}

function wordsIn(element: Element | undefined): string {
  return plainWords(textIn(element), element?.attributes['format'] ?? '');
}
