/** Problems in words. */
import { problems } from './en/problems';
import type { Problem } from '../core/model';

/** One sentence or two: what happened and what to do. A code without a text shows itself. */
export function problemText({ code, values }: Pick<Problem, 'code' | 'values'>): string {
  return Object.hasOwn(problems, code) ? problems[code as keyof typeof problems](values) : code;
}
