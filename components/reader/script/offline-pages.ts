/** The scripts of a page of ours; pages are written by us, in this order of attributes. */
const FILE = /<script src="([^"]+)"|data-keeper="([^"]+)"/g;

/** Caches the pages that are needed without a network, with their scripts; pages already cached are kept. */
export async function keepOfflinePages(cache: Cache, pages: string[]): Promise<void> {
  for (const page of pages) {
    if (await cache.match(page)) continue;
    const text = await (await fetch(page)).text();
    const files = [...text.matchAll(FILE)].map(([, script, keeper]) => script ?? keeper!);
    await cache.addAll([page, ...files]);
  }
}
