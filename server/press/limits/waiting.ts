/** Work took longer than its limit; it may still be running. */
export class TimedOut extends Error {}

/** The result of work with a time limit. @throws TimedOut after that; what the work throws */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut(`took longer than ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** How long background work waits at most, and how often it checks. An upload may take minutes. */
const MAX_MS = 200;
const LOOKS_MS = 10;

/**
 * Waits while requests are pending, so that background work hardly slows them; for a bounded time, so that it is not
 * starved under constant load.
 * @param hasPendingRequests whether a reader waits for a page, or an editor for a change
 */
export async function waitUntilIdle(hasPendingRequests: () => boolean): Promise<void> {
  for (let waited = 0; waited < MAX_MS && hasPendingRequests(); waited += LOOKS_MS) await passed(LOOKS_MS);
}

/** Waits without keeping the process alive. */
export function passed(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds).unref());
}
