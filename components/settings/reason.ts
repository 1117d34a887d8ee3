/** Why something failed, in words: a problem's own message, or what the program said. */
import type { Problem } from '@/lib/core/model';
import { problemOf } from '@/lib/core/problem';
import { messages as m } from '@/lib/messages';

export function reasonOf(error: unknown): string {
  const texts: Readonly<Record<string, ((values: Problem['values']) => string) | undefined>> = m.problems;
  const { code, values } = problemOf(error);
  return texts[code]?.(values) ?? String(values['detail'] ?? code);
}
