import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BODY_LIMITS, excessOf, type BodyBound } from './bounds';
import { validBlocks, validateBody } from './validate';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, marks?: unknown[]) => ({ type: 'text', text: words, ...(marks && { marks }) });
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const note = (at: number) => ({ type: 'note', attrs: { threadId: `t${at}` } });
const insertion = (at: number) => ({
  type: 'insertion',
  attrs: { personId: 'p', at: '2026-11-24T08:00:00Z', changeId: `c${at}` },
});
const table = (rows: number, columns: number, attrs = {}) => ({
  type: 'table',
  content: times(rows, () => ({
    type: 'tableRow',
    content: times(columns, () => ({ type: 'tableCell', attrs, content: [{ type: 'paragraph' }] })),
  })),
});

function nested(levels: number): unknown {
  let node: unknown = { type: 'paragraph' };
  for (let at = 0; at < levels; at++) node = { type: 'quotation', content: [node] };
  return node;
}

const OVER: [string, unknown, BodyBound][] = [
  ['8,000 notes on one letter', doc(p(text('x', times(8000, note)))), 'marksOnNode'],
  ['a note on each of many letters', doc(p(...times(2001, at => text('x', [note(at)])))), 'notes'],
  ['suggestions without end', doc(p(...times(5001, at => text('x', [insertion(at)])))), 'suggestions'],
  [
    'bold many times over',
    doc(
      p(
        ...times(2000, () =>
          text(
            'x',
            times(32, () => ({ type: 'bold' })),
          ),
        ),
      ),
    ),
    'marks',
  ],
  ['100,000 levels', doc(nested(100_000)), 'depth'],
  ['a million empty nodes', { type: 'doc', content: times(1_000_000, () => ({})) }, 'nodes'],
  ['a million nodes in lists of lists', doc(...times(1000, () => p(...times(1000, () => null)))), 'nodes'],
  [
    '1 MB in one attribute',
    doc({ type: 'picture', attrs: { alt: 'x'.repeat(1_000_000) } }),
    'attributeLength',
  ],
  [
    '1 MB in the attribute of a mark',
    doc(p(text('x', [{ attrs: { href: 'x'.repeat(1e6) } }]))),
    'attributeLength',
  ],
  ['many attributes', doc({ attrs: Object.fromEntries(times(100_000, at => [at, at])) }), 'attributes'],
  ['many widths of columns', doc({ attrs: { colwidth: times(100_000, () => 1) } }), 'attributeItems'],
  ['more text than a body may have', doc(p(text('字'.repeat(700_000)))), 'bytes'],
  ['the same in parts', doc(...times(700, () => p(text('字'.repeat(1000))))), 'bytes'],
  ['a table with many columns', doc(table(1, 201)), 'tableColumns'],
  ['a table of wide cells', doc(table(1, 3, { colspan: 100 })), 'tableColumns'],
  ['cells that hang down beside each other', doc(table(10, 50, { rowspan: 100 })), 'tableColumns'],
  ['a table of many cells', doc(table(200, 2, { colspan: 60 })), 'tableCells'],
];

describe('a body over a limit', () => {
  for (const [name, body, bound] of OVER)
    it(`is refused: ${name} (${bound})`, () => {
      const expected = { bound, limit: BODY_LIMITS[bound] };
      expect(excessOf(body)).toMatchObject(expected);
      expect(validateBody(body)).toMatchObject({ ok: false, ...expected });
    });

  it('has a test case for each limit', () =>
    expect(new Set(OVER.map(([, , bound]) => bound))).toEqual(new Set(Object.keys(BODY_LIMITS))));

  it('is refused with the path to the node', () => {
    const body = doc(p(), p(text('a'), text('x', times(33, note))));
    expect(excessOf(body)).toEqual({
      reason: 'too-many-marks',
      bound: 'marksOnNode',
      limit: 32,
      path: [1, 1],
    });
  });
});

describe('a body at its limits', () => {
  const fits: [string, unknown][] = [
    ['notes on one letter', doc(p(text('x', times(BODY_LIMITS.marksOnNode, note))))],
    ['notes in all', doc(p(...times(BODY_LIMITS.notes, at => text('x', [note(at)]))))],
    ['suggestions', doc(p(...times(BODY_LIMITS.suggestions, at => text('x', [insertion(at)]))))],
    ['nodes', doc(...times(BODY_LIMITS.nodes - 1, () => ({ type: 'paragraph' })))],
    ['text', doc(p(text('x'.repeat(BODY_LIMITS.bytes - 3 * 32))))],
    ['a wide table', doc(table(20, BODY_LIMITS.tableColumns))],
    ['a high cell beside others', doc(table(70, 2, { rowspan: 70 }))],
  ];
  for (const [name, body] of fits)
    it(`is accepted and reads back unchanged: ${name}`, () => {
      const check = validateBody(body);
      expect(check).toMatchObject({ ok: true });
      if (!check.ok) return;
      expect(validateBody(check.body)).toEqual(check);
      expect(validBlocks(check.body).lost).toEqual([]);
    });

  it('an accepted body is accepted again unchanged', () => {
    const words = fc.record({
      type: fc.constant('text'),
      text: fc.string({ minLength: 1, unit: 'grapheme' }),
    });
    const line = fc.record({ type: fc.constant('paragraph'), content: fc.array(words, { maxLength: 3 }) });
    const block = fc.oneof(
      line,
      fc.record({ type: fc.constant('quotation'), content: fc.array(line, { minLength: 1, maxLength: 2 }) }),
      fc.record({ type: fc.constant('divider') }),
      fc.record({ type: fc.constant('gallery'), attrs: fc.record({ caption: fc.string() }) }),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), content => {
        const check = validateBody({ type: 'doc', content });
        expect(check).toMatchObject({ ok: true });
        if (check.ok) expect(validateBody(check.body)).toEqual(check);
      }),
    );
  });
});
