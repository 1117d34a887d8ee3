/** The door to the collection on this device. */
export { openCollection, type BringOptions, type Collection, type CommitOptions, type Steps } from './collection';
export type { Clock, Environment } from './environment';
export type { DocumentHead } from './load';
export type { UndoReport } from './undo';
export type { CollectionView } from './view';
