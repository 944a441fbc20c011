import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerPage } from '@/app/(reader)/[[...path]]/reader-page';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, publishStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import type { PageSource } from '@/server/press/page-source';
import { exportSite } from './export-site';
import { SiteFolder } from './site-folder';
import { addressesIn, fileOf, staticPath, withStaticLinks } from './site-addresses';

const fixture = testPaper();
const start = new Date('2026-11-24T08:00:00Z');
const ORIGIN = 'https://paper.example';
const PATH = 'news/2026/11/24';

let editor: Actor;
let dir: string;
let story: string;
beforeAll(async () => {
  const { editionId, sectionId } = fixture.paper;
  editor = await fixture.paper.person('editor');
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'The Coast' }, update: {} });
  const mediaId = await testPicture(640, 480);
  const lead = { mediaId, alt: 'A quay', caption: 'The quay.', credit: 'Qiu Lan' };
  story = await publishStory(editor, {
    editionId,
    at: start,
    fields: { slug: 'one', sectionId, headline: 'One', lead },
  });
  await publishStory(editor, { editionId, at: start, fields: { slug: 'two', sectionId, headline: 'Two' } });
  await prisma().address.create({
    data: { path: `/${PATH}/former`, storyId: story, current: false, createdAt: start },
  });
  dir = mkdtempSync(join(tmpdir(), 'broadsheet-site-'));
});

const exported = (page: PageSource = readerPage) =>
  SiteFolder.open(dir).then(folder =>
    exportSite(folder, { origin: ORIGIN, page, assets: new Map([['/assets/a.css', Buffer.from('body{}')]]) }),
  );
const read = (name: string) => readFileSync(join(dir, name), 'utf8');
const files = () =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(name => statSync(join(dir, name)).isFile());

describe('A site that is exported', () => {
  it('has each story, feeds, sitemaps, pictures and redirects, as readers get them', async () => {
    const site = await exported();
    expect(site.failed).toEqual([]);
    const page = await readerPage(`/${PATH}/one`);
    expect(read(`${PATH}/one/index.html`)).toBe(withStaticLinks(page.body as string, ORIGIN));
    for (const name of ['index.html', '404.html', 'feed.xml', 'sitemap.xml', 'robots.txt', 'assets/a.css'])
      expect(existsSync(join(dir, name)), name).toBe(true);
    expect(files().some(name => /^media\/.+\.(jpg|webp)$/.test(name))).toBe(true);
    expect(read(`${PATH}/former/index.html`)).toContain(`url=/${PATH}/one"`);
    expect(read('redirects.nginx.conf')).toBe(`"/${PATH}/former" "/${PATH}/one";\n`);
  });

  it('again writes only changed files, and removes those that no longer exist', async () => {
    const before = new Map(files().map(name => [name, statSync(join(dir, name)).mtimeMs]));
    const same = await exported();
    expect(same.removed).toBe(0);
    const pictures = files().filter(name => name.startsWith('media/'));
    for (const name of pictures) expect(statSync(join(dir, name)).mtimeMs).toBe(before.get(name));
    expect(same.unchanged).toBeGreaterThan(same.written);
    await act(editor, story, 'unpublish', start);
    const { removed } = await exported();
    expect(removed).toBeGreaterThan(0);
    expect(existsSync(join(dir, `${PATH}/one`))).toBe(false);
    expect(existsSync(join(dir, `${PATH}/former`))).toBe(false);
    expect(existsSync(join(dir, `${PATH}/two/index.html`))).toBe(true);
  });

  it('keeps the file of a page that fails, and reports it', async () => {
    const failing: PageSource = async name => {
      if (name === `/${PATH}/two`) throw new Error('the database is away');
      return readerPage(name);
    };
    const { failed } = await exported(failing);
    expect(failed).toEqual([`/${PATH}/two`]);
    expect(read(`${PATH}/two/index.html`)).toContain('Two');
  });

  it('with an old address that collides with a file has everything else, and reports that address', async () => {
    await prisma().redirect.createMany({
      data: ['/robots.txt', '/robots.txt/old', '/redirects.nginx.conf', '/404.html', '/z-last'].map(path => ({
        ...{ path, target: '/news', importId: 'import-1', createdAt: start },
      })),
    });
    const { failed } = await exported();
    expect(failed).toEqual(['/robots.txt', '/robots.txt/old']);
    expect(read('robots.txt')).toContain('Sitemap');
    expect(read('404.html')).toContain('<html');
    expect(read('redirects.nginx.conf')).toBe(`"/z-last" "/news";\n`);
    expect(read('z-last/index.html')).toContain('url=/news"');
    await prisma().redirect.deleteMany();
  });

  it('escapes dollar signs in targets, which nginx would take for variables', async () => {
    const target = '/news?a=$host&b=${uri}';
    await prisma().redirect.create({
      data: { path: '/priced', target, importId: 'import-1', createdAt: start },
    });
    await exported();
    expect(read('redirects.nginx.conf')).toContain(`"/priced" "/news?a=%24host&b=%24%7Buri%7D";\n`);
    await prisma().redirect.deleteMany();
  });

  it('is refused in a folder with other files', async () => {
    const other = mkdtempSync(join(tmpdir(), 'broadsheet-other-'));
    writeFileSync(join(other, 'letter.txt'), 'mine');
    const source = { origin: ORIGIN, page: readerPage, assets: new Map<string, Uint8Array>() };
    await expect(SiteFolder.open(other).then(folder => exportSite(folder, source))).rejects.toThrow(
      'not an exported site',
    );
    expect(readdirSync(other)).toEqual(['letter.txt']);
  });
});

describe('The file of an address', () => {
  it.each([
    '/../etc/passwd',
    '/a/%2e%2e/b',
    '/a%00b',
    '/a%5c..%5cb',
    `/${'x'.repeat(300)}`,
    '/%ff',
    '/redirects.nginx.conf',
    '/404.html',
    '/.broadsheet-site.json',
    '/.unfinished/1',
  ])('is none for %s', path => {
    expect(fileOf({ path, query: '' }, true)).toBeNull();
  });

  it('has the query of a list as a part of its path, which links lead to', () => {
    const address = { path: '/news', query: 'before=abc&show=first' };
    expect(staticPath(address)).toMatch(/^\/news\/~before=abc_show=first-[0-9a-f]{8}$/);
    expect(withStaticLinks('<a href="/news?before=abc&amp;show=first">', ORIGIN)).toBe(
      `<a href="${staticPath(address)}/">`,
    );
    expect(withStaticLinks('<a href="https://elsewhere.example/?a=1">', ORIGIN)).toContain(
      'elsewhere.example/?a=1',
    );
  });
});

it('Addresses are found in attributes, stylesheets and feeds, without those of the newsroom', () => {
  const text = `<a href="/one?a=1&amp;b=2"><img srcset="/m/1.webp 1x, /m/2.webp 2x" src='${ORIGIN}/m/1.jpg'><loc>${ORIGIN}/two</loc>
    url(/assets/f.woff2) <a href="/newsroom"> <a href="//evil.example/x"> <a href="https://evil.example/y">`;
  expect(addressesIn(text, ORIGIN).map(({ path, query }) => path + query)).toEqual([
    '/onea=1&b=2',
    '/m/1.webp',
    '/m/2.webp',
    '/m/1.jpg',
    '/two',
    '/assets/f.woff2',
  ]);
});
