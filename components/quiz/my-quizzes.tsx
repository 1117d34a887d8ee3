/** Quizzes that were kept: each a way to look through it and take it. */
import Link from 'next/link';
import type { Quiz } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

export function MyQuizzes({ quizzes }: { readonly quizzes: readonly Quiz[] }) {
  const saved = quizzes.filter(({ role }) => role === 'saved').toSorted((a, b) => b.startedAt - a.startedAt);
  if (saved.length === 0) return null;
  return (
    <section aria-labelledby="my-quizzes">
      <h2 id="my-quizzes" className="pb-1 text-sm text-soft">{m.quiz.mine}</h2>
      <ul>
        {saved.map((quiz) => (
          <li key={quiz.id} className="border-b border-rule last:border-b-0">
            <Link href={`/quiz?saved=${encodeURIComponent(quiz.id)}`} className="block min-h-14 py-2">
              <span className="block font-medium break-words">{quiz.title || m.quiz.unnamed}</span>
              <span className="block text-sm text-soft">{m.quiz.savedLine(quiz.questions.length, quiz.startedAt)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
