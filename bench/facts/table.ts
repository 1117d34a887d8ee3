/** The score as tables on a terminal. */
import type { GoldFact, Group } from './gold';
import type { Measured } from './measure';
import type { Recall } from './scoring';

const titles: Readonly<Record<Group, string>> = {
  own: 'written for this', seed: 'the article that ships', held: 'held out, facts by hand', squad: 'held out, answers marked (F1 ≥ 0.8)', bare: 'held out, rules only',
};

/** A table for each group of documents, with a line for each document and under it a line of its kinds. */
export function printTables(all: readonly Measured[]): void {
  for (const group of Object.keys(titles) as Group[]) {
    const some = all.filter(({ document }) => document.group === group);
    if (some.length === 0) continue;
    console.log(`\n${titles[group].padEnd(38)} words │ accepted  /100w  imp. 3          all        no gold │ with sugg. /100w  imp. 3          all        no gold │ broken`);
    for (const one of some) {
      console.log(line(one.document.name, [one]));
      if (group !== 'squad' && group !== 'bare') console.log(`    ${kindsOf([one])}`);
    }
    if (some.length > 1) console.log(`${line('together', some)}\n    ${kindsOf(some)}`);
  }
  console.log('\nkind: accepted/with suggestions/gold. Counted in at most one accepted card per 20 words and one of any sort per 8.');
}

function line(name: string, some: readonly Measured[]): string {
  const words = some.reduce((sum, one) => sum + one.words, 0);
  const facts = (most: number) => some.map(({ document }) => document.facts.filter(({ importance }) => importance >= most));
  const half = (recall: (one: Measured) => Recall): string => {
    const recalls = some.map(recall);
    const found = (goals: readonly (readonly GoldFact[])[]): string => {
      const of = goals.flat().length;
      const hits = goals.reduce((sum, goal, at) => sum + goal.filter(({ id }) => recalls[at]?.found.has(id)).length, 0);
      return of === 0 ? ''.padEnd(15) : `${`${hits}`.padStart(4)}/${`${of}`.padEnd(4)}${share(hits, of)}`;
    };
    const cards = recalls.reduce((sum, { cards: list }) => sum + list.length, 0);
    const unmatched = recalls.reduce((sum, { unmatched: list }) => sum + list.length, 0);
    return `${`${cards}`.padStart(6)} ${((100 * cards) / words).toFixed(1).padStart(8)} ${found(facts(3))}${found(facts(1))} ${facts(1).flat().length === 0 ? ''.padEnd(6) : share(unmatched, cards)}`;
  };
  const broken = some.reduce((sum, one) => sum + one.broken.length, 0);
  return `${name.slice(0, 37).padEnd(38)}${`${words}`.padStart(6)} │${half((one) => one.accepted)} │${half((one) => one.all)} │ ${`${broken}`.padStart(4)}`;
}

const share = (part: number, of: number): string => (of === 0 ? '     –' : `${((100 * part) / of).toFixed(0).padStart(4)} %`);

function kindsOf(some: readonly Measured[]): string {
  const kinds = [...new Set(some.flatMap(({ document }) => document.facts.map(({ kind }) => kind)))].sort();
  return kinds.map((kind) => {
    const counts = some.map(({ document, accepted, all }) => {
      const goals = document.facts.filter((fact) => fact.kind === kind);
      return [goals.filter(({ id }) => accepted.found.has(id)).length, goals.filter(({ id }) => all.found.has(id)).length, goals.length] as const;
    });
    return `${kind} ${[0, 1, 2].map((at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0)).join('/')}`;
  }).join('  ');
}

/** What a document's cards lack and have too much of. */
export function printMisses({ document: { name, facts }, accepted, all }: Measured): void {
  console.log(`\n${name}: not accepted (– not even suggested)`);
  for (const { id, importance, asks, answers } of facts.filter((fact) => !accepted.found.has(fact.id))) {
    console.log(`${all.found.has(id) ? ' ' : '–'} ${importance} ${id} ${asks} → ${answers[0] ?? ''}`);
  }
  console.log('\ncards that match no gold fact');
  for (const { question, answer, accepted: isAccepted } of all.unmatched) console.log(`${isAccepted ? ' ' : '?'} ${question} → ${answer}`);
}
