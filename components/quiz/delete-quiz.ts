/** Deletes a quiz, with a way back in the message that says so. */
import type { useToast } from '@/components/ui/toast';
import type { Quiz } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import type { Collection } from '@/lib/store';

/** Whether it was deleted; a failure is told. */
export async function deleteQuiz(collection: Collection, quiz: Quiz, done: string, toast: ReturnType<typeof useToast>): Promise<boolean> {
  const tell = (error: unknown) => toast({ text: m.quiz.notStored(error instanceof Error ? error.message : String(error)) });
  try {
    await collection.commit([{ type: 'delete', table: 'quizzes', id: quiz.id }]);
  } catch (error) {
    tell(error);
    return false;
  }
  const bringBack = () => collection.commit([{ type: 'put', table: 'quizzes', row: quiz }]).catch(tell);
  toast({ text: done, action: { label: m.quiz.undo, run: () => void bringBack() } });
  return true;
}
