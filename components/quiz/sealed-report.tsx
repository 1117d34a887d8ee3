'use client';
/** The end of a quiz whose answers are not here: what was answered goes back to its author in a link. */
import { useState } from 'react';
import { CopyLink } from '@/components/link/copy-link';
import { TextField } from '@/components/ui/fields';
import { Screen } from '@/components/ui/screen';
import type { Quiz } from '@/lib/core/model';
import { answersOf } from '@/lib/core/quiz-share';
import { messages as m } from '@/lib/messages';
import { linkTo } from './link';

export function SealedReport({ quiz }: { readonly quiz: Quiz }) {
  const [name, setName] = useState('');
  return (
    <Screen title={m.quiz.sendTitle} back="/quiz" backKind="close" focused>
      <div className="grid gap-5 pt-4">
        <p className="text-lg">{m.quiz.progress(quiz.responses.filter(({ text }) => text !== '').length, quiz.questions.length)}</p>
        <p className="text-soft">{m.quiz.sendText}</p>
        <TextField label={m.quiz.yourName} dir="auto" value={name} onChange={(event) => setName(event.target.value)} />
        <CopyLink key={name} label={m.quiz.copyAnswers} make={() => linkTo(answersOf(quiz, name.trim()))} primary />
      </div>
    </Screen>
  );
}
