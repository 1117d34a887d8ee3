/** How a quiz went by kind of question and by deck, with the usual time of each. */
import type { Question } from '@/lib/core/model';
import type { QuizReport, Share } from '@/lib/core/quiz-report';
import { messages as m } from '@/lib/messages';

export function Shares({ report }: { readonly report: QuizReport }) {
  const kinds = report.byKind.map((share) => ({ ...share, name: m.quiz.kindNames[share.name as Question['kind']] }));
  return (
    <>
      {report.bySection.length > 1 ? <ShareTable title={m.quiz.bySection} shares={report.bySection} /> : null}
      {kinds.length > 1 ? <ShareTable title={m.quiz.byKind} shares={kinds} /> : null}
      {report.byContext.length > 1 ? <ShareTable title={m.quiz.byDeck} shares={report.byContext} /> : null}
    </>
  );
}

function ShareTable({ title, shares }: { readonly title: string; readonly shares: readonly Share[] }) {
  return (
    <table className="mt-7 w-full">
      <caption className="pb-1 text-start text-sm text-soft">{title}</caption>
      <thead className="sr-only">
        <tr>
          {[m.quiz.nameHead, m.quiz.shareHead, m.quiz.timeHead].map((head) => <th key={head} scope="col">{head}</th>)}
        </tr>
      </thead>
      <tbody>
        {shares.map(({ name, right, of, medianMs }) => (
          <tr key={name} className="border-b border-rule last:border-b-0">
            <th scope="row" className="py-2 pe-3 text-start font-normal break-words">{name || m.quiz.noSource}</th>
            <td className="py-2 pe-3 text-end whitespace-nowrap">{m.quiz.score(right, of)}</td>
            <td className="w-20 py-2 text-end whitespace-nowrap text-soft">{m.quiz.took(medianMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
