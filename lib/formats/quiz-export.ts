/**
 * Questions → the formats learning platforms read: GIFT (https://docs.moodle.org/en/GIFT_format) and Moodle XML
 * (https://docs.moodle.org/en/Moodle_XML_format). What has no kind there, order and free recall, becomes an essay with
 * the answer as its feedback.
 */
import type { Question, TypedQuestion } from '../core/model';

export type QuizFormat = 'gift' | 'moodle-xml';

/** The text of a file. Prompts must be filled in. */
export function printQuiz(questions: readonly Question[], format: QuizFormat): string {
  if (format === 'gift') return `${questions.map(giftOf).join('\n\n')}\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.map(xmlOf).join('\n')}\n</quiz>\n`;
}

function giftOf(question: Question, at: number): string {
  return `::${at + 1}:: [plain]${giftText(question.prompt)} {${giftAnswers(question)}}`;
}

function giftAnswers(question: Question): string {
  const { answer, accepted } = question;
  switch (question.kind) {
    case 'truth': return question.isTrue ? 'TRUE' : 'FALSE';
    case 'matching': return question.parts.map((part) => ` =${side(part.text)} -> ${side(part.answer)}`).join('');
    case 'several': {
      const right = answer.split('\n');
      return question.options.map((option) => ` ~%${shareOf(option, right, question.options.length)}%${side(option)}`).join('');
    }
    case 'ordering':
    case 'recall': return `####${side(answer)}`;
    default: {
      const options = 'options' in question ? question.options : [];
      if (question.kind === 'typed' && isNumerical(question)) return `#${answer}:${question.tolerance ?? 0}`;
      if (options.length === 0) return [answer, ...accepted].map((text) => ` =${whole(text, 100)}${side(text)}`).join('');
      return options.map((option) => ` ${option === answer ? `=${whole(option, 100)}` : `~${whole(option, 0)}`}${side(option)}`).join('');
    }
  }
}

/** Only a bare number has a tolerance there. */
function isNumerical({ answer, accepted, tolerance = 0 }: TypedQuestion): boolean {
  return tolerance > 0 && accepted.length === 0 && /^-?\d+(?:\.\d+)?$/.test(answer);
}

/** Percent a choice among several gives: the right ones share 100, the wrong ones take as much back. */
function shareOf(option: string, right: readonly string[], options: number): string {
  const share = right.includes(option) ? 100 / right.length : -100 / Math.max(1, options - right.length);
  return String(Number(share.toFixed(5)));
}

/** GIFT has no way to write its own arrow inside an answer. */
function side(text: string): string {
  return giftText(text.replaceAll('->', '→'));
}

/** A text that begins with a percent sign would be read as a share: it is given one. */
function whole(text: string, percent: number): string {
  return text.startsWith('%') ? `%${percent}%` : '';
}

/** What GIFT reads as its own is escaped; a line break is written `\n`. */
function giftText(text: string): string {
  return text.replace(/[\\~=#{}:]/gu, (sign) => `\\${sign}`).replace(/\r?\n/gu, '\\n');
}

function xmlOf(question: Question, at: number): string {
  const type = xmlType(question);
  const weight = question.weight ?? 1;
  return [
    `<question type="${type}">`,
    `<name><text>${at + 1}</text></name>`,
    `<questiontext format="plain_text"><text>${xml(question.prompt)}</text></questiontext>`,
    `<defaultgrade>${weight}</defaultgrade>`,
    ...xmlAnswers(question),
    '</question>',
  ].join('\n');
}

function xmlType(question: Question): string {
  switch (question.kind) {
    case 'truth': return 'truefalse';
    case 'matching': return 'matching';
    case 'ordering':
    case 'recall': return 'essay';
    case 'typed': return isNumerical(question) ? 'numerical' : 'shortanswer';
    case 'cloze': return question.options.length > 0 ? 'multichoice' : 'shortanswer';
    default: return 'multichoice';
  }
}

function xmlAnswers(question: Question): readonly string[] {
  const { answer, accepted } = question;
  const line = (text: string, fraction: string) => `<answer fraction="${fraction}" format="plain_text"><text>${xml(text)}</text></answer>`;
  switch (question.kind) {
    case 'truth': return [line('true', question.isTrue ? '100' : '0'), line('false', question.isTrue ? '0' : '100')];
    case 'matching': return ['<shuffleanswers>true</shuffleanswers>', ...question.parts.map((part) => `<subquestion format="plain_text"><text>${xml(part.text)}</text><answer><text>${xml(part.answer)}</text></answer></subquestion>`)];
    case 'several': {
      const right = answer.split('\n');
      return ['<single>false</single>', ...question.options.map((option) => line(option, shareOf(option, right, question.options.length)))];
    }
    case 'ordering':
    case 'recall': return [`<graderinfo format="plain_text"><text>${xml(answer)}</text></graderinfo>`];
    default: {
      const options = 'options' in question ? question.options : [];
      if (question.kind === 'typed' && isNumerical(question)) return [`<answer fraction="100" format="plain_text"><text>${xml(answer)}</text><tolerance>${question.tolerance ?? 0}</tolerance></answer>`];
      if (options.length === 0) return ['<usecase>0</usecase>', ...[answer, ...accepted].map((text) => line(text, '100'))];
      return ['<single>true</single>', ...options.map((option) => line(option, option === answer ? '100' : '0'))];
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Characters that XML cannot hold are left out. */
function xml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '').replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
