import type { Purge } from '@/server/store/purges';

/** The press of this process, as other modules use it. Next's bundles reach it through `globalThis`. */
export interface PurgeablePress {
  purge(purge: Purge): void;
  /** How often this key may have been purged so far. */
  purgesOf(key: string): number;
}

const shared = globalThis as { broadsheetPress?: PurgeablePress };

/** Makes this the press that purges of this process go to. */
export function registerPress(press: PurgeablePress): void {
  shared.broadsheetPress = press;
}

/** Purges the press of this process immediately; other processes get the notification sent in the transaction. */
export function purge(purged: Purge): void {
  shared.broadsheetPress?.purge(purged);
}

/**
 * A counter of purges of this key in this process, for caches that are valid until the next one; null without a press.
 */
export function purgesOf(key: string): number | null {
  return shared.broadsheetPress?.purgesOf(key) ?? null;
}
