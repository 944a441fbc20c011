/* The file that a page loads once a reader keeps a story, or lists those that were read. */
import { keepOfflinePages } from '../offline-pages';
import { READ_CACHE } from '../read-cache';
import {
  removeStory,
  isSaved,
  saveStory,
  savedStories,
  SAVED_CACHE,
  refreshSaved,
  type SavedStoriesState,
} from './saved-stories';

/** Saves the story of this page, or removes it. */
export async function toggle(button: HTMLButtonElement): Promise<void> {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  const address = location.pathname;
  try {
    const wasKept = await isSaved(address);
    const state = wasKept ? await removeStory(address) : await save(address, button);
    await showSaved(button);
    showStatus(button, state ?? 'dropped');
  } catch {
    // The browser refuses to store anything, as in a private window.
    showStatus(button, 'failed');
  }
  button.ariaBusy = 'false';
}

/** Shows on the button whether the story of this page is saved. */
export async function showSaved(button: HTMLButtonElement): Promise<void> {
  button.setAttribute('aria-pressed', String(await isSaved(location.pathname)));
}

async function save(address: string, { dataset }: HTMLElement): Promise<SavedStoriesState> {
  await navigator.serviceWorker.register('/sw.js');
  const kept = await saveStory(address);
  if (kept === 'kept')
    await keepOfflinePages(await caches.open(READ_CACHE), [dataset.list!]).catch(() => undefined);
  return kept;
}

/** Announces the result to screen readers. */
function showStatus({ dataset }: HTMLElement, state: SavedStoriesState | 'dropped'): void {
  const status = document.querySelector<HTMLElement>('[data-keep-status]')!;
  const link = status.querySelector('a')!;
  status.querySelector('span')!.textContent = dataset[`say${state[0]!.toUpperCase()}${state.slice(1)}`] ?? '';
  link.hidden = state !== 'kept' && state !== 'full';
  status.hidden = false;
}

/** Lists the saved stories that are still published, and updates those that changed. */
export async function listSaved(list: HTMLElement): Promise<void> {
  await fill(list);
  if (!navigator.onLine) return;
  await refreshSaved(Infinity, 0);
  await fill(list);
}

async function fill(list: HTMLElement): Promise<void> {
  const cache = await caches.open(SAVED_CACHE);
  const items: HTMLElement[] = [];
  const stories = await savedStories();
  for (const story of stories) {
    const page = await cache.match(story.address);
    const kept = page && new DOMParser().parseFromString(await page.text(), 'text/html');
    const headline = kept?.querySelector('h1')?.textContent;
    if (kept && headline) items.push(item(list, story.address, headline, kept.documentElement.lang));
  }
  list.replaceChildren(...items);
  document.querySelector<HTMLElement>('[data-none-kept]')!.hidden = items.length > 0;
  const room = document.querySelector<HTMLElement>('[data-room]')!;
  const bytes = stories.reduce((sum, story) => sum + story.bytes, 0);
  const format = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  room.textContent = room.dataset
    .room!.replace('{count}', format.format(items.length))
    .replace('{size}', format.format(bytes / 1_000_000));
  room.hidden = !items.length;
}

function item(list: HTMLElement, address: string, headline: string, lang: string): HTMLElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = headline;
  link.lang = lang;
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.textContent = list.dataset.remove!;
  remove.setAttribute('aria-label', `${list.dataset.remove!}: ${headline}`);
  remove.addEventListener('click', () => void removeStory(address).then(() => fill(list)));
  line.append(link, remove);
  return line;
}

/** On the offline page, lists the stories that this browser has kept, newest read first. */
export async function listReadStories(list: Element): Promise<void> {
  const cache = await caches.open(READ_CACHE);
  for (const request of (await cache.keys()).toReversed()) {
    const page = await cache.match(request);
    if (!page?.headers.get('content-type')?.startsWith('text/html')) continue;
    const read = new DOMParser().parseFromString(await page.text(), 'text/html');
    const headline = read.querySelector('article h1, main h1')?.textContent;
    if (!headline || read.querySelector('[data-read-stories], [data-kept-stories]')) continue;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = request.url;
    link.textContent = headline;
    link.lang = read.documentElement.lang;
    item.append(link);
    list.append(item);
  }
}
