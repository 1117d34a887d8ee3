/** A text with a gap: a screen reader says `blank` where the eye sees the sign, which it would pass over. */
import { Fragment } from 'react';
import { GAP } from '@/lib/core/quiz-statement';
import { messages as m } from '@/lib/messages';

export function GapText({ text }: { readonly text: string }) {
  return text.split(GAP).map((part, at) => (
    <Fragment key={at}>
      {at === 0 ? null : (
        <>
          <span aria-hidden="true">{GAP}</span>
          <span className="sr-only">{m.quiz.gapSpoken}</span>
        </>
      )}
      {part}
    </Fragment>
  ));
}
