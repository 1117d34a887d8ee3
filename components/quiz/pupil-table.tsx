/** A line for each pupil whose answers came back, each deleted in one tap. */
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { ClassTable, Pupil } from '@/lib/core/quiz-class';
import { messages as m } from '@/lib/messages';

export function PupilTable({ table, onDelete }: { readonly table: ClassTable; readonly onDelete: (pupil: Pupil) => void }) {
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
              {pupil.isUnlisted ? <span className="ms-2 text-sm font-normal text-warn">{m.quiz.unlisted}</span> : null}
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
