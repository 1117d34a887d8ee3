'use client';
/** An empty collection: a deck that is here already, and a box for a text of one's own. */
import { messages as m } from '@/lib/messages';
import { PasteBox } from './paste-box';

export function FirstRun() {
  return (
    <section className="pt-5">
      <h2 className="font-serif text-display">{m.today.firstTitle}</h2>
      <p className="pt-4">{m.today.firstText}</p>
      <PasteBox rows={4} />
    </section>
  );
}
