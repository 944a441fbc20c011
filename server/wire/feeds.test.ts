import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import type { fetchExternal, OutgoingAnswer } from '@/server/http/outgoing';
import { HOUSEKEEPING } from '@/server/housekeeping';
import { Refused } from '@/server/problems/refused';
import { listFeeds } from '@/server/store/wire/feeds';
import { prisma } from '@/server/store/prisma';
import { listWire } from '@/server/store/wire/wire';
import { addFeed, pollFeeds, removeFeed } from './feeds';
import { readWireFolder } from './folder';
import type { receiveWire } from './receive';

/** The responses of external servers. */
const outside = vi.fn<typeof fetchExternal>();

const fixture = testPaper();
const now = new Date('2026-11-30T06:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const running = new AbortController().signal;
let admin: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
beforeEach(() => outside.mockReset());

const rss = (...ids: string[]) =>
  `<rss><channel><title>Coastwire</title>${ids.map(id => `<item><guid>${id}</guid><title>Reef ${id}</title><description>Words of ${id}.</description></item>`).join('')}</channel></rss>`;
const answered = (body: string, more: Partial<OutgoingAnswer> = {}): OutgoingAnswer => ({
  ...{ status: 200, contentType: 'application/rss+xml', body: Buffer.from(body), isCut: false },
  ...more,
});
const feedOf = async (id: string) => (await listFeeds()).find(feed => feed.id === id)!;
const headlines = async () =>
  (await listWire({ putAside: false, limit: 100 })).map(({ headline, source }) => `${source} ${headline}`);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

describe('A feed of the wire', () => {
  it('is fetched every five minutes, by one of two processes, and what it has comes in once', async () => {
    const id = await addFeed(admin, { name: 'Coast', address: 'https://feeds.example/a' }, now);
    outside.mockResolvedValue(answered(rss('one')));
    await Promise.all([pollFeeds(now, running, outside), pollFeeds(now, running, outside)]);
    await pollFeeds(later(4), running, outside);
    expect(outside).toHaveBeenCalledTimes(1);
    outside.mockResolvedValue(answered(rss('one', 'two')));
    await pollFeeds(later(6), running, outside);
    expect((await headlines()).toSorted()).toEqual(['Coastwire Reef one', 'Coastwire Reef two']);
    expect(await feedOf(id)).toMatchObject({ problem: '', fetchedAt: later(6) });
    await removeFeed(admin, id, now);
    await pollFeeds(later(60), running, outside);
    expect(outside).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['does not answer', () => Promise.reject(new Error('away')), 'not-fetched'],
    ['answers with an error', () => Promise.resolve(answered('', { status: 500 })), 'not-fetched'],
    ['is too long', () => Promise.resolve(answered(rss('x'), { isCut: true })), 'not-fetched'],
    ['is a page', () => Promise.resolve(answered('<html></html>')), 'unknown-format'],
    [
      'declares entities',
      () => Promise.resolve(answered('<!DOCTYPE a [<!ENTITY b "c">]><rss/>')),
      'declares-entities',
    ],
  ])('that %s has its problem, and is fetched again', async (name, answer, problem) => {
    const id = await addFeed(
      admin,
      { name, address: `https://feeds.example/${encodeURIComponent(name)}` },
      now,
    );
    outside.mockImplementation(answer);
    await pollFeeds(later(100), running, outside);
    expect((await feedOf(id)).problem).toBe(problem);
    outside.mockResolvedValue(answered(rss(name)));
    await pollFeeds(later(200), running, outside);
    expect((await feedOf(id)).problem).toBe('');
    await removeFeed(admin, id, now);
  });

  it('is added and removed by admins alone, once, with an address that is encrypted', async () => {
    const editor = await fixture.paper.person('editor');
    const feed = { name: 'Coast', address: 'https://feeds.example/b' };
    expect(await reasonOf(addFeed(editor, feed, now))).toBe('needs-role');
    for (const address of ['http://feeds.example', 'file:///etc/passwd', 'javascript:1', ''])
      expect(await reasonOf(addFeed(admin, { ...feed, address }, now))).toBe('wrong-input');
    const both = await Promise.all([1, 2].map(() => reasonOf(addFeed(admin, feed, now))));
    expect(both.toSorted()).toEqual(['done', 'feed-is-there']);
    expect(await reasonOf(removeFeed(admin, 'none', now))).toBe('no-such-feed');
    expect(await reasonOf(removeFeed(editor, 'none', now))).toBe('needs-role');
  });

  it('with keys in its address is recorded without them', async () => {
    const address = 'https://reader:secret-1@feeds.example/c?key=secret-2#secret-3';
    const id = await addFeed(admin, { name: 'Keyed', address }, later(1));
    await removeFeed(admin, id, later(2));
    const events = await prisma().event.findMany({
      where: { kind: { in: ['wire.feed-add', 'wire.feed-remove'] }, at: { in: [later(1), later(2)] } },
    });
    const data = { name: 'Keyed', address: 'https://feeds.example/c' };
    expect(events.map(event => event.data)).toEqual([data, data]);
  });
});

describe('The folder of the wire', () => {
  it('is read completely, and each file is moved to the folder of its outcome', async () => {
    const folder = join(process.env.DATA_DIR!, 'wire');
    await readWireFolder(now, running);
    mkdirSync(folder);
    const files = {
      'a.xml': rss('folder'),
      'b.xml': 'Hello.',
      '.part': rss('part'),
      'new.xml': rss('young'),
    };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text);
      const at = new Date(name === 'new.xml' ? now : now.getTime() - 60_000);
      utimesSync(join(folder, name), at, at);
    }
    symlinkSync('/etc/passwd', join(folder, 'link.xml'));
    await readWireFolder(now, running);
    expect(await headlines()).toContain('Coastwire Reef folder');
    expect(readdirSync(folder).toSorted()).toEqual(['.part', 'link.xml', 'new.xml', 'read', 'refused']);
    expect([readdirSync(join(folder, 'read')), readdirSync(join(folder, 'refused'))]).toEqual([
      ['a.xml'],
      ['b.xml'],
    ]);
  });

  const put = (name: string, text: string) => {
    const path = join(process.env.DATA_DIR!, 'wire', name);
    writeFileSync(path, text);
    utimesSync(path, new Date(now.getTime() - 60_000), new Date(now.getTime() - 60_000));
  };
  const left = () =>
    readdirSync(join(process.env.DATA_DIR!, 'wire')).filter(name => /^(1|2)\.xml$/.test(name));

  it('is read further after a failing file, which is refused when it fails again', async () => {
    put('1.xml', 'fails');
    put('2.xml', 'works');
    const receive = vi.fn<typeof receiveWire>(async bytes => {
      if (Buffer.from(bytes).toString() === 'fails') throw new Error('the database refuses it');
      return { new: 1, updated: 0, unchanged: 0, killed: 0 };
    });
    await readWireFolder(now, running, receive);
    expect(left()).toEqual(['1.xml']);
    await readWireFolder(now, running, receive);
    expect(left()).toEqual([]);
    expect(readdirSync(join(process.env.DATA_DIR!, 'wire', 'refused'))).toContain('1.xml');
  });

  it('is left unchanged while too much work is waiting', async () => {
    for (const name of ['1.xml', '2.xml']) put(name, rss(name));
    const receive = vi.fn<typeof receiveWire>().mockRejectedValue(new Refused(503, 'busy'));
    for (let pass = 0; pass < 3; pass++) await readWireFolder(now, running, receive);
    expect(left()).toEqual(['1.xml', '2.xml']);
    await readWireFolder(now, running);
    expect(left()).toEqual([]);
  });

  it('keeps each of two files with the same name', async () => {
    for (const [at, text] of [
      [later(1), rss('same-1')],
      [later(2), rss('same-2')],
      [later(3), rss('same-3')],
    ] as const) {
      put('same.xml', text);
      await readWireFolder(at, running);
    }
    const read = join(process.env.DATA_DIR!, 'wire', 'read');
    const kept = readdirSync(read, { recursive: true, encoding: 'utf8' }).filter(name =>
      /same\.xml$/.test(name),
    );
    expect(kept.map(name => /same-\d/.exec(readFileSync(join(read, name), 'utf8'))![0]).toSorted()).toEqual([
      ...['same-1', 'same-2', 'same-3'],
    ]);
  });
});

it('The folder and the feeds of the wire are read by separate jobs', () => {
  expect(HOUSEKEEPING).toMatchObject({
    'read-wire-folder': expect.any(Function) as unknown,
    'poll-wire': expect.any(Function) as unknown,
  });
});
