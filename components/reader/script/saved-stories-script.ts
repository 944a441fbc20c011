import type { listSaved, listReadStories, toggle } from './saved-stories/save-story';

/** What is in the file for reading without a network, which most readers never need. */
export interface SavedStoriesScript {
  toggle: typeof toggle;
  listSaved: typeof listSaved;
  listReadStories: typeof listReadStories;
}

export type LoadSavedStoriesScript = () => Promise<SavedStoriesScript>;
