import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/domain/people/import/csv';
import { csvLine } from './export';

const FORMULAS = [
  '=HYPERLINK("x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u00a0=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
];
const WRITERS: [name: string, write: (cells: string[]) => string][] = [
  ['the audit export', csvLine],
  ['a list of people', cells => writeCsv([cells])],
];

describe.each(WRITERS)('A cell of %s', (_, write) => {
  it.each(FORMULAS)('that begins with a formula, %j, is text for a spreadsheet, in every place', formula => {
    for (const at of [0, 1, 2]) {
      const cells = ['Ann', 'Lee', 'x'].with(at, formula);
      const [read] = Papa.parse<string[]>(write(cells).replace(/^\uFEFF/, '')).data;
      expect(read![at]).toBe(`'${formula}`);
    }
  });

  it.each(['a,b', 'a"b', 'a\nb', "'quoted'", 'a=b', '5-3', ''])(
    'that is the text %j is read as it was',
    text => {
      const [read] = Papa.parse<string[]>(write([text, 'x']).replace(/^\uFEFF/, '')).data;
      expect(read![0]).toBe(text);
    },
  );
});
