import { listenTo } from '@/server/live/listen';
import { PURGE_CHANNEL, purgeIn } from '@/server/store/purges';
import type { CoverageStreams } from '../coverage/coverage-streams';
import type { Press } from '../press';

/**
 * Purges the press when another process has changed something. While the connection is lost, pages are rendered before
 * they are sent, as purges are missed; pages cached before are rendered again at their next request.
 * @returns a function that stops it
 * @throws when the first connection fails
 */
export function listenForPurges(
  databaseUrl: string,
  press: Pick<Press, 'purgeNotified' | 'cache'> & { coverage: Pick<CoverageStreams, 'missed'> },
): Promise<() => Promise<void>> {
  return listenTo(databaseUrl, PURGE_CHANNEL, {
    onPayload: payload => press.purgeNotified(purgeIn(payload)),
    onLost: () => press.cache.stopTrusting(),
    onReconnect: () => {
      press.cache.markAllStale();
      press.coverage.missed();
    },
  });
}
