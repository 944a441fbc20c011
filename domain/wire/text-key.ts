/** The id of a story whose format has none: its key words, the same in all versions of a day's story. */
export const createKey = (slug: string, source: string): string =>
  `${source}:${slug.toLowerCase().replace(/\s+/g, ' ').trim()}`.slice(0, 300);
