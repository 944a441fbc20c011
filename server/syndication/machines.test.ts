import opentype from 'opentype.js';
import { describe, expect, it } from 'vitest';
import decompress from 'woff2-encoder/decompress';
import { file, HOSTILE, kindOf, machinePaper, now, printed, xmlAt } from '@/scripts/test/machine-paper';
import { answerReader } from '@/server/site/answer';
import { prisma } from '@/server/store/prisma';
import { scriptSafeJson } from '@/server/pages/structured-data/json-ld';
import { xmlText } from '@/domain/xml';

machinePaper();

describe('Structured data', () => {
  interface Node extends Record<string, unknown> {
    '@type': string;
  }
  const graphAt = async (path: string) => {
    const page = await answerReader(path, new URLSearchParams(), now);
    if (!('view' in page) || !('jsonLd' in page.view)) throw new Error(`${path} has none`);
    const text = (page.view as { jsonLd: string }).jsonLd;
    expect(text).not.toMatch(/[<>&]/);
    return (JSON.parse(text) as { '@graph': Node[] })['@graph'];
  };

  it('has the properties that search engines require', async () => {
    const [article, way] = await graphAt('/news/2026/11/24/harbour');
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'A harbour',
      alternativeHeadline: 'Cranes run on shore power',
      datePublished: '2026-11-24T16:00:00+08:00',
      dateModified: '2026-11-24T17:00:00+08:00',
      inLanguage: 'en',
      isAccessibleForFree: true,
      articleSection: 'News',
      keywords: ['Harbours <&>'],
      author: [{ '@type': 'Person', name: 'Qiu Lan', url: 'https://paper.example/author/qiu-lan' }],
      translator: [{ name: 'A & B' }],
      publisher: { '@type': 'NewsMediaOrganization', name: 'The Test Paper', logo: { width: 512 } },
      correction: [{ text: 'It was </script> nine.', datePublished: '2026-11-24T17:00:00+08:00' }],
      workTranslation: [{ '@id': 'https://paper.example/fr/news/2026/11/24/port', inLanguage: 'fr' }],
    });
    const images = article!.image as { url: string; width: number; height: number }[];
    expect(images.map(({ width, height }) => [width, height])).toEqual([
      [1200, 675],
      [1200, 900],
      [1200, 1200],
    ]);
    expect(way).toMatchObject({ '@type': 'BreadcrumbList' });
    const [translated] = await graphAt('/fr/news/2026/11/24/port');
    expect(translated!.translationOfWork).toMatchObject({
      '@id': 'https://paper.example/news/2026/11/24/harbour',
    });
  });

  it('marks a story as opinion while its section is', async () => {
    const typeOf = async () => (await graphAt('/news/2026/11/24/harbour'))[0]!['@type'];
    const setOpinion = (isOpinion: boolean) =>
      prisma().section.updateMany({ where: { slug: 'news' }, data: { isOpinion } });
    await setOpinion(true);
    expect(await typeOf()).toBe('OpinionNewsArticle');
    await setOpinion(false);
    expect(await typeOf()).toBe('NewsArticle');
  });

  it.each(HOSTILE.map((headline, index) => [index, headline] as const))(
    'has the hostile headline %i unchanged',
    async (index, headline) => {
      const [article] = await graphAt(`/news/2026/11/24/hostile-${index}`);
      expect(printed(article!.headline as string)).toBe(printed(headline));
    },
  );

  it.each([
    ['/', ['CollectionPage', 'WebSite', 'NewsMediaOrganization']],
    ['/news', ['CollectionPage', 'BreadcrumbList']],
    ['/topic/harbours', ['CollectionPage']],
    ['/author/qiu-lan', ['ProfilePage']],
  ])('of %s is %j', async (path, types) => {
    expect((await graphAt(path)).map(node => node['@type'])).toEqual(types);
  });
});

describe('A story on another site, by oEmbed,', () => {
  const harbour = encodeURIComponent('https://paper.example/news/2026/11/24/harbour');

  it('is a quotation with a link and no script', async () => {
    const json = JSON.parse(String((await file('/oembed', `url=${harbour}&maxwidth=400`)).body)) as object;
    expect(json).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'A harbour',
      width: 400,
      author_name: 'Qiu Lan',
    });
    const { oembed } = (await xmlAt('/oembed', `url=${harbour}&format=xml`)) as { oembed: { html: string } };
    expect(oembed.html).toMatch(/^<blockquote [^<]*><p><a href="https:\/\/paper\.example\/news/);
  });

  it('is found by its address with a slash at the end', async () => {
    const { body } = await file('/oembed', `url=${harbour}%2F`);
    expect(JSON.parse(String(body))).toMatchObject({ title: 'A harbour' });
  });

  it.each(HOSTILE.map((_, index) => index))('cannot be broken by hostile headline %i', async index => {
    const url = encodeURIComponent(`https://paper.example/news/2026/11/24/hostile-${index}`);
    const { html } = JSON.parse(String((await file('/oembed', `url=${url}`)).body)) as { html: string };
    expect(html.replace(/<\/?(blockquote|p|a|footer)( [^<>]*)?>/g, '')).not.toMatch(/[<>]/);
    await xmlAt('/oembed', `url=${url}&format=xml`);
  });

  it.each([
    ['', 400, 'parameter-missing'],
    [`url=${harbour}&format=yaml`, 501, 'format-not-offered'],
    [`url=${harbour}&maxwidth=-1`, 400, 'parameter-is-wrong'],
    ['url=https://elsewhere.example/x', 404, 'no-such-story'],
    ['url=nonsense', 404, 'no-such-story'],
    [`url=${encodeURIComponent('https://paper.example/%00')}`, 404, 'no-such-story'],
    [`url=${encodeURIComponent('https://paper.example/%e0%a4')}`, 404, 'no-such-story'],
  ])('is answered for %j with %i %s', async (query, status, reason) => {
    const { status: found, body } = await file('/oembed', query);
    expect([found, JSON.parse(String(body))]).toMatchObject([status, { reason }]);
  });
});

describe('Files at fixed addresses', () => {
  it('list disallowed paths and the sitemaps for robots', async () => {
    const text = String((await file('/robots.txt')).body);
    for (const line of ['Disallow: /newsroom', 'Sitemap: https://paper.example/news-sitemap.xml'])
      expect(text.split('\n')).toContain(line);
    expect(text).not.toMatch(/^Disallow: \/api\/?$/m);
  });

  it('have the text of an admin, completed as the standard requires', async () => {
    expect((await file('/ads.txt')).body).toBe('ads.example, 1, DIRECT\n');
    expect((await file('/trust.txt')).body).toBe('member=https://trust.example/\n');
    for (const path of ['/security.txt', '/.well-known/security.txt']) {
      const text = String((await file(path)).body);
      expect(text).toContain('Canonical: https://paper.example/.well-known/security.txt\n');
      const expires = new Date(/^Expires: (.*)$/m.exec(text)![1]!).getTime();
      expect(expires).toBeGreaterThan(now.getTime() + 300 * 86_400_000);
      expect(expires).toBeLessThanOrEqual(now.getTime() + 366 * 86_400_000);
    }
    expect((await file('/a1b2c3d4e5f6.txt')).body).toBe('a1b2c3d4e5f6\n');
    expect(await kindOf('/a1b2c3d4e5f7.txt')).toBe('missing');
  });

  it('have the contact of the paper where an admin wrote nothing', async () => {
    const before = await prisma().paper.findUniqueOrThrow({ where: { id: 1 } });
    const withTexts = async (data: object) => {
      await prisma().paper.update({ where: { id: 1 }, data });
      return Promise.all(
        ['/ads.txt', '/trust.txt', '/.well-known/security.txt'].map(async path =>
          (await kindOf(path)) === 'file' ? String((await file(path)).body) : null,
        ),
      );
    };
    const nothing = { adsText: '', trustText: ' ', securityText: '' };
    expect(await withTexts({ ...nothing, contact: '' })).toEqual([null, null, null]);
    const [ads, trust, security] = await withTexts({ ...nothing, contact: 'desk@paper.example' });
    expect(ads).toMatch(/^placeholder.*\ncontact=desk@paper\.example\n$/);
    expect(trust).toMatch(/^contact=mailto:desk@paper\.example\n/);
    expect(security).toMatch(/^Contact: mailto:desk@paper\.example\nExpires: .*\nCanonical: .*\n$/);
    const [, , signed] = await withTexts({
      contact: 'https://paper.example/contact',
      securityText: 'Encryption: https://paper.example/key',
    });
    expect(signed).toMatch(/^Contact: https:\/\/paper\.example\/contact\nEncryption: /);
    const { adsText, trustText, securityText, contact } = before;
    await withTexts({ adsText, trustText, securityText, contact });
  });

  it('include an app manifest with existing icons', async () => {
    const manifest = JSON.parse(String((await file('/manifest.webmanifest')).body)) as {
      name: string;
      icons: { src: string }[];
    };
    expect(manifest.name).toBe('The Test Paper');
    const icons = manifest.icons.map(({ src }) => src).filter(src => src.endsWith('.png'));
    expect(new Set(icons)).toEqual(new Set(['/icon-192.png', '/icon-512.png']));
    for (const src of icons) expect(Buffer.from((await file(src)).body).toString('latin1', 1, 4)).toBe('PNG');
    expect(await kindOf('/icon-999.png')).toBe('missing');
    const icon = Buffer.from((await file('/favicon.ico')).body);
    expect([icon.readUInt16LE(2), icon.readUInt16LE(4), icon.toString('latin1', 23, 26)]).toEqual([
      1,
      1,
      'PNG',
    ]);
    expect(icon.readUInt32LE(14)).toBe(icon.length - icon.readUInt32LE(18));
  });

  it('include a font with the letters of the names of the paper alone', async () => {
    const { type, body } = await file('/nameplate.woff2');
    expect(type).toBe('font/woff2');
    expect(body.length).toBeLessThan(4000);
    const font = opentype.parse(Uint8Array.from(await decompress(Buffer.from(body))).buffer);
    for (const letter of 'The Test Paper') expect(font.hasChar(letter)).toBe(true);
    expect(font.hasChar('z')).toBe(false);
  });
});

it('XML is escaped, and loses characters that it cannot contain', () => {
  expect(xmlText('a\u0000\u000b\ud800<b>&"')).toBe('a\ufffd&lt;b&gt;&amp;&quot;');
});

it('JSON cannot end its script element', () => {
  const value = { text: '</script><!--\u2028' };
  expect(scriptSafeJson(value)).not.toMatch(/[<>\u2028]/);
  expect(JSON.parse(scriptSafeJson(value))).toEqual(value);
  expect(JSON.parse(scriptSafeJson({ lone: '\ud800' }))).toEqual({ lone: '\ufffd' });
});

describe('Addresses of readers’ pages', () => {
  it.each([
    ['/', 'front'],
    ['/fr', 'front'],
    ['/news', 'section'],
    ['/fr/news', 'section'],
    ['/news/', 'moved'],
    ['/fr/feed.xml', 'file'],
    ['/en', 'missing'],
    ['/newsroom-of-ours', 'missing'],
    ['/de', 'missing'],
    ['/FR', 'moved'],
    ['/News', 'moved'],
    ['/News/2026/11/24/HARBOUR', 'moved'],
    ['/News/Nothing', 'missing'],
    ['/Feed.xml', 'moved'],
    ['/news/feed.xml/x', 'missing'],
  ])('like %s are %s', async (path, kind) => expect(await kindOf(path)).toBe(kind));

  it('in capitals are redirected once to lower case', async () => {
    const moved = await answerReader('/News/2026/11/24/HARBOUR', new URLSearchParams(), now);
    expect(moved).toMatchObject({ kind: 'moved', to: '/news/2026/11/24/harbour', forGood: true });
  });

  it('that are malformed get the error page of their edition', async () => {
    for (const [path, code] of [
      ['/', 'en'],
      ['/fr', 'fr'],
      ['/nowhere', 'en'],
    ] as const) {
      const answer = await answerReader(path, new URLSearchParams('bad-address=1'), now);
      expect(answer).toMatchObject({ kind: 'missing', status: 400, view: { frame: { edition: { code } } } });
    }
  });

  it('A page number must be a whole number', async () => {
    const found = await Promise.all(
      ['1', '0', '1.5', '99', '9'.repeat(19), 'x'].map(page => kindOf('/news', `page=${page}`)),
    );
    expect(found).toEqual(['moved', 'missing', 'missing', 'missing', 'missing', 'missing']);
  });
});
