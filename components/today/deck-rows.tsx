'use client';
/** Each deck with what it asks for today; a tap studies it, or opens it when nothing is due. */
import Link from 'next/link';
import { studyHref } from '@/components/study/selection';
import { messages as m } from '@/lib/messages';
import { count, dueIn, shortened, type DeckGroup, type DeckLine } from './due';

export function DeckRows({ groups }: { readonly groups: readonly DeckGroup[] }) {
  const shown = shortened(groups);
  return (
    <>
      {shown.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      {count(shown) < count(groups) ? (
        <Link href="/decks" className="mt-4 inline-flex min-h-11 items-center self-start font-medium underline underline-offset-4">
          {m.today.allDecks(count(groups))}
        </Link>
      ) : null}
    </>
  );
}

function Group({ group: { title, lines } }: { readonly group: DeckGroup }) {
  const anyDue = lines.some(({ counts }) => dueIn(counts) > 0);
  return (
    <section className="pt-8">
      <h2 className="text-sm text-soft">{title || m.today.decks}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className="border-b border-rule last:border-b-0">
            <DeckRow line={line} anyDue={anyDue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Takes its place even where nothing is due, so that the counts stand below each other. */
function DueCount({ due }: { readonly due: number }) {
  return (
    <span className="min-w-4 text-end text-base font-semibold text-accent">
      <span aria-hidden="true">{due > 0 ? m.today.dueCount(due) : null}</span>
      <span className="sr-only">{due > 0 ? m.today.dueCountSpoken(due) : null}</span>
    </span>
  );
}

function DeckRow({ line, anyDue }: { readonly line: DeckLine; readonly anyDue: boolean }) {
  const due = dueIn(line.counts);
  const hasWork = due + line.counts.new > 0;
  return (
    <Link href={hasWork ? studyHref({ decks: [line.id] }) : `/deck?id=${encodeURIComponent(line.id)}`} className="-mx-2 flex min-h-13 items-center gap-4 rounded-card px-2 py-2 hover:bg-rule/40">
      <span className="min-w-0 flex-1 font-medium">{line.name}</span>
      {hasWork ? (
        <span className="flex shrink-0 items-baseline gap-2.5 text-sm">
          {line.counts.new > 0 ? <span className="text-soft">{m.today.newCount(line.counts.new)}</span> : null}
          {anyDue ? <DueCount due={due} /> : null}
        </span>
      ) : (
        <span className="shrink-0 text-sm text-soft">{m.today.deckDone}</span>
      )}
    </Link>
  );
}
