/** The link by which a quiz, its answers or its key are sent. */
import { addressOf } from '@/components/link/address';
import type { Shared } from '@/lib/core/quiz-share';
import { printQuizLink } from '@/lib/workers/quiz-link-client';

export async function linkTo(shared: Shared): Promise<string> {
  return addressOf({ kind: 'quiz', fragment: await printQuizLink(shared) });
}
