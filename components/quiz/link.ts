/** Links to quizzes: the address of this app with everything in its fragment, which no browser sends anywhere. */
import type { Shared } from '@/lib/core/quiz-share';
import { printQuizLink } from '@/lib/workers/quiz-link-client';

const MARK = 'quiz=';

export async function linkTo(shared: Shared): Promise<string> {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}#${MARK}${await printQuizLink(shared)}`;
}

/** The fragment of ours in a link or in a text around it; null where there is none. */
export function fragmentIn(text: string): string | null {
  return /#quiz=([\w-]+)/u.exec(text)?.[1] ?? null;
}

/** Goes to what a link brings: the screen of quizzes reads it from the address. */
export function openFragment(fragment: string): void {
  window.location.hash = `${MARK}${fragment}`;
}

/** Whether the link is on the clipboard. */
export async function copyLink(link: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false;
  }
}
