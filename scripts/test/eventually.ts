import { vi } from 'vitest';

/** Retries a check until it passes, for up to 15 s because the machine may be loaded. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: 15_000, interval: 20 });
