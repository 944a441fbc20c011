/** How long background work waits at most, and how often it checks. An upload may take minutes. */
const MOST_MS = 200;
const LOOKS_MS = 10;

/**
 * Waits while requests are being answered, so that background work hardly slows them, but only so long that it is done
 * even when there is always one.
 * @param hasPendingRequests whether a reader waits for a page, or an editor for a change
 */
export async function waitUntilIdle(hasPendingRequests: () => boolean): Promise<void> {
  for (let waited = 0; waited < MOST_MS && hasPendingRequests(); waited += LOOKS_MS) await passed(LOOKS_MS);
}

/** Waits without keeping the process alive. */
export function passed(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds).unref());
}
