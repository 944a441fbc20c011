import { logger } from '@/server/log';
import { count } from '@/server/metrics/metrics';
import type { Confirmations } from './confirmations';
import type { Purge } from '@/server/store/purges';

/** The part of this process's press that other modules use. Next's bundles reach it through `globalThis`. */
export interface PurgeablePress {
  purge(purge: Purge): void;
  /** How often this key may have been purged so far. */
  purgesOf(key: string): number;
}

/** A CDN in front, which also caches pages. */
interface PurgeableCdn {
  /** Once other processes have dropped their pages. */
  purgeSoon(purge: Purge): Promise<void>;
  /** Once all processes have dropped their pages. @returns whether it has confirmed it */
  purge(purge: Purge): Promise<boolean>;
}

const shared = globalThis as {
  broadsheetPress?: PurgeablePress;
  broadsheetConfirmations?: Confirmations;
  broadsheetCdn?: PurgeableCdn | null;
};

/** Registers the press that receives the purges of this process. */
export function registerPress(press: PurgeablePress): void {
  shared.broadsheetPress = press;
}

/** Registers the CDN that receives purges; null: none. */
export function registerCdn(cdn: PurgeableCdn | null): void {
  shared.broadsheetCdn = cdn;
}

/**
 * Purges the press of this process immediately, and a CDN soon; other processes get the notification sent in the
 * transaction.
 */
export function purge(purged: Purge): void {
  shared.broadsheetPress?.purge(purged);
  void shared.broadsheetCdn?.purgeSoon(purged);
}

/** Registers the counter of other processes' confirmations. */
export function registerConfirmations(confirmations: Confirmations): void {
  shared.broadsheetConfirmations = confirmations;
}

/**
 * Waits a few seconds at most until every process, and then the CDN, has dropped the pages of a confirmed purge.
 * @returns how many have not
 */
export async function unconfirmedProcesses(purged: Purge): Promise<number> {
  const missing = (await shared.broadsheetConfirmations?.missing(purged.id)) ?? [];
  const isGone = (await shared.broadsheetCdn?.purge(purged)) ?? true;
  if (!missing.length && isGone) return 0;
  count('purges_unconfirmed');
  logger.error(
    { purge: purged.id, processes: missing, isGoneFromCdn: isGone },
    'a withdrawal is not confirmed',
  );
  return missing.length + Number(!isGone);
}

/**
 * A counter of purges of this key in this process, for caches that are valid until the next one; null without a press.
 */
export function purgesOf(key: string): number | null {
  return shared.broadsheetPress?.purgesOf(key) ?? null;
}
