/** The budget's table, board and calendar. */
const BUDGET = /^\/newsroom(\/board|\/calendar)?$/;

/** The view of the budget that a story was opened from, with its filters; null when it was opened otherwise. @param referrer an address, or empty */
export function listBefore(referrer: string, origin: string): string | null {
  if (!URL.canParse(referrer)) return null;
  const { origin: from, pathname, search } = new URL(referrer);
  return from === origin && BUDGET.test(pathname) ? pathname + search : null;
}
