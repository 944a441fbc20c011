import { parseUrl } from '@/domain/web-address';

/** The budget's table, board and calendar. */
const BUDGET = /^\/newsroom(\/board|\/calendar)?$/;

/** The view of the budget that a story was opened from, with its filters; null when it was opened otherwise. @param referrer an address, or empty */
export function listBefore(referrer: string, origin: string): string | null {
  const url = parseUrl(referrer);
  return url?.origin === origin && BUDGET.test(url.pathname) ? url.pathname + url.search : null;
}
