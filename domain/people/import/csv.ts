import Papa from 'papaparse';
import { CSV_FORMULA } from '@/domain/csv-formula';

/** Delimiters of spreadsheets; the last one is for copied cells. */
const DELIMITERS = [',', ';', '\t'];

const APOSTROPHE = /^'/;

/** A row of a file, with its number in a spreadsheet. */
export interface CsvRow {
  number: number;
  /** Trimmed. */
  cells: string[];
  /** Whether a quotation mark is missing, so that the cells may be wrong. */
  hasBrokenQuotes: boolean;
}

/** The non-empty rows of a CSV text, with commas, semicolons or tabs, and any line ends. */
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

/** The most frequent delimiter in the header; the parser's guess also counts marks in names. */
function delimiterOf(lines: string): string {
  const head = lines.split('\n').find(line => line.trim()) ?? '';
  const counts = DELIMITERS.map(delimiter => head.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** A CSV file for spreadsheets: marked as UTF-8, and without cells that would be executed as formulas. */
export function writeCsv(rows: string[][]): string {
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: CSV_FORMULA })}\r\n`;
}
