/** A page, feed or file of readers as its route made it, before the press finishes it. */
export interface SourcePage {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
  /** The story whose page it is; views of it are counted. */
  storyId?: string;
  /** One of unbounded addresses: cached for seconds, and never instead of pages of the paper. */
  isTransient?: boolean;
}

/** Makes the page at a path with its query. */
export type PageSource = (name: string) => Promise<SourcePage>;

const shared = globalThis as { broadsheetPageSources?: Map<string, PageSource> };

/**
 * Lets the press of this process call a route of readers itself, without Next's router and streams. Next's bundles are reached
 * through `globalThis`; in development they are replaced at any time, so none is registered.
 * @param prefix the start of the paths that it answers
 */
export function registerPageSource(prefix: string, source: PageSource): void {
  if (process.env.NODE_ENV === 'production') (shared.broadsheetPageSources ??= new Map()).set(prefix, source);
}

/** The source registered for a prefix; undefined until Next has loaded its route. */
export const registeredPageSource = (prefix: string): PageSource | undefined =>
  shared.broadsheetPageSources?.get(prefix);

/** The page as the answer of a route handler. */
export const responseOf = ({ status, headers, body }: SourcePage): Response =>
  new Response(body, { status, headers });
