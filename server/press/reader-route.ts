/** Answers a request for a page or file of readers. */
export type ReaderRoute = (request: Request) => Promise<Response>;

const shared = globalThis as { broadsheetReaderRoute?: ReaderRoute };

/**
 * Lets the press of this process call the route of readers itself. Next's bundles reach it through `globalThis`, and in
 * development they are made anew, so that none is offered.
 */
export function offerReaderRoute(route: ReaderRoute): void {
  if (process.env.NODE_ENV === 'production') shared.broadsheetReaderRoute = route;
}

/** The route of readers, once it was loaded; it answers everything but the API. */
export const readerRoute = (): ReaderRoute | undefined => shared.broadsheetReaderRoute;
