import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { JSON_FEED_SCHEMA } from '@/scripts/test/json-feed-schema';
import { file, HOSTILE, machinePaper, now, printed, xmlAt } from '@/scripts/test/machine-paper';
import { FEED_FILES } from '@/domain/story/feed-address';

machinePaper();

const PLACES = ['', '/fr', '/news', '/fr/news', '/topic/harbours', '/fr/topic/harbours', '/author/qiu-lan'];

describe.each(PLACES)('The feeds of %s/', place => {
  const english = !place.startsWith('/fr');
  const expected = () => (english ? ['A harbour', ...HOSTILE.map(printed)] : ['Un port']).sort();

  it('have any headline unchanged as RSS', async () => {
    const { rss } = (await xmlAt(`${place}/feed.xml`)) as {
      rss: { version: string; channel: { item: Record<string, string>[]; 'atom:link': object[] } };
    };
    expect(rss.version).toBe('2.0');
    const { item } = rss.channel;
    expect(item.map(({ title }) => title).sort()).toEqual(expected());
    for (const one of item) {
      expect(one.link).toMatch(/^https:\/\/paper\.example\/(fr\/)?news\/2026\/11\/24\/[a-z0-9-]+$/);
      expect(new Date(one.pubDate!).getTime()).toBe(now.getTime());
      expect(one['content:encoded']).toMatch(/<p>/);
    }
    expect(rss.channel['atom:link']).toContainEqual({ href: 'https://hub.example/', rel: 'hub' });
    const self = `https://paper.example${place}/feed.xml`;
    expect(rss.channel['atom:link']).toContainEqual({ href: self, rel: 'self', type: 'application/rss+xml' });
    expect((await file(`${place}/feed.xml`)).headers!.link).toBe(
      `<${self}>; rel="self", <https://hub.example/>; rel="hub"`,
    );
  });

  it('have ids, authors and dates with the offset of the edition as Atom', async () => {
    const { feed } = (await xmlAt(`${place}/feed.atom`)) as {
      feed: { updated: string; entry: Record<string, unknown>[]; link: Record<string, string>[] };
    };
    expect(feed.entry.map(({ title }) => title).sort()).toEqual(expected());
    expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
    for (const { id, published, author } of feed.entry) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(published).toBe('2026-11-24T16:00:00+08:00');
      expect(author).toMatchObject([{ name: 'Qiu Lan' }]);
    }
    expect(feed.link.filter(({ rel }) => rel === 'hub')).toEqual([
      { rel: 'hub', href: 'https://hub.example/' },
    ]);
  });

  it('match the schema as JSON Feed 1.1', async () => {
    const feed = JSON.parse(String((await file(`${place}/feed.json`)).body)) as {
      items: { title: string }[];
    };
    const ajv = new Ajv2020({ allErrors: true });
    addFormats(ajv);
    const valid = ajv.compile(JSON_FEED_SCHEMA);
    expect(valid(feed) ? [] : valid.errors).toEqual([]);
    const cleaned = feed.items.map(({ title }) => printed(title)).sort();
    expect(cleaned).toEqual(expected());
  });

  it.each(Object.values(FEED_FILES))('have nothing that is not public in %s', async name => {
    const { body } = await file(`${place}/${name}`);
    expect(String(body)).not.toMatch(/SECRET|EMBARGOED/);
  });
});

it('Each feed has the correction and its time', async () => {
  const said = 'It was </script> nine.';
  const { rss } = (await xmlAt(`/news/feed.xml`)) as {
    rss: { channel: { item: { title: string; description: string }[] } };
  };
  const item = rss.channel.item.find(({ title }) => title === 'A harbour')!;
  expect(item.description).toContain(`Correction, 24 November, 17:00: ${said}`);
  const { feed } = (await xmlAt(`/news/feed.atom`)) as {
    feed: { entry: { title: string; updated: string; summary: { '#text': string } | string }[] };
  };
  const entry = feed.entry.find(({ title }) => title === 'A harbour')!;
  expect(entry.updated).toBe('2026-11-24T17:00:00+08:00');
  expect(JSON.stringify(entry.summary)).toContain(said);
  const { items } = JSON.parse(String((await file(`/news/feed.json`)).body)) as {
    items: { title: string; date_modified: string; _broadsheet?: { corrections: object[] } }[];
  };
  const json = items.find(({ title }) => title === 'A harbour')!;
  expect(json.date_modified).toBe('2026-11-24T17:00:00+08:00');
  expect(json._broadsheet?.corrections).toMatchObject([{ date: '2026-11-24T17:00:00+08:00', text: said }]);
});

it('A feed separates the languages of a bilingual body and has the lead picture', async () => {
  const { items } = JSON.parse(String((await file('/feed.json')).body)) as {
    items: { title: string; content_html: string; image?: string }[];
  };
  const story = items.find(({ title }) => title === 'A harbour')!;
  expect(story.content_html).toContain('<p lang="zh-Hans">两种</p>');
  expect(story.content_html).toContain('alt="A &lt;quay&gt;"');
  expect(story.image).toMatch(/^https:\/\/paper\.example\/media\/[\w-]+\/960\.jpg$/);
});
