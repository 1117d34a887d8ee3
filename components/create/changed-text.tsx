/** A text that is kept in an older version: which cards lost their sentence, which facts are new. */
'use client';

import { useMemo, useState } from 'react';
import { useView } from '@/components/collection';
import { Button, Icon, Notice, Sheet } from '@/components/ui';
import type { Fact, Note, NoteId } from '@/lib/core/model';
import { plainWords } from '@/lib/core/verbatim';
import { messages as m } from '@/lib/messages';
import type { Generated } from '@/lib/workers/generate-client';
import { changeDraft, type Draft } from './draft';
import type { Change } from './former';
import { nearest, wordDiff } from './word-diff';

interface ChangedTextProps {
  readonly draft: Draft;
  readonly generated: Generated;
  readonly change: Change;
  /** Facts of sentences that the older text does not have. */
  readonly fresh: readonly Fact[];
}

export function ChangedText({ draft, generated, change, fresh }: ChangedTextProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { documents } = useView();
  const { lost, same, former } = change;
  const since = documents.get(former.document.id)?.addedAt ?? former.document.addedAt;
  const { choices } = draft;
  return (
    <div className="pb-4">
      <Notice action={
        <>
          <Button onClick={() => setIsOpen(true)}>{m.create.seeChanges}</Button>
          <Button variant="quiet" onClick={() => changeDraft({ choices: { ...choices, isSeparate: true, leaving: [] } })}>{m.create.notTheSame}</Button>
        </>
      }>
        <p className="font-medium">{m.create.changedSince(since)}</p>
        <p className="text-soft">{m.create.changedCounts(lost.length, fresh.length, same.length)}</p>
      </Notice>
      <Sheet open={isOpen} onClose={() => setIsOpen(false)} title={m.create.changesTitle}>
        <div className="grid gap-8">
          <Lost draft={draft} generated={generated} change={change} />
          <Listed title={m.create.freshTitle(fresh.length)} lines={fresh.map(({ id, asked }) => ({ id, prompt: asked.question, answer: asked.answer }))} mark="new" />
          <Listed title={m.create.sameTitle(same.length)} lines={same.map((note) => ({ id: note.id, prompt: promptOf(note), answer: answerOf(note) }))} />
        </div>
      </Sheet>
    </div>
  );
}

function Lost({ draft: { choices }, generated, change: { lost, otherwise } }: Omit<ChangedTextProps, 'fresh'>) {
  const { document, sentences } = generated;
  const words = useMemo(() => sentences.map(({ start, end }) => plainWords(document.text.slice(start, end))), [document, sentences]);
  const leaving = choices.leaving ?? [];
  /** With a card that goes, the one that asks the same now is kept. */
  const turn = (id: NoteId) => {
    const isLeaving = !leaving.includes(id);
    const instead = otherwise.get(id);
    const kept = isLeaving && instead ? { [instead.id]: 'keep' as const } : {};
    changeDraft({ choices: { ...choices, leaving: isLeaving ? [...leaving, id] : leaving.filter((one) => one !== id), decisions: { ...choices.decisions, ...kept } } });
  };
  const wordsFor = (id: NoteId) => {
    const instead = otherwise.get(id);
    if (instead) return leaving.includes(id) ? m.create.replaced : m.create.replaceCard(instead.asked.answer);
    return leaving.includes(id) ? m.create.removed : m.create.removeCard;
  };
  return (
    <section aria-label={m.create.lostTitle(lost.length)}>
      <h3 className="font-semibold">{m.create.lostTitle(lost.length)}</h3>
      <p className="text-sm text-soft">{lost.length === 0 ? m.create.lostNone : m.create.lostText}</p>
      <ul className="divide-y divide-rule">
        {lost.map((note) => (
          <li key={note.id} className="grid justify-items-start gap-2 py-4">
            <p dir="auto" className="font-serif text-lg">{promptOf(note)} <strong className="font-semibold">{answerOf(note)}</strong></p>
            <SentenceDiff before={plainWords(note.source?.quote ?? '')} sentences={words} />
            <button type="button" aria-pressed={leaving.includes(note.id)} onClick={() => turn(note.id)} className="inline-flex min-h-11 items-center gap-1 text-sm font-semibold underline-offset-4 hover:underline">
              {leaving.includes(note.id) && <Icon name="check" size={16} />}
              {wordsFor(note.id)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The old sentence, with what the nearest sentence of the new text says instead. */
function SentenceDiff({ before, sentences }: { readonly before: string; readonly sentences: readonly string[] }) {
  const after = nearest(before, sentences);
  const pieces = after === null ? [{ kind: 'gone' as const, text: before }] : wordDiff(before, after);
  return (
    <p dir="auto" className="border-s-[3px] border-mark ps-3.5 font-serif text-base">
      {pieces.map(({ kind, text }, index) => {
        const space = index === 0 ? '' : ' ';
        if (kind === 'same') return `${space}${text}`;
        return kind === 'gone' ? (
          <span key={index}>{space}<del className="text-soft"><span className="sr-only">{m.create.gone}</span>{text}</del></span>
        ) : (
          <span key={index}>{space}<ins className="bg-mark no-underline"><span className="sr-only">{m.create.came}</span>{text}</ins></span>
        );
      })}
    </p>
  );
}

interface Line {
  readonly id: string;
  readonly prompt: string;
  readonly answer: string;
}

function Listed({ title, lines, mark }: { readonly title: string; readonly lines: readonly Line[]; readonly mark?: 'new' }) {
  if (lines.length === 0) return null;
  return (
    <details open={mark === 'new'}>
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">{title}</summary>
      <ul className="divide-y divide-rule">
        {lines.map(({ id, prompt, answer }) => (
          <li key={id} dir="auto" className="py-3 font-serif text-lg">{prompt} <strong className="font-semibold">{answer}</strong></li>
        ))}
      </ul>
    </details>
  );
}

function promptOf({ fields }: Note): string {
  return fields.prompt || fields.reversePrompt || fields.front || fields.text || '';
}

function answerOf({ fields }: Note): string {
  return fields.answer || fields.reverseAnswer || fields.back || '';
}
