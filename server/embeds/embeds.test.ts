import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { describeEmbed } from './embeds';
import { factsOfOembed, factsOfPage, textOfPage } from './page-facts';

const fixture = testPaper();
const PRIVATE = ['127.0.0.1'];

let server: Server;
let origin: string;
const requests: string[] = [];
beforeAll(async () => {
  const create = { width: 400, height: 200, channels: 3 as const, background: '#456' };
  const still = await sharp({ create }).jpeg().toBuffer();
  server = createServer((request, response) => {
    const path = request.url!;
    requests.push(path);
    if (path === '/still.jpg') return void response.end(still);
    if (path === '/moved') return void response.writeHead(302, { location: '/film' }).end();
    if (path === '/round') return void response.writeHead(302, { location: '/round' }).end();
    if (path === '/endless') return void response.end('<title>Long</title>' + 'x'.repeat(2_000_000));
    if (path === '/gone') return void response.writeHead(404).end('<title>Gone</title>');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<meta property="og:title" content="Tea &amp; ferries"><meta property="og:image" content="/still.jpg">',
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe('An embed', () => {
  const described = async (path: string, hosts = PRIVATE) =>
    describeEmbed(await fixture.paper.person('reporter'), { address: origin + path }, hosts);

  it('gets its title and a copy of its still', async () => {
    for (const path of ['/film', '/moved']) {
      const { provider, id, title, still } = await described(path);
      expect({ provider, id, title }).toEqual({
        provider: 'link',
        id: origin + path,
        title: 'Tea & ferries',
      });
      expect(still).toMatchObject({ width: 400, height: 200, credit: expect.stringContaining('127.0.0.1') });
    }
  });

  it('is a card without title and still when its site does not answer correctly', async () => {
    for (const path of ['/round', '/gone'])
      expect(await described(path), path).toMatchObject({ title: '', still: null });
    expect(await described('/endless')).toMatchObject({ title: 'Long', still: null });
  });

  it('never sends a request to a private network', async () => {
    const before = requests.length;
    expect(await described('/film', [])).toMatchObject({ title: '', still: null });
    expect(requests.length).toBe(before);
  });

  it('is refused without an address', async () => {
    const actor = await fixture.paper.person('reporter');
    for (const address of ['', 'a word', 'javascript:alert(1)', 'x'.repeat(3000)])
      await expect(describeEmbed(actor, { address }), address.slice(0, 20)).rejects.toMatchObject({
        status: 422,
      });
  });
});

describe('The metadata of a page', () => {
  const page = 'https://site.example/a/b';

  it('is read from its meta tags, in any order and quotes, or from its title', () => {
    expect(factsOfPage(`<META content='A &quot;b&quot; &#x4e2d;' property="og:title">`, page)).toEqual({
      title: 'A "b" 中',
      picture: '',
    });
    expect(factsOfPage('<title>\n Plain  title </title>', page).title).toBe('Plain title');
    expect(factsOfPage('<meta name="twitter:image" content="../c.jpg">', page).picture).toBe(
      'https://site.example/c.jpg',
    );
  });

  it('is read in the encoding that the page declares', () => {
    const gbk = Buffer.concat([Buffer.from('<meta charset="gbk"><title>'), Buffer.from([0xd6, 0xd0])]);
    expect(textOfPage(gbk, 'text/html')).toContain('中');
    expect(textOfPage(Buffer.from('é'), 'text/html; charset=none-such')).toBe('é');
  });

  it('is empty for a page without any, however long', () => {
    for (const text of ['', '{', 'null', '[]', '{"title": 1}']) expect(factsOfOembed(text).title).toBe('');
    const began = performance.now();
    factsOfPage('<meta '.repeat(60_000), page);
    factsOfPage(`<meta ${'a="'.repeat(100_000)}`, page);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
