import type { Purge } from '@/server/store/purges';

/** The press of this process, as far as others need to know it. Next's bundles reach it through `globalThis`. */
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

/** Purges the press of this process at once; other processes get the notification sent in the transaction. */
export function purge(purged: Purge): void {
  shared.broadsheetPress?.purge(purged);
}

/** How often this key may have been purged in this process, for what is kept until the next time; null without a press. */
export function purgesOf(key: string): number | null {
  return shared.broadsheetPress?.purgesOf(key) ?? null;
}
