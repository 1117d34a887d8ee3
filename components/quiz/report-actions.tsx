'use client';
/** What can be done with a result: keep it as a table, delete it. */
import { useRouter } from 'next/navigation';
import { useCollection } from '@/components/collection';
import { ActionList } from '@/components/ui/action-list';
import { download } from '@/components/ui/deliver';
import { useToast } from '@/components/ui/toast';
import { dateOfDay } from '@/lib/core/day';
import type { Quiz } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { deleteQuiz } from './delete-quiz';
import { resultTable } from './result-table';

export function ReportActions({ quiz }: { readonly quiz: Quiz }) {
  const collection = useCollection();
  const router = useRouter();
  const toast = useToast();
  const save = () => {
    const name = m.quiz.fileName(dateOfDay(collection.moment().studyDay));
    download({ name: `${name}.csv`, type: 'text/csv', bytes: new TextEncoder().encode(resultTable(quiz)) });
  };
  return (
    <div className="pt-7">
      <ActionList
        actions={[
          { icon: 'download', label: m.quiz.downloadResult, run: save },
          { icon: 'trash', label: m.quiz.deleteResult, hint: m.quiz.deleteResultText, run: () => void deleteQuiz(collection, quiz, m.quiz.resultDeleted, toast).then((gone) => gone && router.replace('/quiz')) },
        ]}
      />
    </div>
  );
}
