import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateBody } from '@/domain/document/validate';
import { readText } from '@/domain/imports/charset/read-text';
import { readPageItem } from '@/domain/imports/pages/read-page';
import { nodesIn } from '@/domain/paste/test-page.fixture';

const SHARED = '../shared/data/html-pages';
const LONG_MS = 30_000;

const read = (html: string) => readPageItem({ html, foreignId: 'page.html', address: null });
const paragraphs = (html: string) =>
  read(html).body.content!.map(block => [...nodesIn(block)].map(({ text = '' }) => text).join(''));

describe('A page', () => {
  it('has its headline, byline, dates and picture from structured data', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'The boat club votes',
      author: [{ name: 'Jo Halloran' }],
      datePublished: '2016-05-12T08:30:00+01:00',
      articleSection: 'Rowing',
      image: ['https://paper.example/pier.jpg'],
    };
    const item = read(
      `<html lang="en"><script type="application/ld+json">${JSON.stringify(data)}</script><p>Members will choose.</p>`,
    );
    expect(item).toMatchObject({
      ...{ fields: { headline: 'The boat club votes' }, lang: 'en', publishedAt: '2016-05-12T07:30:00.000Z' },
      ...{ people: [{ name: 'Jo Halloran' }], sections: [{ name: 'Rowing' }] },
      lead: { source: { kind: 'address', address: 'https://paper.example/pier.jpg' } },
    });
  });

  it.each([
    ['outside of the page', 'position:absolute; left:-9999px'],
    ['that is not displayed', 'display: none !important'],
    ['of one pixel', 'font-size:1px'],
    ['white on white', 'color:#fff;background:#fff'],
    ['in a box without height', 'height:0;overflow:hidden'],
  ])('is without links in an element %s, and lists each', (_, style) => {
    const links = '<a href="http://one.example/x">best</a> <a href="http://two.example/y">rates</a>';
    const html = `<p>Members vote.</p><div style="${style}">${links}</div>`;
    expect(paragraphs(html)).toEqual(['Members vote.']);
    expect(read(html).losses).toEqual({
      injectedLinks: { count: 2, places: ['http://one.example/x best', 'http://two.example/y rates'] },
    });
  });

  it('keeps the words of a sentence around which a link was put', () => {
    const html =
      '<p>It was expected to float, <a href="http://payday-loans.example">let alone to win</a>.</p>';
    const item = read(html);
    expect(item.losses.injectedLinks!.count).toBe(1);
    expect(item.body.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'It was expected to float, let alone to win.' }] },
    ]);
  });

  it('keeps links that readers could see', () => {
    const item = read('<p>See <a href="https://rowing-club.example/race">the race</a>.</p>');
    expect([JSON.stringify(item.body).includes('rowing-club.example'), item.losses]).toEqual([true, {}]);
  });

  it('that was damaged by a wrong encoding is repaired, with the places', () => {
    const item = read('<p>The M\u00c3\u00b6we left the caf\u00c3\u00a9.</p>');
    expect(item.body.content![0]!.content![0]!.text).toBe('The Möwe left the café.');
    expect(item.repairs).toMatchObject([{ from: 'windows-1252', to: 'utf-8' }]);
  });

  it('has no scripts, forms and comments of readers', () => {
    const html =
      '<p>One.</p><script>alert(1)</script><form><p>Sign up</p></form><div id="comments"><p>First!</p></div>';
    expect(paragraphs(html)).toEqual(['One.']);
    expect(read(html).losses).toMatchObject({ readersComments: { count: 1 } });
  });
});

/** How many of the words that another reader finds are in the story, of 1; below 0.95 with the reason. */
const LESS: Record<string, number> = {
  // Its notes are footnotes here.
  'readability/wikipedia-2/source.html': 0.65,
};

const wordsIn = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu));

function expectedText(file: string): string | null {
  const page = `${SHARED}/${file.replace('source.html', 'expected.html')}`;
  const text = `${SHARED}/newspaper/text/${file.replace(/^.*\/(\w+?)_article(\d?)\.html/, '$1$2.txt')}`;
  if (file.endsWith('source.html') && existsSync(page))
    return readFileSync(page, 'utf8')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&\w+;/g, ' ');
  return existsSync(text) ? readFileSync(text, 'utf8') : null;
}

if (existsSync(SHARED))
  describe('a real page', () => {
    const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
      .filter(file => /(source|article\d?)\.html$/.test(file))
      .sort();
    for (const file of files)
      it(
        `has a headline and the words of its story, and little else: ${file}`,
        () => {
          const { text } = readText(readFileSync(`${SHARED}/${file}`));
          const item = readPageItem({ html: text, foreignId: file, address: null });
          expect(item.fields.headline!.length).toBeGreaterThan(4);
          expect(validateBody(item.body)).toMatchObject({ ok: true });
          const expected = expectedText(file);
          if (expected === null) return;
          const wanted = wordsIn(expected);
          const found = wordsIn([...nodesIn(item.body)].map(({ text: own = '' }) => own).join(' '));
          const both = [...wanted].filter(word => found.has(word)).length;
          expect(both / wanted.size).toBeGreaterThan(LESS[file] ?? 0.94);
          expect(both / found.size).toBeGreaterThan(0.65);
        },
        LONG_MS,
      );
  });
