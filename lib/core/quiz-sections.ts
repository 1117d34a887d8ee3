/** Sections of an exam: questions of one sort together under a heading, and still none that gives away a later one. */
import type { Question } from './model';
import { tells } from './quiz-order';

/**
 * Questions grouped under the headings `nameOf` gives, each group in its old order. What would give away a question of a
 * section that cannot come earlier is left out ([Q5]).
 */
export function sectioned(questions: readonly Question[], nameOf: (question: Question) => string): readonly Question[] {
  const waiting = new Map<string, readonly Question[]>();
  for (const question of questions) waiting.set(nameOf(question), [...(waiting.get(nameOf(question)) ?? []), question]);
  const out: Question[] = [];
  while (waiting.size > 0) {
    const [name, group] = nextSection(waiting);
    waiting.delete(name);
    const later = [...waiting.values()].flat();
    for (const question of group) if (!later.some((other) => tells(question, other))) out.push({ ...question, section: name });
  }
  return out;
}

/** The first section that shows no answer of another; where each does, the one that shows fewest. */
function nextSection(waiting: ReadonlyMap<string, readonly Question[]>): readonly [string, readonly Question[]] {
  const told = ([name, group]: readonly [string, readonly Question[]]) => {
    const others = [...waiting].filter(([other]) => other !== name).flatMap(([, questions]) => questions);
    return group.filter((question) => others.some((other) => tells(question, other))).length;
  };
  return [...waiting].toSorted((a, b) => told(a) - told(b))[0] ?? ['', []];
}

/** The heading above a question: where it differs from the one before. Null where none begins here. */
export function sectionAt(questions: readonly Question[], at: number): string | null {
  const section = questions[at]?.section ?? '';
  return section === '' || section === questions[at - 1]?.section ? null : section;
}
