import Papa from 'papaparse';
import { CSV_FORMULA } from '@/domain/csv-formula';

/** What spreadsheets set between cells; the last one is of what was copied from one. */
const DELIMITERS = [',', ';', '\t'];

const APOSTROPHE = /^'/;

/** A row of a file, with the number that a spreadsheet shows for it. */
export interface CsvRow {
  number: number;
  /** Without the spaces around. */
  cells: string[];
  /** Whether a quotation mark is missing, so that the cells may be others than were meant. */
  hasBrokenQuotes: boolean;
}

/** The rows of a CSV text that have something in them. It may have commas, semicolons or tabs, and any ends of lines. */
export function readCsv(text: string): CsvRow[] {
  // Manually edited files can mix line ends; the parser would use the first one it finds.
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: delimiterOf(lines), newline: '\n' });
  const broken = new Set(errors.map(({ row }) => row));
  return data
    .map((cells, at) => ({
      number: at + 1,
      cells: cells.map(cell => withoutEscape(cell).trim()),
      hasBrokenQuotes: broken.has(at),
    }))
    .filter(({ cells, hasBrokenQuotes }) => hasBrokenQuotes || cells.some(Boolean));
}

/** A cell without the apostrophe that keeps it from being run. */
function withoutEscape(cell: string): string {
  const bare = cell.replace(APOSTROPHE, '');
  return CSV_FORMULA.test(bare) ? bare : cell;
}

/** The delimiter that the head has most of; the parser's guess also counts marks in names. */
function delimiterOf(lines: string): string {
  const head = lines.split('\n').find(line => line.trim()) ?? '';
  const counts = DELIMITERS.map(delimiter => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** A CSV file that spreadsheets open as it is: marked as UTF-8, and with no cell that they would run as a formula. */
export function writeCsv(rows: string[][]): string {
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: CSV_FORMULA })}\r\n`;
}
