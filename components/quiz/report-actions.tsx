'use client';
/** What can be done with a result: take the same questions again, keep it as a table, delete it. */
import { useRouter } from 'next/navigation';
import { useClock, useCollection } from '@/components/collection';
import { ActionList } from '@/components/ui/action-list';
import { download } from '@/components/ui/deliver';
import { useToast } from '@/components/ui/toast';
import { dateOfDay } from '@/lib/core/day';
import type { Quiz } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { deleteQuiz } from './delete-quiz';
import { storeQuiz } from './draw';
import { resultTable } from './result-table';

export function ReportActions({ quiz }: { readonly quiz: Quiz }) {
  const collection = useCollection();
  const router = useRouter();
  const toast = useToast();
  const clock = useClock();
  const again = () => {
    const saved = quiz.savedAs === undefined ? null : { id: quiz.savedAs, title: quiz.title };
    storeQuiz(collection, clock, quiz.options, quiz.questions, saved).then(() => router.push('/quiz'), (error: unknown) => toast({ text: m.quiz.couldNotStart(error instanceof Error ? error.message : String(error)) }));
  };
  const save = () => {
    const name = m.quiz.fileName(dateOfDay(collection.moment().studyDay));
    download({ name: `${name}.csv`, type: 'text/csv', bytes: new TextEncoder().encode(resultTable(quiz)) });
  };
  return (
    <div className="pt-7">
      <ActionList
        actions={[
          { icon: 'undo', label: m.quiz.sameAgain, hint: m.quiz.sameAgainText, run: again },
          { icon: 'download', label: m.quiz.downloadResult, run: save },
          { icon: 'trash', label: m.quiz.deleteResult, hint: m.quiz.deleteResultText, run: () => void deleteQuiz(collection, quiz, m.quiz.resultDeleted, toast).then((gone) => gone && router.replace('/quiz')) },
        ]}
      />
    </div>
  );
}
