import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { DOMParser } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { Body, BodyNode } from './body';
import { BODY_LIMITS } from './bounds';
import { bodyLength, textLength } from './length';
import { safeHref } from './links';
import { MARKS } from './marks';
import { BLOCKS, bodySchema } from './schema';
import { doc, p, picture, SAMPLES, text, WORDS } from './samples.fixture';
import type { DocumentContext } from './spec';
import { validBlocks, validateBody } from './validate';
import { bodyToHtml, bodyToMarkdown, bodyToText } from './write';

const context: DocumentContext = {
  pageUrl: 'https://paper.example/china/a',
  mediaUrl: id => (id === 'm1' ? '/media/m1/960.jpg' : null),
  story: id => (id === 's1' ? { url: '/china/story', headline: 'Another story' } : null),
};

const topBlocks = BLOCKS.filter(({ node }) => node.group?.split(' ').includes('block'));

describe('the document schema', () => {
  for (const { name } of topBlocks) {
    it(`accepts the sample of ${name} unchanged`, () => {
      const sample = SAMPLES[name]!;
      const check = validateBody(doc(sample));
      expect(check).toMatchObject({ ok: true });
      expect(check.ok && check.body.content![0]).toMatchObject(sample);
    });
    it(`serializes ${name} as HTML and Markdown with all of its words`, () => {
      const body = doc(SAMPLES[name]!);
      for (const written of [bodyToHtml(body, context), bodyToMarkdown(body, context)])
        for (const words of WORDS[name]!) expect(written.replaceAll('\\|', '|')).toContain(words);
    });
  }
});

it.each([
  ['/about', 'https://paper.example/about'],
  ['#p3', 'https://paper.example/china/a#p3'],
  ['?show=first', 'https://paper.example/china/a?show=first'],
  ['https://elsewhere.example/', 'https://elsewhere.example/'],
  ['mailto:desk@paper.example', 'mailto:desk@paper.example'],
])('the link %s is written with the address %s', (href, address) => {
  const body = doc(p(text('a link', { type: 'link', attrs: { href } })));
  expect(bodyToHtml(body, context)).toContain(`href="${address}"`);
  expect(bodyToMarkdown(body, context)).toBe(`[a link](${address})`);
});

it('a body is written in the formats of feeds and exports', () => {
  const body = doc(
    p(
      text('Tea & '),
      text('bold', { type: 'link', attrs: { href: 'https://a.example/' } }, { type: 'bold' }),
    ),
    SAMPLES.orderedList!,
    SAMPLES.table!,
    SAMPLES.bilingualPair!,
  );
  expect(bodyToHtml(body, context)).toBe(
    '<p>Tea &amp; <a href="https://a.example/" rel="noopener"><strong>bold</strong></a></p>' +
      '<ol start="3"><li><p>An item</p></li></ol>' +
      '<table><caption>Before and after</caption><tbody><tr><th><p>Measure</p></th><th><p>2026</p></th></tr>' +
      '<tr><th><p>Noise</p></th><td><p>57 | 58</p></td></tr></tbody></table><p>Harbour office</p>' +
      '<h2 lang="en">Mist</h2><h2 lang="zh-Hans">雾</h2>',
  );
  expect(bodyToMarkdown(body, context)).toBe(
    'Tea & [**bold**](https://a.example/)\n\n3. An item\n\n**Before and after**\n\n' +
      '| Measure | 2026 |\n| --- | --- |\n| Noise | 57 \\| 58 |\n\nHarbour office\n\n## Mist\n\n## 雾',
  );
  expect(bodyToText(body)).toBe(
    'Tea & bold\nAn item\nBefore and after\nMeasure\t2026\nNoise\t57 | 58\nHarbour office\nMist\n雾',
  );
});

describe('validateBody', () => {
  const refused = (value: unknown) => {
    const check = validateBody(value);
    return check.ok ? 'accepted' : check.reason;
  };
  const deep = (levels: number): BodyNode =>
    levels ? { type: 'bulletList', content: [{ type: 'listItem', content: [p(), deep(levels - 1)] }] } : p();
  const cases: [string, unknown, string][] = [
    ['nothing', null, 'not-a-body'],
    ['a paragraph alone', p(), 'not-a-body'],
    ['an unknown block', doc({ type: 'script' }), 'unknown-node'],
    ['a block named like a method', doc({ type: 'constructor' }), 'unknown-node'],
    ['an unknown mark', doc(p(text('x', { type: 'blink' }))), 'unknown-mark'],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { onclick: 'x' } }), 'unknown-attribute'],
    [
      'a handler on a picture',
      doc({ type: 'picture', attrs: { ...picture, src: 'https://elsewhere/' } }),
      'unknown-attribute',
    ],
    ['a picture without its file', doc({ type: 'picture', attrs: { alt: 'x' } }), 'wrong-attribute'],
    [
      'an object where text belongs',
      doc({ type: 'picture', attrs: { ...picture, alt: {} } }),
      'wrong-attribute',
    ],
    ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 } }), 'wrong-attribute'],
    ['a heading with no known level', doc({ type: 'heading', attrs: { level: '2' } }), 'wrong-attribute'],
    [
      'a script link',
      doc(p(text('x', { type: 'link', attrs: { href: 'java\nscript:alert(1)' } }))),
      'wrong-attribute',
    ],
    [
      'a data link',
      doc(p(text('x', { type: 'link', attrs: { href: 'data:text/html,x' } }))),
      'wrong-attribute',
    ],
    ['an empty text', doc(p({ type: 'text', text: '' })), 'wrong-structure'],
    ['a block inside a paragraph', doc(p(p())), 'wrong-structure'],
    [
      'half of a bilingual pair',
      doc({ type: 'bilingualPair', content: [{ type: 'bilingualText' }] }),
      'wrong-structure',
    ],
    ['too deep a nest', doc(deep(20)), 'too-deep'],
    ['too many nodes', doc(...Array.from({ length: BODY_LIMITS.nodes }, () => p())), 'too-many-nodes'],
    ['too many bytes', doc(p(text('x'.repeat(BODY_LIMITS.bytes)))), 'too-large'],
  ];
  for (const [name, value, reason] of cases)
    it(`refuses ${name}: ${reason}`, () => expect(refused(value)).toBe(reason));

  it('never throws on any value', () => {
    fc.assert(fc.property(fc.jsonValue(), value => typeof validateBody(value).ok === 'boolean'));
    fc.assert(
      fc.property(
        fc.array(fc.record({ type: fc.string(), attrs: fc.jsonValue(), content: fc.jsonValue() })),
        content => typeof validateBody({ type: 'doc', content }).ok === 'boolean',
      ),
    );
  });
});

it('an invalid stored block is dropped and the rest of the body is kept', () => {
  const body = doc(
    p(text('before')),
    { type: 'hologram' },
    { type: 'heading', attrs: { level: 9 } },
    p(text('after')),
  );
  expect(validBlocks(body).lost).toHaveLength(2);
  expect(bodyToText(body)).toBe('before\nafter');
});

it('no-break spaces and other exact characters are kept in every format', () => {
  const exact = 'Zhoushan:\u00a0“quiet” — 9\u202ftrillion (2021–\u206025) 浙江';
  const body = doc(p(text(exact)));
  expect(bodyToText(body)).toBe(exact);
  expect(bodyToHtml(body, context)).toBe(`<p>${exact}</p>`);
  expect(bodyToMarkdown(body, context)).toContain('Zhoushan:\u00a0“quiet”');
});

describe('safeHref', () => {
  for (const href of [
    'https://a.example/x?y#z',
    'mailto:desk@a.example',
    'tel:+861',
    '/china/2026',
    '#note',
    '?page=2',
  ])
    it(`accepts ${href}`, () => expect(safeHref(href)).toBe(href));
  for (const href of [
    'javascript:x',
    'JaVaScRiPt:x',
    '\u0001javascript:x',
    'java\tscript:x',
    'vbscript:x',
    'data:,',
    'file:///etc',
    'blob:x',
  ])
    it(`rejects ${JSON.stringify(href)}`, () => expect(safeHref(href)).toBeNull());
});

describe('reading HTML', () => {
  const read = (html: string) =>
    DOMParser.fromSchema(bodySchema)
      .parse(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body as unknown as Node)
      .toJSON() as Body;
  it('keeps headings, marks, links, nested lists, quotations and tables', () => {
    const html =
      '<h1>One</h1><p>A <b>bold</b> <i>italic</i> <a href="https://a.example/">link</a></p>' +
      '<ul><li><p>x</p><ol><li><p>y</p></li></ol></li></ul><blockquote><p>q</p></blockquote>' +
      '<table><tr><td><p>c</p></td></tr></table>';
    expect(bodyToHtml(read(html), context)).toBe(
      '<h2>One</h2><p>A <strong>bold</strong> <em>italic</em> <a href="https://a.example/" rel="noopener">link</a></p>' +
        '<ul><li><p>x</p><ol><li><p>y</p></li></ol></li></ul><blockquote><p>q</p></blockquote>' +
        '<table><tbody><tr><td><p>c</p></td></tr></tbody></table>',
    );
    expect(validateBody(read(html)).ok).toBe(true);
  });
  it('drops scripts and unsafe links, and keeps their words', () => {
    const body = read('<p>a <a href="javascript:x">b</a></p><div onclick="x">c</div>');
    expect(bodyToText(body)).toBe('a b\nc');
    expect(JSON.stringify(body)).not.toContain('javascript');
  });
});

describe('the length of a text', () => {
  it('counts each Chinese character and each Latin word as one', () => {
    expect(textLength('茶往高处走 since 2019, the co-operative’s tea')).toMatchObject({ hanzi: 5, words: 5 });
    expect(bodyLength(doc(p(text('one two')), p(text('three'))))).toMatchObject({ words: 3, minutes: 1 });
  });
});

it('every block and mark has a unique name', () => {
  for (const names of [BLOCKS.map(({ name }) => name), MARKS.map(({ name }) => name)])
    expect(new Set(names).size).toBe(names.length);
});
