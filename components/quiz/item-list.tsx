/** How each question went in a class: how many were right, whether it tells apart, and what was given. */
import { Button } from '@/components/ui/button';
import type { Question } from '@/lib/core/model';
import type { Item } from '@/lib/core/quiz-class';
import { isWritten, judge } from '@/lib/core/quiz-verdict';
import { messages as m } from '@/lib/messages';
import { answerLines, promptOf, responseLines } from './words';

interface ItemListProps {
  readonly items: readonly Item[];
  readonly onAccept: (question: Question, text: string) => void;
}

/** Of what was given, so much is shown. */
const SHOWN = 6;

export function ItemList({ items, onAccept }: ItemListProps) {
  return (
    <section aria-labelledby="items">
      <h2 id="items" className="font-semibold">{m.quiz.itemsTitle}</h2>
      <p className="text-sm text-soft">{m.quiz.itemHint}</p>
      <ol>
        {items.map((item, at) => (
          <li key={at} className="border-b border-rule py-4">
            <h3 dir="auto" className="font-serif text-lg leading-snug break-words whitespace-pre-line">{promptOf(item.question)}</h3>
            <p dir="auto" className="font-serif font-semibold break-words">{answerLines(item.question).join(' · ')}</p>
            <p className="text-sm text-soft">{m.quiz.itemLine(item.difficulty, item.discrimination)}</p>
            <ul className="pt-1">
              {item.given.slice(0, SHOWN).map(({ text, times }) => (
                <li key={text} className="flex flex-wrap items-center gap-x-3">
                  <span dir="auto" className="min-w-0 break-words">{m.quiz.givenLine(responseLines(item.question, { text }).join('; '), times)}</span>
                  {isWritten(item.question) && text !== '' && judge(item.question, text).verdict !== 'right' ? <Button variant="quiet" className="text-sm" onClick={() => onAccept(item.question, text)}>{m.quiz.acceptForAll(text)}</Button> : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
