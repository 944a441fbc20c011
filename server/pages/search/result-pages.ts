/** More pages than any search has; larger numbers are ignored. */
const MAX_PAGES = 1000;

/** The requested page number of results; 1 when it is invalid. */
export function pageNumberOf(query: URLSearchParams): number {
  const number = Number(query.get('page') ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= MAX_PAGES ? number : 1;
}

const pageAddress = (path: string, number: number) =>
  number === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${number}`;

/** Links to the first page, the last, and those around the current one; none when there is only one. */
export function pageLinks(path: string, current: number, count: number) {
  if (count < 2) return [];
  const around = [1, current - 2, current - 1, current, current + 1, current + 2, count];
  return [...new Set(around)]
    .filter(number => number >= 1 && number <= count)
    .sort((a, b) => a - b)
    .map(number => ({
      label: String(number),
      href: pageAddress(path, number),
      current: number === current,
    }));
}
