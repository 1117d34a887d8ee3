'use client';
/** A class: the answers that came back, gathered into one table, and how each question went. */
import { useCallback, useEffect, useState } from 'react';
import { useCollection } from '@/components/collection';
import { CopyLink } from '@/components/link/copy-link';
import { Opening } from '@/components/shell/collection-state';
import { Button } from '@/components/ui/button';
import { download } from '@/components/ui/deliver';
import { Empty } from '@/components/ui/empty';
import { Screen } from '@/components/ui/screen';
import { useToast } from '@/components/ui/toast';
import type { Question, Quiz } from '@/lib/core/model';
import { classTable, type Pupil } from '@/lib/core/quiz-class';
import { keyOf } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';
import { classCsv } from './class-answers';
import { ClassGather } from './class-gather';
import { ClassRoster } from './class-roster';
import { deleteQuiz } from './delete-quiz';
import { ItemList } from './item-list';
import { linkTo } from './link';
import { PupilTable } from './pupil-table';

export function ClassScreen({ id }: { readonly id: string }) {
  const collection = useCollection();
  const toast = useToast();
  const [read, setRead] = useState<{ readonly saved: Quiz | null; readonly rows: readonly Quiz[] } | null>(null);
  const reread = useCallback(async () => {
    const quizzes = await collection.quizzes();
    setRead({ saved: quizzes.find((quiz) => quiz.id === id && quiz.role === 'saved') ?? null, rows: quizzes.filter(({ role, savedAs }) => role === 'answers' && savedAs === id) });
  }, [collection, id]);
  useEffect(() => {
    // Read from the collection, which is outside React; another tab may add answers.
    void Promise.resolve().then(reread);
    return collection.subscribe(() => void reread());
  }, [collection, reread]);
  if (read === null) return <Opening />;
  const { saved, rows } = read;
  if (saved === null) return <Screen title={m.quiz.classTitle} back="/quiz"><Empty title={m.quiz.gone} /></Screen>;
  const table = classTable(saved, rows);
  const remove = (pupil: Pupil) => {
    const row = rows.find((one) => one.id === pupil.id);
    if (row) void deleteQuiz(collection, row, m.quiz.pupilDeleted, toast);
  };
  const removeAll = async () => {
    await collection.commit(rows.map((row) => ({ type: 'delete', table: 'quizzes', id: row.id })));
    const bringBack = () => collection.commit(rows.map((row) => ({ type: 'put', table: 'quizzes', row })));
    toast({ text: m.quiz.pupilDeleted, action: { label: m.quiz.undo, run: () => void bringBack() } });
  };
  const accept = (question: Question, text: string) => {
    const questions = saved.questions.map((one) => (one === question ? { ...one, accepted: [...one.accepted, text] } : one));
    void collection.commit([{ type: 'put', table: 'quizzes', row: { ...saved, questions } }]);
  };
  return (
    <Screen title={saved.title || m.quiz.classTitle} back={`/quiz?saved=${encodeURIComponent(id)}`} focused>
      <div className="grid gap-7 pt-3">
        <ClassGather id={id} />
        <ClassRoster saved={saved} missing={table.missing} />
        {rows.length === 0 ? <p className="text-soft">{m.quiz.classNone}</p> : (
          <>
            <PupilTable table={table} onDelete={remove} />
            <ItemList items={table.items} onAccept={accept} />
            <div className="grid gap-3 border-t border-rule pt-5">
              <p className="text-soft">{m.quiz.keyText}</p>
              <CopyLink key={JSON.stringify(saved.questions.map(({ accepted }) => accepted))} label={m.quiz.copyKey} make={() => linkTo(keyOf(saved))} />
            </div>
            <div className="grid gap-3">
              <Button onClick={() => download({ name: `${saved.title || m.quiz.unnamed}.csv`, type: 'text/csv', bytes: new TextEncoder().encode(classCsv(table)) })}>{m.quiz.classCsv}</Button>
              <Button variant="quiet" onClick={() => void removeAll()}>{m.quiz.deleteClass}</Button>
            </div>
          </>
        )}
      </div>
    </Screen>
  );
}
