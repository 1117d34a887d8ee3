/** The right answer to a question about several things, line by line, with what was said instead where it was wrong. */
import { Icon } from '@/components/ui/icon';
import type { Question, Response } from '@/lib/core/model';
import { linesOf } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';

interface PartListProps {
  readonly question: Extract<Question, { readonly parts: unknown }>;
  readonly response: Response;
}

export function PartList({ question, response }: PartListProps) {
  const said = linesOf(response.text);
  return (
    <ul className="grid gap-2.5 pt-2">
      {question.parts.map((part, at) => {
        const isRight = response.parts?.[at] ?? (question.kind === 'told' && (part.answer !== '') === said.includes(part.text));
        return (
          <li key={part.text} className="flex items-start gap-2">
            <span className={`flex w-5 shrink-0 justify-center pt-1 ${isRight ? 'text-good' : 'text-accent'}`}>
              <Icon name={isRight ? 'check' : 'close'} size={16} />
              <span className="sr-only">{isRight ? m.quiz.right : m.quiz.wrong}</span>
            </span>
            <span dir="auto" className="min-w-0 font-serif leading-snug break-words">{lineOf(question, at)}{isRight ? null : <Instead question={question} at={at} said={said} />}</span>
          </li>
        );
      })}
    </ul>
  );
}

function lineOf(question: PartListProps['question'], at: number): string {
  const { text = '', answer = '' } = question.parts[at] ?? {};
  if (question.kind === 'matching') return m.quiz.pair(text, answer);
  if (question.kind === 'ordering') return m.quiz.dated(text, answer);
  if (question.kind === 'recall') return text;
  return answer === '' ? m.quiz.notSaid(text) : text;
}

/** What stood in the place of a part that was wrong. */
function Instead({ question, at, said }: { readonly question: PartListProps['question']; readonly at: number; readonly said: readonly string[] }) {
  const text = question.kind === 'matching' ? said[at] : undefined;
  return text ? <span className="block font-sans text-sm text-soft">{m.quiz.youSaid(text)}</span> : null;
}
