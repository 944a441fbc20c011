import { randomUUID } from 'node:crypto';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { createStory, saveWorkingCopy } from '../stories';
import { loadStory } from '../store/stories';
import { actOnStory } from '../transitions';
import { answerReader } from './answer';
import { scriptSafeJson } from './json-ld';
import { paperStructure } from './paper';
import { sitemap } from './sitemap';
import { xmlText } from './xml';

const held = testPaper();
const HOSTILE = `</script><b>&amp; ]]> "quotes" 'n' <![CDATA[ \u2028 café\u00a0noir`;
const now = new Date('2026-11-24T08:00:00Z');

async function publish(headline: string, slug: string): Promise<string> {
  const editor = await held.paper.person('editor');
  const { editionId, sectionId } = held.paper;
  const id = await createStory(editor, { editionId, deskId: null }, now);
  const { fields, version } = (await loadStory(id))!;
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `Body of ${headline}` }] }],
  };
  const save = { version, key: randomUUID(), editionId, deskId: null, body };
  await saveWorkingCopy(
    editor,
    id,
    { ...save, fields: { ...fields, headline, slug, sectionId, kicker: headline } },
    now,
  );
  await actOnStory(editor, id, { action: 'publish', version: version + 1, key: randomUUID() }, now);
  return `/news/2026/11/24/${slug}`;
}

describe('what machines read', () => {
  it('is well-formed and says what was written, whatever the headline', async () => {
    const path = await publish(HOSTILE, 'hostile');
    for (const address of ['/feed.xml', '/news/feed.xml']) {
      const feed = await answerReader(address, new URLSearchParams(), now);
      if (feed.kind !== 'feed') throw new Error(`${address} is no feed`);
      expect(XMLValidator.validate(feed.xml)).toBe(true);
      const { rss } = new XMLParser({ isArray: name => name === 'item' }).parse(feed.xml) as {
        rss: { channel: { item: { title: string; link: string; 'content:encoded': string }[] } };
      };
      const [item] = rss.channel.item;
      expect(item).toMatchObject({ title: HOSTILE, link: `https://paper.example${path}` });
      expect(item!['content:encoded']).toMatch(/^<p>Body of &lt;\/script&gt;/);
    }
    const { xml } = await sitemap(await paperStructure());
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).toContain(`<loc>https://paper.example${path}</loc>`);
  });

  it('finds structured data that no headline can break out of', async () => {
    const path = await publish(`${HOSTILE} again`, 'hostile-again');
    const page = await answerReader(path, new URLSearchParams(), now);
    if (page.kind !== 'story') throw new Error('no story');
    expect(page.view.jsonLd).not.toMatch(/[<>&]/);
    const { '@graph': graph } = JSON.parse(page.view.jsonLd) as { '@graph': Record<string, unknown>[] };
    expect(graph[0]).toMatchObject({ '@type': 'NewsArticle', headline: `${HOSTILE} again` });
    expect(graph[1]).toMatchObject({ '@type': 'BreadcrumbList' });
  });
});

it('escapes and drops what XML cannot hold', () => {
  expect(xmlText('a\u0000\u000b\ud800<b>&"')).toBe('a\ufffd&lt;b&gt;&amp;&quot;');
});

it('keeps JSON inside its script element', () => {
  const value = { text: '</script><!--\u2028' };
  expect(scriptSafeJson(value)).not.toMatch(/[<>\u2028]/);
  expect(JSON.parse(scriptSafeJson(value))).toEqual(value);
});

describe('addresses', () => {
  const kindOf = async (path: string) => (await answerReader(path, new URLSearchParams(), now)).kind;
  it.each([
    ['/', 'front'],
    ['/fr', 'front'],
    ['/news', 'section'],
    ['/fr/news', 'section'],
    ['/news/', 'moved'],
    ['/fr/feed.xml', 'feed'],
    ['/en', 'missing'],
    ['/newsroom-of-ours', 'missing'],
    ['/de', 'missing'],
    ['/news/feed.xml/x', 'missing'],
  ])('%s leads to %s', async (path, kind) => expect(await kindOf(path)).toBe(kind));

  it('counts only whole pages', async () => {
    const at = async (page: string) => (await answerReader('/news', new URLSearchParams({ page }), now)).kind;
    expect([
      await at('1'),
      await at('0'),
      await at('1.5'),
      await at('99'),
      await at('9'.repeat(19)),
      await at('x'),
    ]).toEqual(['section', 'missing', 'missing', 'missing', 'missing', 'missing']);
  });
});
