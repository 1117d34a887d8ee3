/** The door to the collection on this device. */
export {
  openCollection, type Clock, type Collection, type CommitOptions, type Environment,
} from './collection';
export type { DocumentHead } from './load';
export type { UndoReport } from './undo';
export type { CollectionView } from './view';
