import { describe, expect, it } from 'vitest';
import { bodyToMarkdown } from '@/domain/document/write';
import { htmlOfMarkdown } from './markdown';
import { mayBeMarkdown } from './markdown-signs';
import { read } from './test-page.fixture';

const context = { pageUrl: 'https://paper.example/a', mediaUrl: () => null, story: () => null };

/** The body from a Markdown text, written as Markdown again. */
function through(text: string): string | null {
  const html = mayBeMarkdown(text) ? htmlOfMarkdown(text) : null;
  return html === null ? null : bodyToMarkdown(read(html).body, context);
}

describe('pasted Markdown', () => {
  const FORMS: Record<string, string> = {
    headings: '## The harbour\n\nIt is quiet.\n\n### At night',
    'bold and italic': 'It is **quiet** and *cold*.',
    lists: '- Boats\n  - Small boats\n- Cranes',
    'numbered lists': '3. Boats\n4. Cranes',
    quotations: '> It is quiet.\n> \n> Very.',
    links: 'Ask the [port](https://port.example/).',
    tables: '| Port | 2026 |\n| --- | --- |\n| Le Havre | 2.9 |',
    footnotes: 'It is quiet.^[The port authority.]',
    dividers: '**Before**\n\n---\n\nAfter',
  };
  for (const [name, text] of Object.entries(FORMS))
    it(`keeps ${name}`, () => expect(through(text)).toBe(text));

  it('keeps footnotes that are defined separately, each at its reference', () => {
    expect(through('One[^a] and two[^b].\n\n[^a]: The *first*\nof them.\n[^b]: The second.\n\nAfter.')).toBe(
      'One^[The first of them.] and two^[The second.].\n\nAfter.',
    );
  });

  it('keeps code with its line breaks', () => {
    expect(through('Run `npm start`:\n\n```sh\nnpm ci\nnpm start\n```')).toBe(
      'Run npm start:\n\nnpm ci  \nnpm start',
    );
  });

  it('keeps the words of unsupported syntax', () => {
    expect(through('# A\n\n<b>bold</b> <script>alert(1)</script> [x](javascript:alert(1))')).toBe(
      '## A\n\n**bold**  x'.replace('  x', ' x'),
    );
    expect(through('A reference[^1] without its note, **twice**.')).toBe(
      'A reference\\[^1\\] without its note, **twice**.',
    );
  });

  const ORDINARY = [
    'It is quiet.\nVery quiet.',
    'It costs 2 * 3 * 4 euros, says snake_case_name at 5 > 3 - 2.',
    '2026. The year began.',
    '- Who?\n\nNobody.',
    'See https://port.example/a_b_c (and others) [1].',
    '    an indented line',
    '港口很安静。\n\n——编者按',
    '“Quiet,” she said – “very”.\n\nThe end #1',
    '**x** '.repeat(60_000),
    '[a]('.repeat(5_000),
  ];
  for (const text of ORDINARY)
    it(`is not detected in ${JSON.stringify(text.slice(0, 40))}`, () => expect(through(text)).toBeNull());
});
