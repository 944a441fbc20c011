/** What a spreadsheet would take for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** A line of a CSV file (RFC 4180), each cell in quotes. A cell that could be a formula starts with an apostrophe. */
export function csvLine(cells: readonly (string | null)[]): string {
  const quoted = cells.map(cell => {
    const text = cell ?? '';
    return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  });
  return `${quoted.join(',')}\r\n`;
}
