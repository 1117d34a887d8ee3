/** The parts of the catalogue, each a module of its own: a page loads those it names. */
export { common } from './en/common';
export { create } from './en/create';
export { decks } from './en/decks';
export { importing } from './en/importing';
export { links } from './en/links';
export { mapping } from './en/mapping';
export { note } from './en/note';
export { problems } from './en/problems';
export { quiz } from './en/quiz';
export { settings } from './en/settings';
export { shell } from './en/shell';
export { stats } from './en/stats';
export { study } from './en/study';
export { today } from './en/today';
