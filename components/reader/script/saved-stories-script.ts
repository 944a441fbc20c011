import type { listSaved, listReadStories, showSaved, toggle } from './saved-stories/save-story';

/** What is in the file for reading without a network, which most readers never need. */
export interface SavedStoriesScript {
  toggle: typeof toggle;
  showSaved: typeof showSaved;
  listSaved: typeof listSaved;
  listReadStories: typeof listReadStories;
}

export type LoadSavedStoriesScript = () => Promise<SavedStoriesScript>;
