import type { listKept, listReadStories, prepareOffline, toggle } from './keeping/keeper';

/** What is in the file for reading without a network, which most readers never need. */
export interface Keeper {
  toggle: typeof toggle;
  listKept: typeof listKept;
  listReadStories: typeof listReadStories;
  prepareOffline: typeof prepareOffline;
}

export type LoadKeeper = () => Promise<Keeper>;
