/** What a person counted as right, remembered: the note takes it from then on, until that is taken back. */
import type { Asked, Note, Question } from './model';

/** Alternatives a note without a fact keeps for an answer. */
export function keptFor(note: Note, answer: string): readonly string[] {
  return note.accepted !== undefined && Object.hasOwn(note.accepted, answer) ? (note.accepted[answer] ?? []) : [];
}

/** The note with `text` taken as an answer to the question, or no longer (`right` is false). */
export function withAccepted(note: Note, question: Question, text: string, right: boolean): Note {
  const change = (accepted: readonly string[]) => (right ? [...new Set([...accepted, text])] : accepted.filter((one) => one !== text));
  const { fact } = note;
  if (fact !== null && asks(fact.asked, question)) return { ...note, fact: { ...fact, asked: { ...fact.asked, accepted: change(fact.asked.accepted) } } };
  if (fact?.reverse && asks(fact.reverse, question)) return { ...note, fact: { ...fact, reverse: { ...fact.reverse, accepted: change(fact.reverse.accepted) } } };
  const { [question.answer]: _old, ...others } = note.accepted ?? {};
  const kept = change(keptFor(note, question.answer));
  return { ...note, accepted: kept.length === 0 ? others : { ...others, [question.answer]: kept } };
}

/** A question shows people by the full name, of which the fact may have the surname. */
function asks(asked: Asked, { answer, accepted }: Question): boolean {
  return asked.answer === answer || (asked.answerType === 'person' && accepted.includes(asked.answer));
}
