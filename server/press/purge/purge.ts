/** The press of this process, as far as others need to know it. Next's bundles reach it through `globalThis`. */
export interface PurgeablePress {
  purge(keys: string[]): void;
  /** How often this key may have been purged so far. */
  purgesOf(key: string): number;
}

const shared = globalThis as { broadsheetPress?: PurgeablePress };

/** Makes this the press that purges of this process go to. */
export function registerPress(press: PurgeablePress): void {
  shared.broadsheetPress = press;
}

/**
 * Drops the pages with these keys from this process's press, at once. Other processes hear of it by the
 * notification that was sent in the transaction.
 */
export function purge(keys: string[]): void {
  shared.broadsheetPress?.purge(keys);
}

/** How often this key may have been purged in this process, for what is kept until the next time; null without a press. */
export function purgesOf(key: string): number | null {
  return shared.broadsheetPress?.purgesOf(key) ?? null;
}
