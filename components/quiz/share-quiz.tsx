'use client';
/** A quiz kept under My quizzes as a link: with its answers, or without them for a class. */
import { useState } from 'react';
import { useClock } from '@/components/collection';
import { CopyLink } from '@/components/link/copy-link';
import { LinkButton } from '@/components/ui/button';
import { Select } from '@/components/ui/fields';
import { Segmented } from '@/components/ui/segmented';
import type { Question, Quiz, QuizOptions } from '@/lib/core/model';
import { seededRandom } from '@/lib/core/quiz-random';
import { classQuestions, openQuestion, sealedQuestion, sharedOptions, type SharedQuiz } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';
import { newSeed } from './draw';
import { linkTo } from './link';

const TIMES = [1, 1.25, 1.5, 2, 0] as const;

interface ShareQuizProps {
  readonly saved: Quiz | null;
  readonly options: QuizOptions;
  readonly questions: readonly Question[];
}

export function ShareQuiz({ saved, options, questions }: ShareQuizProps) {
  const clock = useClock();
  const [what, setWhat] = useState<'open' | 'sealed'>('open');
  const [extraTime, setExtraTime] = useState<number>(1);
  const make = (row: Quiz): SharedQuiz => {
    const random = seededRandom(newSeed(clock));
    const sealed = what === 'sealed';
    const run = sealed && options.run === 'practice' ? 'test' : options.run;
    return {
      kind: 'quiz', id: row.id, title: row.title ?? '', score: null, options: { ...sharedOptions(options, extraTime, sealed), run },
      questions: sealed ? classQuestions(row).flatMap((question) => sealedQuestion(question, random) ?? []) : questions.map(openQuestion),
    };
  };
  return (
    <section aria-labelledby="share" className="grid gap-4 border-t border-rule pt-5">
      <h2 id="share" className="font-semibold">{m.quiz.share}</h2>
      {saved === null ? <p className="text-soft">{m.quiz.shareFirst}</p> : (
        <>
          <Segmented label={m.quiz.shareWhat} value={what} options={(['open', 'sealed'] as const).map((value) => ({ value, label: m.quiz.shareWhats[value] }))} onChange={setWhat} />
          <p className="-mt-2 text-sm text-soft">{m.quiz.shareHints[what]}</p>
          {options.clock.per === 'none' ? null : (
            <Select label={m.quiz.shareTime} value={String(extraTime)} onChange={(event) => setExtraTime(Number(event.target.value))}>
              {TIMES.map((n) => <option key={n} value={n}>{m.quiz.linkTimes(n)}</option>)}
            </Select>
          )}
          <CopyLink key={`${what} ${extraTime}`} label={m.quiz.copyLink} make={() => linkTo(make(saved))} />
          <p className="text-sm text-soft">{m.quiz.linkLimits}</p>
          <LinkButton href={`/quiz?class=${encodeURIComponent(saved.id)}`}>{m.quiz.gather}</LinkButton>
        </>
      )}
    </section>
  );
}
