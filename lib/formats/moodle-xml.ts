/** Moodle XML (https://docs.moodle.org/en/Moodle_XML_format) → questions. */
import { refuse } from './shape';
import { NOTHING, plainWords, questionsOf, type Offered, type ReadQuestion, type ReadQuiz } from './quiz-parts';
import { childOf, childrenOf, xmlTree, type XmlElement } from './xml';

/** Throws a problem for what is no XML or has no `quiz`. */
export function parseMoodleXml(xml: string): ReadQuiz {
  const quiz = xmlTree(xml, (detail) => refuse('quiz-file-broken', '', { detail }));
  if (quiz.name !== 'quiz') return refuse('quiz-file-unknown', '');
  let context = '';
  return questionsOf(childrenOf(quiz, 'question').flatMap((element) => {
    if (element.attributes['type'] !== 'category') return [{ ...readOf(element), context }];
    context = (textIn(childOf(element, 'category')).split('/').at(-1) ?? '').trim();
    return [];
  }));
}

function readOf(element: XmlElement): ReadQuestion {
  const name = element.attributes['type'] ?? '';
  const base = { ...NOTHING, name, prompt: wordsIn(childOf(element, 'questiontext')), weight: gradeOf(element) };
  const answers = childrenOf(element, 'answer');
  switch (name) {
    case 'truefalse': return { ...base, type: 'truth', isTrue: answers.some((answer) => percentOf(answer) > 0 && textIn(answer).trim().toLowerCase() === 'true') };
    case 'matching':
    case 'match': return { ...base, type: 'matching', pairs: childrenOf(element, 'subquestion').map((sub) => ({ text: wordsIn(sub), answer: plainWords(textIn(childOf(sub, 'answer')), 'plain_text') })) };
    case 'multichoice': return { ...base, type: 'choice', offered: answers.map(offeredBy), several: /^(?:false|0)$/u.test(childOf(element, 'single')?.text.trim() ?? '') };
    case 'shortanswer': return { ...base, type: 'typed', offered: answers.map(offeredBy).filter(({ text }) => text !== '*') };
    case 'numerical': return { ...base, type: 'typed', offered: answers.map((answer) => ({ ...offeredBy(answer), tolerance: toleranceOf(answer) })).filter(({ text }) => text !== '*') };
    default: return base;
  }
}

function offeredBy(answer: XmlElement): Offered {
  return { text: wordsIn(answer), percent: percentOf(answer) };
}

function toleranceOf(answer: XmlElement): number {
  const tolerance = Number(childOf(answer, 'tolerance')?.text ?? 0);
  return Number.isFinite(tolerance) && tolerance > 0 && tolerance <= 1e15 ? tolerance : 0;
}

function percentOf({ attributes }: XmlElement): number {
  const percent = Number(attributes['fraction'] ?? 0);
  return Number.isFinite(percent) ? percent : 0;
}

function gradeOf(element: XmlElement): number {
  const grade = Number(childOf(element, 'defaultgrade')?.text ?? 1);
  return Number.isFinite(grade) && grade >= 0 && grade <= 1e6 ? grade : 1;
}

function textIn(element: XmlElement | undefined): string {
  return childOf(element, 'text')?.text ?? element?.text ?? '';
}

function wordsIn(element: XmlElement | undefined): string {
  return plainWords(textIn(element), element?.attributes['format'] ?? '');
}
