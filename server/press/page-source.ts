import { logger } from '@/server/log';

/** A readers' page, feed or file from its route, before the press finishes it. */
export interface SourcePage {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
  /** The story whose page it is; views of it are counted. */
  storyId?: string;
  /** Its addresses are unbounded: it is cached for seconds, and never evicts pages of the paper. */
  isTransient?: boolean;
}

/** The characters that a header may have; Node throws for others. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** The page without headers that cannot be sent, so that one bad value does not break the page. */
function withValidHeaders(page: SourcePage): SourcePage {
  const entries = Object.entries(page.headers);
  const valid = entries.filter(([, value]) => HEADER_VALUE.test(value));
  if (valid.length === entries.length) return page;
  const dropped = entries.flatMap(entry => (valid.includes(entry) ? [] : [entry[0]]));
  logger.error({ dropped }, 'dropped headers that cannot be sent');
  return { ...page, headers: Object.fromEntries(valid) };
}

/** Makes the page at a path with its query. */
export type PageSource = (name: string) => Promise<SourcePage>;

const shared = globalThis as { broadsheetPageSources?: Map<string, PageSource> };

/**
 * Registers a readers' route, so that the press of this process can call it directly, without Next's router and
 * streams. Next's bundles are reached through `globalThis`; in development they are replaced at any time, so none is
 * registered.
 * @param prefix the start of the paths that it answers
 */
export function registerPageSource(prefix: string, source: PageSource): void {
  if (process.env.NODE_ENV !== 'production') return;
  const valid: PageSource = async name => withValidHeaders(await source(name));
  (shared.broadsheetPageSources ??= new Map()).set(prefix, valid);
}

/** The source registered for a prefix; undefined until Next has loaded its route. */
export const registeredPageSource = (prefix: string): PageSource | undefined =>
  shared.broadsheetPageSources?.get(prefix);

/** The page as the answer of a route handler. */
export function responseOf(page: SourcePage): Response {
  const { status, headers, body } = withValidHeaders(page);
  return new Response(body, { status, headers });
}
