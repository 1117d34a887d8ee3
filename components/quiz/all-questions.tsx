/** Every question of a quiz with its answer and how it went, folded away below the misses. */
import { Button } from '@/components/ui/button';
import type { Quiz } from '@/lib/core/model';
import type { Miss } from '@/lib/core/quiz-report';
import { messages as m } from '@/lib/messages';

interface AllQuestionsProps {
  readonly quiz: Quiz;
  readonly overruled: readonly Miss[];
  readonly onTakeBack: (index: number) => void;
}

export function AllQuestions({ quiz, overruled, onTakeBack }: AllQuestionsProps) {
  const counted = new Set(overruled.map(({ index }) => index));
  if (quiz.responses.length === 0) return null;
  return (
    <details className="mt-6 border-t border-rule" open={counted.size > 0 || undefined}>
      <summary className="flex min-h-13 items-center font-medium">{m.quiz.allQuestions}</summary>
      <ol>
        {quiz.responses.map((response, index) => {
          const question = quiz.questions[response.question];
          if (question === undefined) return null;
          const isCounted = counted.has(index);
          return (
            <li key={index} className="border-t border-rule py-3">
              <p dir="auto" className="font-serif break-words">{question.prompt}</p>
              <p className="flex flex-wrap items-baseline gap-x-2 pt-0.5">
                <strong dir="auto" className="min-w-0 font-serif break-words">{question.answer}</strong>
                <span className="text-sm text-soft">{isCounted ? m.quiz.counted : response.verdict === 'right' ? m.quiz.rightWord : m.quiz.wrongWord}</span>
              </p>
              {isCounted ? (
                <>
                  <p className="text-sm break-words text-soft">{m.quiz.youSaid(response.text)}</p>
                  <Button variant="quiet" className="-ms-3 text-sm" onClick={() => onTakeBack(index)}>{m.quiz.takeBack}</Button>
                </>
              ) : null}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
