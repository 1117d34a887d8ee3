'use client';
/** The result of a quiz: score, time, how sure that is, and each miss with the sentence that has the answer. */
import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { CopyLink } from '@/components/link/copy-link';
import { Opening } from '@/components/shell/collection-state';
import { studyHref } from '@/components/study/selection';
import { LinkButton } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Notice } from '@/components/ui/notice';
import { Screen } from '@/components/ui/screen';
import type { Note, NoteId, Quiz } from '@/lib/core/model';
import { missedCards, reportOf, type QuizReport } from '@/lib/core/quiz-report';
import { openQuestion, sharedOptions, type SharedQuiz } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';
import { AllQuestions } from './all-questions';
import { linkTo } from './link';
import { MissItem } from './miss-item';
import { ReportActions } from './report-actions';
import { useResultChanges } from './result-changes';
import { SealedReport } from './sealed-report';
import { Shares } from './shares';
import { seedWords } from './words';

interface Read {
  readonly quiz: Quiz | null;
  readonly notes: ReadonlyMap<NoteId, Note>;
}

export function ReportScreen({ id }: { readonly id: string }) {
  const collection = useCollection();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let current = true;
    void readQuiz(id).then((found) => {
      if (current) setRead(found);
    });
    return () => {
      current = false;
    };
    async function readQuiz(wanted: string): Promise<Read> {
      const quiz = (await collection.quizzes()).find((one) => one.id === wanted) ?? null;
      return { quiz, notes: await collection.notes((quiz?.questions ?? []).flatMap(({ noteId }) => noteId ?? [])) };
    }
  }, [collection, id]);
  if (read === null) return <Opening />;
  if (read.quiz === null) {
    return (
      <Screen title={m.quiz.result} back="/quiz" backKind="close">
        <Empty title={m.quiz.gone} action={<LinkButton variant="primary" href="/quiz">{m.quiz.toQuiz}</LinkButton>} />
      </Screen>
    );
  }
  if (read.quiz.options.sealed) return <SealedReport quiz={read.quiz} />;
  return <Report quiz={read.quiz} notes={read.notes} onChange={(quiz) => setRead({ ...read, quiz })} />;
}

interface ReportProps {
  readonly quiz: Quiz;
  readonly notes: ReadonlyMap<NoteId, Note>;
  readonly onChange: (quiz: Quiz) => void;
}

function Report({ quiz, notes, onChange }: ReportProps) {
  const view = useView();
  const report = reportOf(quiz);
  const { overrule, uncount } = useResultChanges(quiz, onChange);
  const cards = missedCards(report).filter((card) => view.cards.has(card));
  return (
    <Screen title={m.quiz.result} back="/quiz" backKind="close" focused footer={<ReportFoot quiz={quiz} misses={cards.length} href={studyHref({ cards })} />}>
      <Summary quiz={quiz} report={report} />
      {report.misses.length === 0 && report.asked === 0 ? null : <h2 className="pt-8 text-sm text-soft">{report.misses.length === 0 ? m.quiz.noMisses : m.quiz.missed}</h2>}
      <ul>
        {report.misses.map((miss) => (
          <MissItem
            key={miss.place}
            miss={miss}
            isExam={report.exam !== null}
            note={(miss.question.noteId && notes.get(miss.question.noteId)) || null}
            templateId={(miss.question.card && view.cards.get(miss.question.card)?.templateId) || null}
            onOverrule={() => overrule(miss.place, true)}
          />
        ))}
      </ul>
      <AllQuestions quiz={quiz} overruled={report.overruled} onTakeBack={(place) => overrule(place, false)} onUncount={uncount} />
      <Shares report={report} />
      <div className="pt-7"><CopyLink label={m.quiz.copyResult} make={() => linkTo(challengeOf(quiz, report))} /></div>
      <ReportActions quiz={quiz} />
    </Screen>
  );
}

function Summary({ quiz, report }: { readonly quiz: Quiz; readonly report: QuizReport }) {
  const { likely } = report;
  const percent = (share: number) => Math.round(share * 100);
  const words = likely === null ? m.quiz.nothingAnswered : m.quiz.likely(percent(likely.low), percent(likely.high));
  return (
    <>
      <p className="pt-4 font-serif text-display">{m.quiz.score(report.right, report.asked)}</p>
      {quiz.options.run === 'practice' ? <p className="text-soft">{m.quiz.firstTry}</p> : null}
      {report.exam === null ? null : (
        <p className={`pt-1 font-semibold ${report.exam.passed ? 'text-good' : 'text-accent'}`}>
          {[m.quiz.points(report.exam.points, report.exam.of), report.exam.passed ? m.quiz.passed(report.exam.passMark) : m.quiz.failed(report.exam.passMark)].join('. ')}
        </p>
      )}
      <p className="pt-2 text-soft">{[`${m.quiz.took(report.tookMs)}.`, words, ...seedWords(quiz.options)].join(' ')}</p>
      {report.notReached > 0 ? <p className="text-soft">{m.quiz.notReached(report.notReached)}</p> : null}
      {quiz.clockTurnedBack ? <div className="pt-4"><Notice tone="warn">{m.quiz.turnedBack}</Notice></div> : null}
    </>
  );
}

/** The same questions for someone else, with this score to beat. */
function challengeOf(quiz: Quiz, report: QuizReport): SharedQuiz {
  const { right, asked, tookMs } = report;
  return { kind: 'quiz', id: quiz.savedAs ?? quiz.id, title: quiz.title ?? '', options: sharedOptions(quiz.options, 1, false), questions: quiz.questions.map(openQuestion), score: { right, of: asked, tookMs: Math.round(tookMs) } };
}

function ReportFoot({ quiz, misses, href }: { readonly quiz: Quiz; readonly misses: number; readonly href: string }) {
  const again = `/quiz?${quiz.options.decks.map((deck) => `deck=${encodeURIComponent(deck)}`).join('&')}`;
  return (
    <div className="grid gap-2">
      {misses > 0 ? <LinkButton variant="primary" size="large" href={href}>{m.quiz.studyMisses(misses)}</LinkButton> : null}
      <LinkButton variant={misses > 0 ? 'quiet' : 'primary'} size={misses > 0 ? 'normal' : 'large'} href={again}>{m.quiz.another}</LinkButton>
    </div>
  );
}

