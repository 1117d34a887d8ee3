'use client';
/** Decks as a tree of boxes: ticking one ticks those below it. */
import { useView } from '@/components/collection';
import { Icon } from '@/components/ui/icon';
import { deckRows, type DeckRow } from '@/components/decks/deck-tree';
import type { DeckId } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { notesIn } from './draw';

interface DeckChoiceProps {
  readonly chosen: readonly DeckId[];
  readonly onChange: (decks: readonly DeckId[]) => void;
}

export function DeckChoice({ chosen, onChange }: DeckChoiceProps) {
  const view = useView();
  const rows = deckRows(view.decks.values());
  const lines = rows.map((row) => ({ row, ids: idsUnder(rows, row) })).filter(({ ids }) => notesIn(view, ids) > 0);
  const all = lines.flatMap(({ row }) => (row.deck ? [row.deck.id] : []));
  const set = (ids: readonly DeckId[], on: boolean) => onChange([...chosen.filter((id) => !ids.includes(id)), ...(on ? ids : [])]);
  const roots = lines.filter(({ row }) => row.depth === 0).length;
  const boxes = (
    <fieldset className="min-w-0">
      <legend className="sr-only">{m.quiz.decks}</legend>
      {roots > 1 ? <DeckBox label={m.quiz.allDecks} count={notesIn(view, all)} depth={0} ids={all} chosen={chosen} onSet={set} /> : null}
      {lines.map(({ row, ids }) => (
        <DeckBox key={row.name} label={row.leaf} count={notesIn(view, ids)} depth={row.depth} ids={ids} chosen={chosen} onSet={set} />
      ))}
    </fieldset>
  );
  const isShort = lines.length <= SHORT;
  return (
    <section aria-labelledby="quiz-decks">
      <h2 id="quiz-decks" className={isShort ? 'mb-1 font-medium' : 'font-medium'}>{m.quiz.decks}</h2>
      {isShort ? boxes : (
        <details>
          <summary className="flex min-h-11 items-center gap-1 text-soft">
            <span className="min-w-0 flex-1">{m.quiz.chosenDecks(all.filter((id) => chosen.includes(id)).length, all.length)}</span>
            <Icon name="down" size={20} />
          </summary>
          {boxes}
        </details>
      )}
    </section>
  );
}

/** A longer list is folded away, so that the rest of the choice stays in sight. */
const SHORT = 7;

interface DeckBoxProps {
  readonly label: string;
  readonly count: number;
  readonly depth: number;
  readonly ids: readonly DeckId[];
  readonly chosen: readonly DeckId[];
  readonly onSet: (ids: readonly DeckId[], on: boolean) => void;
}

const INDENTS = ['', 'ps-6', 'ps-12', 'ps-18'] as const;

function DeckBox({ label, count, depth, ids, chosen, onSet }: DeckBoxProps) {
  const on = ids.filter((id) => chosen.includes(id)).length;
  return (
    <label className={`flex min-h-11 items-center gap-3 border-b border-rule py-1.5 last:border-b-0 ${INDENTS[Math.min(depth, 3)]}`}>
      <input
        type="checkbox"
        checked={on === ids.length && on > 0}
        ref={(box) => {
          if (box) box.indeterminate = on > 0 && on < ids.length;
        }}
        onChange={(event) => onSet(ids, event.target.checked)}
        className="size-5 shrink-0 accent-ink"
      />
      <span className="min-w-0 flex-1 break-words">{label}</span>
      <span className="shrink-0 text-sm text-soft">{m.quiz.cards(count)}</span>
    </label>
  );
}

function idsUnder(rows: readonly DeckRow[], row: DeckRow): readonly DeckId[] {
  return rows.flatMap((other) => (other.deck && (other.name === row.name || other.name.startsWith(`${row.name}::`)) ? [other.deck.id] : []));
}
