import { READ_CACHE } from './read-cache';

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
