'use client';
/** A quiz as a file for a learning platform. */
import { Button } from '@/components/ui/button';
import { download } from '@/components/ui/deliver';
import { useToast } from '@/components/ui/toast';
import type { Question } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { printQuiz } from '@/lib/workers/quiz-link-client';
import { promptOf } from './words';

export function ExportQuiz({ title, questions }: { readonly title: string; readonly questions: readonly Question[] }) {
  const toast = useToast();
  const save = async (format: 'gift' | 'moodle-xml') => {
    const text = await printQuiz(questions.map((question) => ({ ...question, prompt: promptOf(question) })), format);
    const [ending, type] = format === 'gift' ? ['gift.txt', 'text/plain'] : ['xml', 'application/xml'];
    download({ name: `${title || m.quiz.unnamed}.${ending}`, type, bytes: new TextEncoder().encode(text) });
  };
  const run = (format: 'gift' | 'moodle-xml') => void save(format).catch((error: unknown) => toast({ text: error instanceof Error ? error.message : String(error) }));
  return (
    <div className="flex flex-wrap gap-3">
      <Button className="flex-1 basis-40" disabled={questions.length === 0} onClick={() => run('gift')}>{m.quiz.exportGift}</Button>
      <Button className="flex-1 basis-40" disabled={questions.length === 0} onClick={() => run('moodle-xml')}>{m.quiz.exportMoodle}</Button>
    </div>
  );
}
