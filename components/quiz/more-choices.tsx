'use client';
/** Choices most quizzes do without, folded away: which cards, what counts as a review, sections, pass mark, seed, how sure, late answers. */
import { useEffect, useState } from 'react';
import { useCollection, useView } from '@/components/collection';
import { Select, TextField } from '@/components/ui/fields';
import { Switch } from '@/components/ui/switch';
import type { QuizCounts } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { PASS_MARKS, seedIn, type From, type SectionsBy, type Setup } from './setup';

const FROM: readonly From[] = ['all', 'due', 'missed', 'weak'];
const SECTIONS: readonly SectionsBy[] = ['none', 'kind', 'deck'];
const COUNT_WHAT: readonly QuizCounts[] = ['due', 'all', 'none'];

export function MoreChoices({ setup, onChange }: { readonly setup: Setup; readonly onChange: (changes: Partial<Setup>) => void }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="border-y border-rule" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-12 items-center font-medium">{m.quiz.more}</summary>
      {isOpen ? (
        <div className="grid gap-5 pt-1 pb-5">
          <Select label={m.quiz.from} value={setup.from} onChange={(event) => onChange({ from: FROM.find((one) => one === event.target.value) ?? 'all' })}>
            {FROM.map((one) => <option key={one} value={one}>{m.quiz.fromNames[one]}</option>)}
          </Select>
          <TagChoice setup={setup} onChange={onChange} />
          <TextField label={m.quiz.search} hint={m.quiz.searchHint} dir="auto" value={setup.search} onChange={(event) => onChange({ search: event.target.value })} />
          <Select label={m.quiz.counts} hint={m.quiz.countsHint} value={setup.counts} onChange={(event) => onChange({ counts: COUNT_WHAT.find((one) => one === event.target.value) ?? 'none' })}>
            {COUNT_WHAT.map((one) => <option key={one} value={one}>{m.quiz.countsNames[one]}</option>)}
          </Select>
          {setup.run === 'exam' ? (
            <>
              <Select label={m.quiz.sections} value={setup.sections} onChange={(event) => onChange({ sections: SECTIONS.find((one) => one === event.target.value) ?? 'none' })}>
                {SECTIONS.map((one) => <option key={one} value={one}>{m.quiz.sectionsNames[one]}</option>)}
              </Select>
              <Select label={m.quiz.passMark} value={String(setup.passMark)} onChange={(event) => onChange({ passMark: Number(event.target.value) })}>
                {PASS_MARKS.map((share) => <option key={share} value={share}>{m.quiz.percent(share)}</option>)}
              </Select>
            </>
          ) : null}
          <TextField
            label={m.quiz.seed}
            hint={m.quiz.seedHint}
            error={setup.seed.trim() === '' || seedIn(setup) !== null ? undefined : m.quiz.seedWrong}
            inputMode="numeric"
            value={setup.seed}
            onChange={(event) => onChange({ seed: event.target.value })}
          />
          <Switch label={m.quiz.confidence} hint={m.quiz.confidenceHint} checked={setup.confidence} onChange={(confidence) => onChange({ confidence })} />
          {setup.clock === 'none' ? null : <Switch label={m.quiz.late} hint={m.quiz.lateHint} checked={setup.late} onChange={(late) => onChange({ late })} />}
        </div>
      ) : null}
    </details>
  );
}

/** Tags of the notes in the decks chosen; nothing where there are none. */
function TagChoice({ setup, onChange }: { readonly setup: Setup; readonly onChange: (changes: Partial<Setup>) => void }) {
  const collection = useCollection();
  const view = useView();
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    const ids = [...new Set(setup.decks.flatMap((deck) => view.cardsByDeck.get(deck) ?? []).map(({ noteId }) => noteId))];
    void collection.notes(ids).then((notes) => current && setTags([...new Set([...notes.values()].flatMap((note) => note.tags))].sort()));
    return () => {
      current = false;
    };
  }, [collection, view, setup.decks]);
  if (tags.length === 0) return null;
  return (
    <Select label={m.quiz.tag} value={setup.tag} onChange={(event) => onChange({ tag: event.target.value })}>
      <option value="">{m.quiz.allTags}</option>
      {tags.map((tag) => <option key={tag} value={tag}>{tag}</option>)}
    </Select>
  );
}
