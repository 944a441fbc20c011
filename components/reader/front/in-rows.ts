const MAX_COLUMNS = 4;

/** The class of a row of this many sections. */
export const COLUMNS: Record<number, string> = { 2: 'even', 3: 'three', 4: 'four' };

/** Splits items into rows of at most four whose lengths differ by at most one, the longer first: each row is filled. */
export function inRows<T>(items: T[]): T[][] {
  const count = Math.ceil(items.length / MAX_COLUMNS);
  const rows: T[][] = [];
  for (let used = 0, row = 0; row < count; row++) {
    const length = Math.ceil((items.length - used) / (count - row));
    rows.push(items.slice(used, used + length));
    used += length;
  }
  return rows;
}
