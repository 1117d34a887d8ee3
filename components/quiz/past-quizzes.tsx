'use client';
/** Quizzes done before, newest first, each a way to its result. */
import Link from 'next/link';
import { useState } from 'react';
import { useView } from '@/components/collection';
import { leafOf } from '@/components/decks/deck-tree';
import { Button, LinkButton } from '@/components/ui/button';
import type { Quiz } from '@/lib/core/model';
import { reportOf } from '@/lib/core/quiz-report';
import { messages as m } from '@/lib/messages';

const SHOWN = 5;

export function PastQuizzes({ quizzes }: { readonly quizzes: readonly Quiz[] }) {
  const [shown, setShown] = useState(SHOWN);
  const past = quizzes.filter(({ finishedAt, role }) => finishedAt !== null && (role ?? 'taken') === 'taken').toSorted((a, b) => b.startedAt - a.startedAt);
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="past-quizzes">
      <h2 id="past-quizzes" className="pb-1 text-sm text-soft">{m.quiz.past}</h2>
      <ul>
        {past.slice(0, shown).map((quiz) => (
          <PastQuiz key={quiz.id} quiz={quiz} />
        ))}
      </ul>
      <LinkButton href="/quiz?history=1" className="w-full">{m.quiz.history}</LinkButton>
      {past.length > shown ? <Button variant="quiet" className="-ms-3" onClick={() => setShown(past.length)}>{m.quiz.morePast(past.length - shown)}</Button> : null}
    </section>
  );
}

function PastQuiz({ quiz }: { readonly quiz: Quiz }) {
  const view = useView();
  const { right, asked } = reportOf(quiz);
  const names = topmost(quiz.options.decks.filter((id) => view.cardsByDeck.has(id)).flatMap((id) => view.decks.get(id)?.name ?? []));
  const decks = quiz.title || (names[0] === undefined ? '' : m.quiz.moreDecks(names[0], names.length - 1));
  return (
    <li className="border-b border-rule last:border-b-0">
      <Link href={`/quiz?result=${encodeURIComponent(quiz.id)}`} className="flex min-h-14 items-center gap-4 py-2">
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{quiz.options.sealed ? m.quiz.sendTitle : m.quiz.score(right, asked)}</span>
          <span className="block text-sm break-words text-soft">{m.quiz.pastLine(quiz.startedAt, decks)}</span>
        </span>
      </Link>
    </li>
  );
}

/** What to call decks that were asked together: the parent they share, if all have one, else each by its own name. */
function topmost(names: readonly string[]): readonly string[] {
  const roots = [...new Set(names.map((name) => name.split('::')[0] ?? name))];
  return roots.length === 1 && names.length > 1 ? roots : names.map(leafOf);
}
