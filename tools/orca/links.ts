/** Prints the links of the questions that are walked, by kind, for the walk: `{"choice":"quiz=…",…}`. */
import { practiceLink, QUESTIONS } from '../../e2e/quiz-questions';

const links = await Promise.all(QUESTIONS.map(async ({ kind }) => [kind, await practiceLink(kind)] as const));
console.log(JSON.stringify(Object.fromEntries([...links, ['timed', await practiceLink('typed', { per: 'question', seconds: 35 })]])));
