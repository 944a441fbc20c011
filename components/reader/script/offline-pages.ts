/** The files that a page of ours needs to look as it does; pages are written by us, in this order of attributes. */
const FILE = /<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"|data-keeper="([^"]+)"/g;

/** Keeps pages that are needed without a network, with what they look like; those that are here stay. */
export async function keepOfflinePages(cache: Cache, pages: string[]): Promise<void> {
  for (const page of pages) {
    if (await cache.match(page)) continue;
    const text = await (await fetch(page)).text();
    const files = [...text.matchAll(FILE)].map(([, style, script, keeper]) => style ?? script ?? keeper!);
    await cache.addAll([page, ...files]);
  }
}
