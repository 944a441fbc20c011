import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '－1'])(
  'a spreadsheet does not run %s',
  cell => {
    expect(writeCsv([[cell, 'Lin']])).toBe(`\uFEFF"'${cell}",Lin\r\n`);
  },
);

it('is marked as UTF-8, and quotes what has delimiters, quotation marks and lines in it', () => {
  expect(writeCsv([['文', 'a,b', 'a"b', 'a\nb']])).toBe('\uFEFF文,"a,b","a""b","a\nb"\r\n');
});

it('what is written is read again as it was', () => {
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
