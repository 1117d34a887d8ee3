'use client';
/** A class: the answers that came back, gathered into one table, and how each question went. */
import { useCallback, useEffect, useState } from 'react';
import { useClock, useCollection } from '@/components/collection';
import { Opening } from '@/components/shell/collection-state';
import { Button, IconButton } from '@/components/ui/button';
import { download } from '@/components/ui/deliver';
import { Empty } from '@/components/ui/empty';
import { TextArea } from '@/components/ui/fields';
import { Icon } from '@/components/ui/icon';
import { Screen } from '@/components/ui/screen';
import { useToast } from '@/components/ui/toast';
import type { Question, Quiz } from '@/lib/core/model';
import { classTable, type ClassTable, type Pupil } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';
import { parseQuizLink } from '@/lib/workers/quiz-link-client';
import { answersRow, classCsv } from './class-answers';
import { deleteQuiz } from './delete-quiz';
import { ItemList } from './item-list';
import { fragmentIn } from './link';

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
        <PasteLinks id={id} />
        {rows.length === 0 ? <p className="text-soft">{m.quiz.classNone}</p> : (
          <>
            <PupilTable table={table} onDelete={remove} />
            <ItemList items={table.items} onAccept={accept} />
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

function PasteLinks({ id }: { readonly id: string }) {
  const collection = useCollection();
  const clock = useClock();
  const toast = useToast();
  const [text, setText] = useState('');
  const add = async () => {
    const lines = text.split(/\s+/u).filter((line) => line !== '');
    const read = await Promise.all(lines.map((line) => parseQuizLink(fragmentIn(line) ?? '').catch(() => null)));
    const mine = read.flatMap((shared) => (shared?.kind === 'answers' && shared.id === id ? [shared] : []));
    if (mine.length > 0) await collection.commit(mine.map((shared) => ({ type: 'put', table: 'quizzes', row: answersRow(shared, clock) })));
    setText('');
    toast({ text: m.quiz.linksAdded(mine.length, lines.length - mine.length) });
  };
  return (
    <div className="grid gap-3">
      <TextArea label={m.quiz.pasteLinks} hint={m.quiz.pasteLinksHint} rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      <Button disabled={text.trim() === ''} onClick={() => void add()}>{m.quiz.addLinks}</Button>
    </div>
  );
}

function PupilTable({ table, onDelete }: { readonly table: ClassTable; readonly onDelete: (pupil: Pupil) => void }) {
  return (
    <table className="w-full">
      <caption className="sr-only">{m.quiz.classTitle}</caption>
      <thead className="text-sm text-soft">
        <tr>
          <th scope="col" className="text-start font-normal">{m.quiz.pupil}</th>
          <th scope="col" className="text-end font-normal">{m.quiz.pointsHead}</th>
          <th scope="col" className="ps-3 text-end font-normal">{m.quiz.timeTook}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {table.pupils.map((pupil) => (
          <tr key={pupil.id} className="border-t border-rule">
            <th scope="row" className="py-1 text-start font-medium break-words">
              {pupil.name}
              {pupil.isDouble ? <span className="ms-2 text-sm font-normal text-warn">{m.quiz.doubled}</span> : null}
            </th>
            <td className="py-1 text-end whitespace-nowrap">{m.quiz.score(pupil.points, table.of)}</td>
            <td className="py-1 ps-3 text-end whitespace-nowrap text-soft">{m.quiz.took(pupil.tookMs)}</td>
            <td className="w-11"><IconButton label={m.quiz.deletePupil(pupil.name)} onClick={() => onDelete(pupil)}><Icon name="trash" size={20} /></IconButton></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
