/** What a question and its answer read like on a screen. */
import type { Question, QuizOptions, Response } from '@/lib/core/model';
import { FALSE, linesOf, TRUE } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';

/** The prompt; of questions about several things that have none of their own, what is to be done. */
export function promptOf(question: Question): string {
  if (question.prompt !== '') return question.prompt;
  return question.kind in m.quiz.prompts ? m.quiz.prompts[question.kind as keyof typeof m.quiz.prompts] : '';
}

/** Stands small above the prompt; empty where the prompt says it. */
export function labelOf(question: Question): string {
  if (question.kind === 'several' && question.prompt === '') return '';
  return question.kind in m.quiz.labels ? m.quiz.labels[question.kind as keyof typeof m.quiz.labels] : '';
}

/** The right answer, a line for each part. */
export function answerLines(question: Question): readonly string[] {
  if (question.kind === 'truth') return [m.quiz.truthAnswer(question.isTrue, question.answer)];
  if (question.kind === 'typed' && question.tolerance) return [m.quiz.within(question.answer, question.tolerance)];
  return linesOf(question.answer);
}

/** What was chosen or written, a line for each part. */
export function responseLines(question: Question, { text }: Pick<Response, 'text'>): readonly string[] {
  if (question.kind === 'truth') return text === '' ? [] : [text === TRUE ? m.quiz.truths.true : m.quiz.truths.false];
  if (question.kind === 'matching') return question.parts.map((part, at) => `${part.text}: ${linesOf(text)[at] ?? ''}`);
  return linesOf(text);
}

/** An option as it reads. */
export function optionText(question: Question, option: string): string {
  if (question.kind !== 'truth') return option;
  return option === TRUE ? m.quiz.truths.true : m.quiz.truths.false;
}

/** Options of which one is chosen; empty where the answer is given another way. */
export function oneOfOptions(question: Question): readonly string[] {
  if (question.kind === 'truth') return [TRUE, FALSE];
  return question.kind === 'choice' || question.kind === 'told' || question.kind === 'cloze' ? question.options : [];
}

/** What a quiz was drawn with, where that is known. */
export function seedWords({ seed, changed = false }: Pick<QuizOptions, 'seed' | 'changed'>): readonly string[] {
  return seed === undefined ? [] : [changed ? m.quiz.seedChanged(seed) : m.quiz.seedLine(seed)];
}
