import { describe, expect, it } from 'vitest';
import type { Body, BodyNode } from '../body';
import { hasSuggestions, publicBody } from './public-body';
import { validateBody } from '../validate';
import { bodyToHtml, bodyToMarkdown, bodyToText } from '../write';

const change = { personId: 'p1', at: '2026-11-25T08:00:00Z', changeId: 'c1' };
const inserted = { type: 'insertion', attrs: change };
const deleted = { type: 'deletion', attrs: change };
const noted = { type: 'note', attrs: { threadId: 't1' } };
const bold = { type: 'bold' };
const text = (words: string, ...marks: BodyNode['marks'] & object): BodyNode =>
  marks.length ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const end = (mark: object) => ({ type: 'paragraphEnd', marks: [mark] }) as BodyNode;
const p = (...content: BodyNode[]): BodyNode =>
  content.length ? { type: 'paragraph', content } : { type: 'paragraph' };
const doc = (...content: BodyNode[]): Body => ({ type: 'doc', content });
const context = { pageUrl: 'https://paper.example/a', mediaUrl: () => null, story: () => null };

const WORKED_ON = doc(
  p(text('The boats '), text('make no noise', deleted), text('are quiet', inserted), text('.')),
);

describe('the public body', () => {
  const cases: [string, Body, Body][] = [
    ['has no notes', doc(p(text('nine', noted), text(' boats'))), doc(p(text('nine boats')))],
    ['keeps other marks', doc(p(text('nine', noted, bold))), doc(p(text('nine', bold)))],
    [
      'shows what is to be deleted and not what is to be inserted',
      WORKED_ON,
      doc(p(text('The boats make no noise.'))),
    ],
    [
      'does not show what a suggestion deletes of another suggestion',
      doc(p(text('a'), text('b', inserted, deleted))),
      doc(p(text('a'))),
    ],
    [
      'is not parted where an end is suggested',
      doc(p(text('one '), end(inserted)), p(text('two')), p(text('three'))),
      doc(p(text('one two')), p(text('three'))),
    ],
    [
      'loses suggested paragraphs',
      doc(p(text('one'), end(inserted)), p(text('new', inserted))),
      doc(p(text('one'))),
    ],
    [
      'stays parted where an end is to be deleted',
      doc(p(text('one'), end(deleted)), p(text('two'))),
      doc(p(text('one')), p(text('two'))),
    ],
    [
      'is so inside of blocks, too',
      doc({ type: 'quotation', attrs: { cite: '' }, content: [p(text('x', inserted)), p(text('y', noted))] }),
      doc({ type: 'quotation', attrs: { cite: '' }, content: [p(), p(text('y'))] }),
    ],
    [
      'leaves out suggested footnotes',
      doc(p(text('a'), { type: 'footnote', attrs: { text: 'n' }, marks: [inserted] })),
      doc(p(text('a'))),
    ],
  ];
  for (const [name, working, readers] of cases)
    it(name, () => {
      expect(validateBody(working)).toMatchObject({ ok: true });
      expect(publicBody(working)).toEqual(readers);
      expect(validateBody(publicBody(working))).toMatchObject({ ok: true });
    });

  it('is the same object when nothing in it is internal', () => {
    const body = doc(p(text('plain', bold)), { type: 'divider' });
    expect(publicBody(body)).toBe(body);
  });
});

it('a pending suggestion is detected in a body', () => {
  expect(hasSuggestions(WORKED_ON)).toBe(true);
  expect(hasSuggestions(doc(p(text('a', noted))))).toBe(false);
});

it('notes and suggestions are absent from every printed format', () => {
  const body = doc(p(text('kept', noted), text('secret', inserted), end(inserted)));
  for (const printed of [bodyToHtml(body, context), bodyToMarkdown(body, context), bodyToText(body)]) {
    expect(printed).not.toContain('secret');
    expect(printed).not.toMatch(/t1|mark|ins|¶/);
    expect(printed).toContain('kept');
  }
});
