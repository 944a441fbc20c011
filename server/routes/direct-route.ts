import type { IdRoute } from './newsroom-route';

/** A route handler of the newsroom for one story. */
export type StoryRoute = (request: Request, context: IdRoute) => Promise<Response>;

const shared = globalThis as { broadsheetCommitRoute?: StoryRoute };

/**
 * Registers the route of commits, so that the server of this process can call it directly, without Next's router and
 * streams, which take longer than a commit. Next's bundles are reached through `globalThis`; in development they are
 * replaced at any time, so none is registered.
 */
export function registerCommitRoute(route: StoryRoute): StoryRoute {
  if (process.env.NODE_ENV === 'production') shared.broadsheetCommitRoute = route;
  return route;
}

/** The route of commits; undefined until Next has loaded it. */
export const registeredCommitRoute = (): StoryRoute | undefined => shared.broadsheetCommitRoute;
