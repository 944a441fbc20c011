import { vi } from 'vitest';

/** Tries a check until it passes. A loaded machine gets 15 s, of which a passing check uses next to nothing. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 15_000, interval: 20 });
