'use client';
/** Every answer a card was given: in study, in quizzes, and before it came here from Anki. Newest first. */
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
    void Promise.all([collection.quizzes(), collection.revlog(id)]).then(([quizzes, revlog]) => {
      if (current) show(linesOf(id, view.history.of(id), quizzes, revlog));
    });
    return () => {
      current = false;
    };
  }, [collection, view, id]);
  if (lines.length === 0) return <p className="text-soft">{m.study.historyNone}</p>;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-start">
        <thead className="text-sm text-soft">
          <tr>
            {[m.study.historyDate, m.study.historyRating, w.historyFrom, m.study.historyTime, m.study.historyInterval].map((head) => (
              <th key={head} scope="col" className="py-1 pe-4 text-start font-normal">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.at} ${line.from}`} className="border-t border-rule">
              <td className="py-2 pe-4">{m.common.instant(line.at)}</td>
              <td className="py-2 pe-4">{w.whats[line.what]}</td>
              <td className="py-2 pe-4">{w.froms[line.from]}</td>
              <td className="py-2 pe-4 whitespace-nowrap">{line.tookMs > 0 ? m.study.took(line.tookMs) : null}</td>
              <td className="py-2 whitespace-nowrap">{line.minutes === null ? null : m.study.interval(line.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
