'use client';
/** What a person may still change in a result: that a typed answer was right, and that an answer counts as a review. */
import { useClock, useCollection } from '@/components/collection';
import { useToast } from '@/components/ui/toast';
import { newBatchId } from '@/lib/core/ids';
import type { Change, Quiz } from '@/lib/core/model';
import { withAccepted } from '@/lib/core/quiz-accept';
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
    const remembered: readonly Change[] = note && question ? [{ type: 'put', table: 'notes', row: withAccepted(note, question, response.text, right) }] : [];
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
