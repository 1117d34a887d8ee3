'use client';
/** Every answer a card was given: in study, in quizzes, and before it came here from Anki. Newest first. */
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import type { CardId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { studyMore as w } from '@/lib/messages/en/study-more';
import { linesOf, type HistoryLine } from './history-lines';

export function CardHistory({ id }: { readonly id: CardId }) {
  const collection = useCollection();
  const view = useView();
  const [lines, show] = useState<readonly HistoryLine[]>([]);
  useEffect(() => {
    let current = true;
    void Promise.all([collection.quizzes(), collection.revlog(id), collection.past()]).then(([quizzes, revlog]) => {
      if (current) show(linesOf(id, view.history.of(id), quizzes, revlog));
    });
    return () => {
      current = false;
    };
  }, [collection, view, id]);
  if (lines.length === 0) return <p className="text-soft">{m.study.historyNone}</p>;
  // Who never took a quiz and brought nothing along has no use for the column.
  const isMixed = lines.some(({ from }) => from !== 'study');
  const heads = [m.study.historyDate, m.study.historyRating, ...(isMixed ? [w.historyFrom] : []), m.study.historyTime, m.study.historyInterval];
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-start">
        <thead className="text-sm text-soft">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1 pe-3 text-start font-normal">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.at} ${line.from}`} className="border-t border-rule">
              <td className="py-2 pe-3 whitespace-nowrap">{m.common.dayOf(line.at)} <span className="block text-sm text-soft sm:inline">{m.common.timeOfDay(line.at)}</span></td>
              <td className="py-2 pe-3">{w.whats[line.what]}</td>
              {isMixed ? <td className="py-2 pe-3">{line.quiz ? <Link href={`/quiz?result=${encodeURIComponent(line.quiz)}`} className="underline decoration-edge underline-offset-4">{w.froms[line.from]}</Link> : w.froms[line.from]}</td> : null}
              <td className="py-2 pe-3 whitespace-nowrap">{line.tookMs > 0 ? m.study.took(line.tookMs) : null}</td>
              <td className="py-2 whitespace-nowrap">{line.minutes === null ? null : m.study.interval(line.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
