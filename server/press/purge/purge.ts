import { logger } from '@/server/log';
import { count } from '@/server/metrics/metrics';
import type { Confirmations } from './confirmations';
import type { Purge } from '@/server/store/purges';

/** The press of this process, as other modules use it. Next's bundles reach it through `globalThis`. */
export interface PurgeablePress {
  purge(purge: Purge): void;
  /** How often this key may have been purged so far. */
  purgesOf(key: string): number;
}

/** A CDN in front, which keeps pages too. */
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

/** Makes this the press that purges of this process go to. */
export function registerPress(press: PurgeablePress): void {
  shared.broadsheetPress = press;
}

/** Makes this the CDN that is told of purges; null: none is. */
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

/** Makes this what counts the confirmations of other processes. */
export function registerConfirmations(confirmations: Confirmations): void {
  shared.broadsheetConfirmations = confirmations;
}

/**
 * Waits some seconds at most until every process, and then the CDN, has dropped the pages of a purge that is confirmed.
 * @returns how many of them have not
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
