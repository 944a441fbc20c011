import { CSV_FORMULA } from '@/domain/csv-formula';

/** A line of a CSV file (RFC 4180), each cell in quotes. A cell that could be a formula starts with an apostrophe. */
export function csvLine(cells: readonly (string | null)[]): string {
  const quoted = cells.map(cell => {
    const text = cell ?? '';
    return `"${(CSV_FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  });
  return `${quoted.join(',')}\r\n`;
}
