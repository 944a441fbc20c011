import type { listReadStories } from './read-stories';
import type { listKept, toggle } from './keeping/keeper';
import type { prepareOffline } from './offline-pages';

/** What is in the file for reading without a network, which most readers never need. */
export interface Keeper {
  toggle: typeof toggle;
  listKept: typeof listKept;
  listReadStories: typeof listReadStories;
  prepareOffline: typeof prepareOffline;
}

export type LoadKeeper = () => Promise<Keeper>;
