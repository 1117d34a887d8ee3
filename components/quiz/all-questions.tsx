/** Every response of a quiz with the answer, how it went, and what it counted as, folded away below the misses. */
import { Button } from '@/components/ui/button';
import type { Quiz } from '@/lib/core/model';
import type { Miss } from '@/lib/core/quiz-report';
import { messages as m } from '@/lib/messages';
import { answerLines, promptOf } from './words';

interface AllQuestionsProps {
  readonly quiz: Quiz;
  readonly overruled: readonly Miss[];
  readonly onTakeBack: (place: number) => void;
  readonly onUncount: (place: number) => void;
}

export function AllQuestions({ quiz, overruled, onTakeBack, onUncount }: AllQuestionsProps) {
  const counted = new Set(overruled.map(({ place }) => place));
  if (quiz.responses.length === 0) return null;
  return (
    <details className="mt-6 border-t border-rule" open={counted.size > 0 || undefined}>
      <summary className="flex min-h-13 items-center font-medium">{m.quiz.allQuestions}</summary>
      <ol>
        {quiz.responses.map((response, place) => {
          const question = quiz.questions[response.question];
          if (question === undefined) return null;
          const verdict = counted.has(place) ? m.quiz.counted : response.verdict === 'right' ? m.quiz.rightWord : m.quiz.wrongWord;
          const words = [verdict, m.quiz.took(response.tookMs), ...(response.confidence ? [m.quiz.sureNames[response.confidence]] : []), ...(response.late ? [m.quiz.lateMark] : [])];
          return (
            <li key={place} className="border-t border-rule py-3">
              <p dir="auto" className="font-serif break-words whitespace-pre-line">{promptOf(question)}</p>
              <p className="flex flex-wrap items-baseline gap-x-2 pt-0.5">
                <span dir="auto" className={`min-w-0 font-serif break-words ${'parts' in question ? '' : 'font-semibold'}`}>{answerLines(question).join(' · ')}</span>
                <span className="text-sm text-soft">{words.join(' · ')}</span>
              </p>
              {counted.has(place) ? (
                <>
                  <p className="text-sm break-words text-soft">{m.quiz.youSaid(response.text)}</p>
                  <Button variant="quiet" className="-ms-3 text-sm" onClick={() => onTakeBack(place)}>{m.quiz.takeBack}</Button>
                </>
              ) : null}
              {response.ratings?.[0] && response.batch ? (
                <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
                  {m.quiz.countedAs(response.ratings[0].rating)}
                  <Button variant="quiet" className="text-sm" onClick={() => onUncount(place)}>{m.quiz.uncount}</Button>
                </p>
              ) : null}
              {response.batch === null ? <p className="text-sm text-soft">{m.quiz.uncounted}</p> : null}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
