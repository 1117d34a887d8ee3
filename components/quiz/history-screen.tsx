'use client';
/** Results over time: the score of each quiz with its likely range, and whether being sure and being right go together. */
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useCollection } from '@/components/collection';
import { Opening } from '@/components/shell/collection-state';
import { Screen } from '@/components/ui/screen';
import type { Confidence, Quiz } from '@/lib/core/model';
import { calibrationOf, scoresOf, type Calibration, type Score } from '@/lib/core/quiz-history';
import { messages as m } from '@/lib/messages';
import { Plot, Stroke } from './plot';

export function HistoryScreen() {
  const collection = useCollection();
  const [quizzes, setQuizzes] = useState<readonly Quiz[] | null>(null);
  useEffect(() => {
    let current = true;
    void collection.quizzes().then((read) => current && setQuizzes(read));
    return () => {
      current = false;
    };
  }, [collection]);
  if (quizzes === null) return <Opening />;
  const scores = scoresOf(quizzes);
  const calibration = calibrationOf(quizzes);
  return (
    <Screen title={m.quiz.history} back="/quiz" focused>
      {scores.length === 0 ? <p className="pt-4 text-soft">{m.quiz.historyNone}</p> : <Scores scores={scores} />}
      {calibration.some(({ of }) => of > 0) ? <SureAndRight lines={calibration} /> : <p className="pt-8 text-soft">{m.quiz.calibrationNone}</p>}
    </Screen>
  );
}

/** Where each of `n` things stands between the ends; one alone in the middle. */
const spread = (index: number, n: number): number => (n === 1 ? 0.5 : index / (n - 1));

function Scores({ scores }: { readonly scores: readonly Score[] }) {
  const points = scores.map(({ right, of, low, high }, index) => ({ at: spread(index, scores.length), share: right / of, low, high }));
  return (
    <section aria-labelledby="scores" className="pt-4">
      <h2 id="scores" className="pb-2 text-sm text-soft">{m.quiz.scores}</h2>
      <Plot lines={[{ name: '', dashes: '', points }]} from={m.quiz.day(scores[0]?.at ?? 0)} to={m.quiz.day(scores.at(-1)?.at ?? 0)} />
      <p className="pt-1 text-sm text-soft">{m.quiz.scoresHint}</p>
      <table className="mt-3 w-full">
        <caption className="sr-only">{m.quiz.scores}</caption>
        <thead className="sr-only"><tr>{[m.quiz.dateHead, m.quiz.shareHead, m.quiz.likelyHead].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {scores.toReversed().map(({ id, at, right, of, low, high }) => (
            <tr key={id} className="border-b border-rule last:border-b-0">
              <th scope="row" className="py-2.5 text-start font-normal"><Link href={`/quiz?result=${encodeURIComponent(id)}`} className="underline decoration-edge underline-offset-4">{m.common.instant(at)}</Link></th>
              <td className="py-2.5 ps-3 text-end whitespace-nowrap">{m.quiz.score(right, of)}</td>
              <td className="py-2.5 ps-3 text-end whitespace-nowrap text-soft">{m.quiz.range(low, high)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const DASHES: Readonly<Record<Confidence, string>> = { guess: '2 3', unsure: '7 4', sure: '' };

function SureAndRight({ lines }: { readonly lines: readonly Calibration[] }) {
  const times = lines.flatMap(({ overTime }) => overTime.map(({ at }) => at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const place = (at: number) => (first === last ? 0.5 : (at - first) / (last - first));
  return (
    <section aria-labelledby="calibration" className="pt-9">
      <h2 id="calibration" className="pb-2 text-sm text-soft">{m.quiz.calibration}</h2>
      <Plot
        lines={lines.map(({ confidence, overTime }) => ({ name: confidence, dashes: DASHES[confidence], points: overTime.map(({ at, share }) => ({ at: place(at), share })) }))}
        from={m.quiz.day(first)}
        to={m.quiz.day(last)}
      />
      <p className="pt-1 text-sm text-soft">{m.quiz.calibrationHint}</p>
      <table className="mt-3 w-full">
        <caption className="sr-only">{m.quiz.calibration}</caption>
        <thead className="sr-only"><tr>{[m.quiz.saidHead, m.quiz.shareHead, m.quiz.likelyHead].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {lines.map(({ confidence, right, of, likely }) => (
            <tr key={confidence} className="border-b border-rule last:border-b-0">
              <th scope="row" className="py-2.5 text-start font-normal"><span className="me-3"><Stroke dashes={DASHES[confidence]} /></span>{m.quiz.sureNames[confidence]}</th>
              <td className="py-2.5 ps-3 text-end whitespace-nowrap">{m.quiz.score(right, of)}</td>
              <td className="py-2.5 ps-3 text-end whitespace-nowrap text-soft">{likely === null ? '' : m.quiz.range(likely.low, likely.high)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
