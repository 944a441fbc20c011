import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '－1'])(
  'a spreadsheet does not run %s',
  cell => {
    expect(writeCsv([[cell, 'Lin']])).toBe(`\uFEFF"'${cell}",Lin\r\n`);
  },
);

it('a CSV file starts with a byte order mark, and quotes delimiters, quotation marks and line breaks', () => {
  expect(writeCsv([['文', 'a,b', 'a"b', 'a\nb']])).toBe('\uFEFF文,"a,b","a""b","a\nb"\r\n');
});

it('a written CSV file is read back unchanged', () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .map(text => text.replace(/\r\n?/g, '\n').trim())
    .filter(text => !text.startsWith("'"));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), rows => {
      const read = readCsv(writeCsv([['name', 'email'], ...rows]));
      expect(read.slice(1).map(({ cells }) => cells)).toEqual(rows.filter(cells => cells.some(Boolean)));
    }),
  );
});
