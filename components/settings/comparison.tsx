/** What is here beside what a backup holds. */
import type { CollectionParts } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';

export function Comparison({ here, file }: { readonly here: CollectionParts; readonly file: CollectionParts }) {
  const left = figuresOf(here);
  const right = figuresOf(file);
  return (
    <table className="w-full">
      <thead className="text-sm text-soft">
        <tr>
          <td />
          <th scope="col" className="py-1 text-end font-normal">{m.settings.restoreHere}</th>
          <th scope="col" className="py-1 ps-4 text-end font-normal">{m.settings.restoreFile}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row} className="border-t border-rule">
            <th scope="row" className="py-2 text-start font-normal">{m.settings.restoreRows[row]}</th>
            <td className="py-2 text-end">{left[row]}</td>
            <td className="py-2 ps-4 text-end font-semibold">{right[row]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ROWS = ['documents', 'decks', 'notes', 'cards', 'reviews', 'quizzes', 'latest'] as const;

function figuresOf(parts: CollectionParts): Readonly<Record<(typeof ROWS)[number], string>> {
  const alive = (rows: readonly { readonly deleted: boolean }[]) => String(rows.filter(({ deleted }) => !deleted).length);
  const reviews = parts.operations.filter(({ kind }) => kind === 'rated');
  const latest = reviews.reduce((at, operation) => Math.max(at, operation.at), 0);
  return {
    documents: alive(parts.documents),
    decks: alive(parts.decks),
    notes: alive(parts.notes),
    cards: alive(parts.cards),
    reviews: String(reviews.length),
    quizzes: alive(parts.quizzes),
    latest: latest === 0 ? m.settings.never : m.common.instant(latest),
  };
}
