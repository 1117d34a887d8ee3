/** The lines of a plan: what comes in, what is changed, what is here already, what is left out and why. */
'use client';

import { useState, type ReactNode } from 'react';
import { readableName } from '@/components/decks/deck-tree';
import { Button, Icon } from '@/components/ui';
import type { Plan, PlanLine, Problem } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';

const PAGE = 50;

export function PlanLists({ plan }: { readonly plan: Plan }) {
  return (
    <section>
      <p className="pb-2 text-sm text-soft">{m.importing.nothingYet}</p>
      <div className="divide-y divide-rule border-y border-rule">
        <Lines title={m.importing.added(plan.added.length)} lines={plan.added} />
        <Lines title={m.importing.updated(plan.updated.length)} lines={plan.updated} />
        <Lines title={m.importing.unchanged(plan.unchanged.length)} lines={plan.unchanged} />
        <Lines title={m.importing.conflicting(plan.conflicting.length)} lines={plan.conflicting} />
        <Lines title={m.importing.skipped(plan.skipped.length)} lines={plan.skipped} />
        <Problems problems={plan.problems} />
      </div>
    </section>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly PlanLine[] }) {
  const [limit, setLimit] = useState(PAGE);
  if (lines.length === 0) return null;
  return (
    <Fold title={title}>
      <ul className="grid gap-4">
        {lines.slice(0, limit).map((line, index) => <Line key={`${line.noteId} ${index}`} line={line} />)}
      </ul>
      {lines.length > limit && <Button variant="quiet" className="-ms-3" onClick={() => setLimit(limit + PAGE)}>{m.importing.showMore(Math.min(PAGE, lines.length - limit))}</Button>}
    </Fold>
  );
}

function Line({ line }: { readonly line: PlanLine }) {
  return (
    <li>
      <p dir="auto" className="line-clamp-3 font-serif text-lg break-words whitespace-pre-line">{line.prompt}</p>
      <p dir="auto" className="line-clamp-3 font-serif text-lg font-semibold break-words whitespace-pre-line">{line.answer}</p>
      {line.reason && <p className="text-sm text-warn">{problemText({ code: line.reason, values: {} })}</p>}
      {line.deck && <p className="text-sm text-soft">{readableName(line.deck)}</p>}
    </li>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const [limit, setLimit] = useState(PAGE);
  if (problems.length === 0) return null;
  return (
    <Fold title={m.importing.problems(problems.length)} isOpen>
      <ul className="grid gap-3">
        {problems.slice(0, limit).map((problem, index) => (
          <li key={index} className="flex gap-3">
            <Icon name={problem.severity === 'error' ? 'warning' : 'info'} size={20} className={problem.severity === 'error' ? 'mt-0.5 text-accent' : 'mt-0.5 text-soft'} />
            <div className="min-w-0">
              {problem.where && <p className="text-sm font-medium break-words">{m.importing.whereLine(problem.where)}</p>}
              <p className="break-words">{problemText(problem)}</p>
            </div>
          </li>
        ))}
      </ul>
      {problems.length > limit && <Button variant="quiet" className="-ms-3" onClick={() => setLimit(limit + PAGE)}>{m.importing.showMore(Math.min(PAGE, problems.length - limit))}</Button>}
    </Fold>
  );
}

function Fold({ title, isOpen = false, children }: { readonly title: string; readonly isOpen?: boolean; readonly children: ReactNode }) {
  return (
    <details open={isOpen} className="group">
      <summary className="flex min-h-13 list-none items-center gap-3 py-2 font-medium [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{title}</span>
        <Icon name="down" size={20} className="text-soft group-open:rotate-180" />
      </summary>
      <div className="grid justify-items-start gap-3 pb-5">{children}</div>
    </details>
  );
}
