import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { validateBody } from '@/domain/document/validate';
import type { StoryItem } from '@/domain/imports/item';
import { foreignIdOf, kindOf, leftOut, pictureOf, readPost } from '@/domain/imports/wordpress/read-post';
import { WxrParser, type WxrItem } from '@/domain/imports/wordpress/wxr-parser';
import { nodesIn } from '@/domain/paste/test-page.fixture';
import { WXR_FILES } from '../wordpress-files.fixture';

const SHARED = '../shared/data/wxr';
const LONG_MS = 30_000;

/** The items of an export that comes in pieces. */
function itemsOf(xml: string, piece = 997): { items: WxrItem[]; parser: WxrParser } {
  const parser = new WxrParser();
  const items: WxrItem[] = [];
  for (let at = 0; at < xml.length; at += piece) items.push(...parser.write(xml.slice(at, at + piece)));
  items.push(...parser.close());
  return { items, parser };
}

const storiesOf = ({ items, parser }: ReturnType<typeof itemsOf>): StoryItem[] =>
  items
    .filter(item => kindOf(item) === 'story' && !leftOut(item))
    .map(item =>
      readPost({ foreignId: foreignIdOf(item), item, authors: Object.fromEntries(parser.authors) }),
    );

const exportOf = (items: string, head = '') =>
  `<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><wp:base_blog_url>https://old.example</wp:base_blog_url>${head}${items}</channel></rss>`;
const post = (content: string, more = '') =>
  `<item><title>T</title><wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${content}]]></content:encoded>${more}</item>`;
const bodyOf = (content: string) => storiesOf(itemsOf(exportOf(post(content))))[0]!;
const textOf = (node: BodyNode) => [...nodesIn(node)].map(({ text = '' }) => text).join('');
const blocksOf = (content: string) =>
  bodyOf(content).body.content!.map(block => `${block.type} ${textOf(block)}`.trim());

describe('A post of WordPress', () => {
  it('of the classic editor has paragraphs where it has empty lines', () => {
    expect(blocksOf('One.\n\nTwo <b>bold</b>\nline.\n\n<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>')).toEqual([
      'paragraph One.',
      'paragraph Two bold line.',
      'bulletList ab',
    ]);
  });

  it('of blocks has them without their comments', () => {
    const blocks =
      '<!-- wp:heading {"level":2} -->\n<h2>Piers</h2>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->';
    expect(blocksOf(blocks)).toEqual(['heading Piers', 'paragraph One.']);
  });

  it('keeps captions and galleries, and lists other shortcodes', () => {
    const item = bodyOf(
      '[caption id="a"]<img src="https://old.example/a.jpg" alt="A pier"> The pier.[/caption]\n\n[gallery ids="3,4"]\n\n[poll id="114"]\n\nHe said [sic] so [1].',
    );
    expect(item.pictures.map(({ source, caption, alt }) => [source, caption, alt])).toEqual([
      [{ kind: 'address', address: 'https://old.example/a.jpg' }, 'The pier.', 'A pier'],
      [{ kind: 'item', foreignId: 'attachment:3' }, '', ''],
      [{ kind: 'item', foreignId: 'attachment:4' }, '', ''],
    ]);
    expect(textOf(item.body)).toContain('He said [sic] so [1].');
    expect(item.losses).toEqual({ shortcodes: { count: 1, places: ['[poll id="114"]'] } });
  });

  it('has an address in a line of its own as an embed', () => {
    expect(blocksOf('See:\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ')).toEqual([
      'paragraph See:',
      'embed',
    ]);
  });

  it('has its authors in order, its lead picture with its texts, and its terms', () => {
    const head =
      '<wp:author><wp:author_login>jh</wp:author_login><wp:author_email>jo@old.example</wp:author_email><wp:author_display_name>Jo Halloran</wp:author_display_name></wp:author>';
    const terms =
      '<category domain="category" nicename="rowing">Rowing</category><category domain="post_tag" nicename="piers">Piers</category><category domain="author" nicename="jh">jh</category><category domain="author" nicename="cap-tom">Tom Okafor</category>';
    const meta =
      '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>';
    const [item] = storiesOf(itemsOf(exportOf(post('One.', terms + meta), head)));
    expect(item).toMatchObject({
      people: [{ name: 'Jo Halloran', email: 'jo@old.example' }, { name: 'Tom Okafor' }],
      ...{ sections: [{ foreignId: 'rowing', name: 'Rowing' }], topics: [{ name: 'Piers' }] },
      lead: { source: { kind: 'item', foreignId: 'attachment:9' } },
    });
  });

  it('that was thrown away, never saved or is empty is left out', () => {
    const reasonOf = (texts: Record<string, string>) =>
      leftOut({ texts, terms: [], meta: {}, comments: 0, comment: '' });
    expect([
      reasonOf({ status: 'trash', title: 'T' }),
      reasonOf({ status: 'auto-draft', title: 'T' }),
      reasonOf({ status: 'publish', title: ' ', content: '' }),
      reasonOf({ status: 'publish', title: 'T' }),
    ]).toEqual(['thrown-away', 'unsaved', 'empty', null]);
  });
});

describe('A WordPress export', () => {
  it('is the same whatever pieces it comes in', () => {
    const xml = exportOf(post('A &amp; B <b>c</b>') + post('ürgent 🚣'));
    expect(itemsOf(xml, 1).items).toEqual(itemsOf(xml, 100_000).items);
  });

  it.each([
    ['a document type', '<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', 'declares-entities'],
    ['elements without end', '<a>'.repeat(100), 'too-deep'],
    ['an end that is missing', exportOf(post('One.')).slice(0, -20), 'not-well-formed'],
    ['a text without end', exportOf(post('x'.repeat(9_000_000))), 'too-large-unpacked'],
  ])('is refused with %s', (_, xml, reason) => {
    expect(() => itemsOf(xml, 100_000)).toThrow(expect.objectContaining({ reason }));
  });
});

if (existsSync(SHARED))
  describe('a real WordPress export', () => {
    const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.xml'))
      .sort();

    it('has expectations for every file', () => {
      expect(Object.keys(WXR_FILES).sort()).toEqual(files);
    });

    for (const file of files) {
      const xml = readFileSync(`${SHARED}/${file}`, 'utf8');
      const expected = WXR_FILES[file]!;
      if (typeof expected === 'string')
        it(`that is not well formed is refused with the place: ${file}`, () => {
          expect(() => itemsOf(xml)).toThrow(
            expect.objectContaining({ reason: 'not-well-formed', place: expected }),
          );
        });
      else
        it(
          `keeps its stories, pictures, authors and terms: ${file}`,
          () => {
            const read = itemsOf(xml);
            const stories = storiesOf(read);
            const count = (of: (story: StoryItem) => number) =>
              stories.reduce((sum, story) => sum + of(story), 0);
            const kept = {
              ...{ authors: read.parser.authors.size, stories: stories.length },
              pictures: read.items.filter(item => kindOf(item) === 'picture').map(pictureOf).length,
              ...{
                leads: count(({ lead }) => (lead ? 1 : 0)),
                shown: count(({ pictures }) => pictures.length),
              },
              ...{
                bylines: count(({ people }) => people.length),
                topics: count(({ topics }) => topics.length),
              },
              letters: count(({ body }) => textOf(body).replace(/\s/g, '').length),
            };
            expect(Object.fromEntries(Object.entries(kept).filter(([, value]) => value))).toEqual(expected);
            for (const { body } of stories) expect(validateBody(body)).toMatchObject({ ok: true });
          },
          LONG_MS,
        );
    }
  });
