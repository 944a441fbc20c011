import { listenTo } from '@/server/live/listen';
import type { PageCache } from '../cache/page-cache';

/**
 * Hears the purges that other processes send by NOTIFY. While it is deaf, pages go on being served; once it hears
 * again, all of them are doubted. Returns how to stop it.
 */
export function listenForPurges(databaseUrl: string, cache: PageCache): Promise<() => Promise<void>> {
  return listenTo(databaseUrl, 'broadsheet_purge', {
    onPayload: payload => cache.purge(payload.split(' ')),
    onReconnect: () => cache.markAllStale(),
  });
}
