'use client';
/** What a person may still change in a result: that a typed answer was right, and that an answer counts as a review. */
import { useClock, useCollection } from '@/components/collection';
import { useToast } from '@/components/ui/toast';
import { newBatchId } from '@/lib/core/ids';
import type { Change, Note, Question, Quiz } from '@/lib/core/model';
import { nextWrite, uncounted } from '@/lib/core/quiz-count';
import { resumeQuiz, stepQuiz } from '@/lib/core/quiz-session';
import { messages as m } from '@/lib/messages';
import { countingFor } from './counting';

export function useResultChanges(quiz: Quiz, onChange: (quiz: Quiz) => void) {
  const collection = useCollection();
  const clock = useClock();
  const toast = useToast();
  const tell = (error: unknown) => toast({ text: m.quiz.notStored(error instanceof Error ? error.message : String(error)) });
  const overrule = async (place: number, right: boolean) => {
    const stepped = stepQuiz(resumeQuiz(quiz, { wall: collection.moment().at, monotonic: 0 }), { type: 'overrule', place, right });
    if (stepped.quiz === quiz) return;
    const batch = newBatchId(clock.randomBytes);
    const write = nextWrite(stepped, countingFor(collection, stepped.quiz, batch));
    const response = quiz.responses[place];
    const question = response && quiz.questions[response.question];
    const note = question?.noteId ? (await collection.notes([question.noteId])).get(question.noteId) : undefined;
    const remembered = note && question ? acceptedChange(note, question, response.text, right) : [];
    await collection.commit([...write.changes, ...remembered], { batch });
    onChange(write.session.quiz);
  };
  const uncount = async (place: number) => {
    const { quiz: row, acts } = uncounted(quiz, place);
    const moment = collection.moment();
    await collection.commit([{ type: 'put', table: 'quizzes', row }, ...acts.map((act): Change => ({ type: 'operation', act, ...moment }))]);
    onChange(row);
  };
  return {
    overrule: (place: number, right: boolean) => void overrule(place, right).catch(tell),
    uncount: (place: number) => void uncount(place).catch(tell),
  };
}

/** What counted as right is accepted from now on, as long as the note knows its fact; taking it back forgets it. */
export function acceptedChange(note: Note, question: Question, text: string, right: boolean): readonly Change[] {
  const { fact } = note;
  if (fact === null) return [];
  const change = (accepted: readonly string[]) => (right ? [...new Set([...accepted, text])] : accepted.filter((one) => one !== text));
  const { asked, reverse } = fact;
  if (asked.answer === question.answer) return [{ type: 'put', table: 'notes', row: { ...note, fact: { ...fact, asked: { ...asked, accepted: change(asked.accepted) } } } }];
  if (reverse === null || reverse.answer !== question.answer) return [];
  return [{ type: 'put', table: 'notes', row: { ...note, fact: { ...fact, reverse: { ...reverse, accepted: change(reverse.accepted) } } } }];
}
