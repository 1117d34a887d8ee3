/** GIFT (https://docs.moodle.org/en/GIFT_format) → questions, by the grammar of gift-pegjs. */
import { parse, type GIFTQuestion, type NumericalChoice, type NumericalFormat, type TextFormat } from 'gift-pegjs';
import { leftOut, NOTHING, plainWords, questionsOf, type ReadQuestion, type ReadQuiz } from './quiz-parts';

/** Reads a file. Of one with a fault the questions that can be read are read, and the others told. */
export function parseGift(text: string): ReadQuiz {
  const whole = parsed(text);
  if (whole !== null) return questionsOf(withCategories(whole));
  const blocks = text.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/u).filter((block) => block.replace(/^\s*\/\/.*$/gmu, '').trim() !== '');
  const read = blocks.map(parsed);
  const broken = read.flatMap((questions, at) => (questions === null ? [leftOut(at + 1, '')] : []));
  const { questions, problems } = questionsOf(withCategories(read.flatMap((some) => some ?? [])));
  return { questions, problems: [...broken, ...problems] };
}

/** Null for what the grammar does not take. */
function parsed(text: string): readonly GIFTQuestion[] | null {
  try {
    const lines = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n').trim();
    // The grammar wants an empty line below a category; files do without.
    return parse(`${lines.replace(/^([ \t]*\$CATEGORY:[^\n]*)\n(?!\n)/gmu, '$1\n\n')}\n`);
  } catch {
    return null;
  }
}

/** A category holds for all questions after it. */
function withCategories(questions: readonly GIFTQuestion[]): readonly ReadQuestion[] {
  let context = '';
  return questions.flatMap((question) => {
    if (question.type !== 'Category') return [{ ...readOf(question), context }];
    context = question.title.split('/').at(-1)?.trim() ?? '';
    return [];
  });
}

function readOf(question: Exclude<GIFTQuestion, { readonly type: 'Category' }>): ReadQuestion {
  const base = { ...NOTHING, name: question.type, prompt: wordsOf(question.stem).replace(/_{5} (?=[.,;:!?])/u, '_____') };
  switch (question.type) {
    case 'TF': return { ...base, type: 'truth', isTrue: question.isTrue };
    case 'Matching': return { ...base, type: 'matching', pairs: question.matchPairs.map(({ subquestion, subanswer }) => ({ text: wordsOf(subquestion), answer: plainWords(unescaped(subanswer), 'plain') })) };
    case 'Numerical': return { ...base, type: 'typed', offered: numbersOf(question.choices) };
    case 'Short':
    case 'MC': {
      const offered = question.choices.map(({ isCorrect, weight, text }) => ({ text: wordsOf(text), percent: weight ?? (isCorrect ? 100 : 0) }));
      return { ...base, type: question.type === 'MC' ? 'choice' : 'typed', offered, several: !question.choices.some(({ isCorrect }) => isCorrect) };
    }
    default: return base;
  }
}

function wordsOf({ text, format }: TextFormat): string {
  return plainWords(text, format);
}

/** The parser leaves escaped signs on the right of a pair in a code of its own: `&&035;` for `#`. */
function unescaped(text: string): string {
  return text.replace(/&&(\d{3});/gu, (_, code: string) => String.fromCharCode(Number(code)));
}

/** `7:0.5`, `6.5..7.5` and `7` alike: a number, and how far from it is still right. */
function numbersOf(choices: readonly NumericalChoice[] | NumericalFormat): ReadQuestion['offered'] {
  const one = ({ number, numberHigh = 0, numberLow = 0, range = 0 }: NumericalFormat) =>
    number === undefined ? { text: plainNumber((numberHigh + numberLow) / 2), tolerance: rounded((numberHigh - numberLow) / 2) } : { text: String(number), tolerance: range };
  if (!('length' in choices)) return [{ ...one(choices), percent: 100 }];
  return choices.map(({ isCorrect, weight, text }) => ({ ...one(text), percent: weight ?? (isCorrect ? 100 : 0) }));
}

/** Halves of a range, without what a computer adds in the last digits. */
const rounded = (value: number): number => Number(value.toPrecision(12));
const plainNumber = (value: number): string => String(rounded(value));
