'use client';
/** What a link brings: a quiz to take, answers for a quiz of one's own, or the key of one taken. */
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { Opening } from '@/components/shell/collection-state';
import { Button, LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Screen } from '@/components/ui/screen';
import { useToast } from '@/components/ui/toast';
import type { Quiz } from '@/lib/core/model';
import { problemOf } from '@/lib/core/problem';
import { hasAnswers } from '@/lib/core/quiz-class';
import type { Shared, SharedAnswers, SharedQuiz } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';
import { problemText } from '@/lib/messages/problem-text';
import { parseQuizLink } from '@/lib/workers/quiz-link-client';
import { answersRow } from './class-answers';
import { storeQuiz } from './draw';
import { KeyScreen } from './key-screen';

interface LinkScreenProps {
  readonly fragment: string;
  readonly onBegin: (quiz: Quiz) => void;
}

export function LinkScreen({ fragment, onBegin }: LinkScreenProps) {
  const [read, setRead] = useState<{ readonly shared: Shared } | { readonly failure: string } | null>(null);
  useEffect(() => {
    let current = true;
    parseQuizLink(fragment).then(
      (shared) => current && setRead({ shared }),
      (error: unknown) => current && setRead({ failure: problemText(problemOf(error)) }),
    );
    return () => {
      current = false;
    };
  }, [fragment]);
  if (read === null) return <Opening />;
  if ('failure' in read) {
    return (
      <Screen title={m.quiz.title} back="/quiz">
        <Empty title={m.quiz.notALink} text={read.failure} action={<LinkButton href="/quiz">{m.quiz.toQuiz}</LinkButton>} />
      </Screen>
    );
  }
  if (read.shared.kind === 'key') return <KeyScreen shared={read.shared} />;
  return read.shared.kind === 'quiz' ? <Invitation shared={read.shared} onBegin={onBegin} /> : <Answers shared={read.shared} />;
}

function Invitation({ shared, onBegin }: { readonly shared: SharedQuiz; readonly onBegin: (quiz: Quiz) => void }) {
  const collection = useCollection();
  const clock = useClock();
  const toast = useToast();
  const { options, questions, score, title } = shared;
  const own = collection.getView().settings.extraTime;
  // In practice a person's standing extra time counts; elsewhere the link's alone does.
  const taken = options.run === 'practice' && own !== 1 ? { ...options, extraTime: own, timeUnsaid: undefined } : options;
  const begin = () => {
    storeQuiz(collection, clock, taken, questions, { id: shared.id, title }).then(onBegin, (error: unknown) => toast({ text: m.quiz.couldNotStart(error instanceof Error ? error.message : String(error)) }));
  };
  return (
    <Screen title={m.quiz.invitation(title)} back="/quiz" focused footer={<Button variant="primary" size="large" className="w-full" disabled={questions.length === 0} onClick={begin}>{m.quiz.start(questions.length)}</Button>}>
      <div className="grid gap-2 pt-4 text-lg">
        <p>{[m.quiz.invitationText(questions.length), options.clock.per === 'none' ? '' : m.quiz.invitationClock(options.clock.seconds, options.clock.per)].join(' ')}</p>
        <p className="text-soft">{options.sealed ? m.quiz.invitationSealed : m.quiz.runHints[options.run ?? 'test']}</p>
        {score === null ? null : <p className="font-semibold">{m.quiz.invitationScore(score.right, score.of, score.tookMs)}</p>}
      </div>
    </Screen>
  );
}

function Answers({ shared }: { readonly shared: SharedAnswers }) {
  const collection = useCollection();
  const clock = useClock();
  const router = useRouter();
  const [isHere, setHere] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void collection.quizzes().then((quizzes) => current && setHere(quizzes.some(({ id, role }) => id === shared.id && role === 'saved')));
    return () => {
      current = false;
    };
  }, [collection, shared.id]);
  const add = async () => {
    const rows = (await collection.quizzes()).filter(({ role, savedAs }) => role === 'answers' && savedAs === shared.id);
    if (!hasAnswers(rows, shared)) await collection.commit([{ type: 'put', table: 'quizzes', row: answersRow(shared, clock) }]);
    router.replace(`/quiz?class=${encodeURIComponent(shared.id)}`);
  };
  if (isHere === null) return <Opening />;
  return (
    <Screen title={m.quiz.answersFor(shared.name)} back="/quiz" focused footer={isHere ? <Button variant="primary" size="large" className="w-full" onClick={() => void add()}>{m.quiz.addAnswers}</Button> : null}>
      <p className="pt-4 text-lg">{isHere ? m.quiz.invitationText(shared.answers.length) : m.quiz.answersForNone}</p>
    </Screen>
  );
}
