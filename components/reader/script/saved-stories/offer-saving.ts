import { SAVED_CACHE } from './saved-stories';
import type { listSaved, listReadStories, showSaved, toggle } from './save-story';

/** The contents of the file for reading without a network, which most readers never need. */
export interface SavedStoriesScript {
  toggle: typeof toggle;
  showSaved: typeof showSaved;
  listSaved: typeof listSaved;
  listReadStories: typeof listReadStories;
}

export type LoadSavedStoriesScript = () => Promise<SavedStoriesScript>;

/** Shows the button that keeps a story on this device, and on the page of kept stories lists them. */
export function offerSaving(load: LoadSavedStoriesScript): void {
  const list = document.querySelector<HTMLElement>('[data-kept-stories]');
  if (list) void load().then(({ listSaved }) => listSaved(list));
  const button = document.querySelector<HTMLButtonElement>('button[data-keep]');
  if (!button) return;
  button.parentElement!.hidden = false;
  void caches.has(SAVED_CACHE).then(hasSaved => {
    if (hasSaved) void load().then(({ showSaved }) => showSaved(button));
  });
  button.addEventListener('click', () => void load().then(({ toggle }) => toggle(button)));
}
