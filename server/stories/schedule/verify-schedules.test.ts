import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { eventually } from '@/scripts/test/eventually';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { registerPress } from '@/server/press/purge/purge';
import { keyOf } from '@/server/press/surrogate-keys';
import { scheduleReadings } from '@/server/stories/schedule/overdue';
import { scheduleStory } from '@/server/stories/schedule/schedule';
import { takeDueStep } from '@/server/stories/schedule/due';
import { listDueSteps } from '@/server/store/stories/due-stories';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { startScheduleVerification } from './verify-schedules';

const fixture = testPaper();
const HOST = 'paper.example';

/** The surrogate keys of the correct page, by path. */
const right = new Map<string, string>();
/** The surrogate keys of the page that is served instead, by path; null: the request fails. */
let pages: Map<string, string | null>;
let requests: string[];
let purged: string[];
let server: Server;
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  [pages, requests, purged] = [new Map(), [], []];
  registerPress({ purge: ({ keys }) => purged.push(...keys), purgesOf: () => 0 });
  server = createServer(({ method, headers, url }, response) => {
    requests.push(`${method} ${headers.host} ${url}`);
    const keys = pages.has(url!) ? pages.get(url!)! : right.get(url!);
    response.writeHead(keys === null ? 503 : 200, { 'surrogate-key': keys ?? 'paper' }).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
});
afterEach(async () => {
  await Promise.all(stops.splice(0).map(stop => stop()));
  await new Promise(resolve => server.close(resolve));
  await prisma().unseenSchedule.deleteMany();
});

const start = () => {
  const { port } = server.address() as AddressInfo;
  stops.push(startScheduleVerification({ host: '127.0.0.1', port, publicHost: HOST }, 20));
};

/** A story that was recently published or unpublished by schedule: its id, address and live revision. */
async function taken(action: 'publish' | 'unpublish' = 'publish') {
  const { editionId, sectionId } = fixture.paper;
  const editor = await fixture.paper.person('editor');
  const fields = { slug: `s-${randomUUID().slice(0, 8)}`, sectionId };
  const id = await writeStory(editor, { editionId, at: new Date(), fields });
  if (action === 'unpublish') await act(editor, id, 'publish', new Date());
  const at = { time: '2099-12-01T06:00', zone: 'UTC' };
  const steps = {
    publish: { action: 'schedule', at },
    unpublish: { action: 'schedule-unpublish', at, reason: 'The rights end.', readersLine: '' },
  };
  const { version } = (await loadStory(id))!;
  await scheduleStory(editor, id, { ...steps[action], version, key: randomUUID() }, new Date());
  const column = action === 'publish' ? 'scheduledFor' : 'unpublishAt';
  await prisma().$executeRawUnsafe(
    `UPDATE "Story" SET "${column}" = now() - interval '30 s' WHERE id = $1`,
    id,
  );
  const due = (await listDueSteps(20, [])).find(({ storyId }) => storyId === id)!;
  const now = new Date(due.now.getTime() - 10_000);
  expect(await takeDueStep({ ...due, now })).toBe('done');
  const { path } = await prisma().address.findFirstOrThrow({ where: { storyId: id, current: true } });
  const { liveRevisionId } = (await loadStory(id))!;
  right.set(path, liveRevisionId ? `paper ${keyOf.revision(liveRevisionId)}` : 'paper');
  purged = [];
  return { id, path };
}
const unseen = async () => (await scheduleReadings()).unseen;

it('A scheduled page that is already correct for readers is requested once, without counting a view', async () => {
  const story = await taken();
  start();
  await eventually(() => expect(requests).toContain(`HEAD ${HOST} ${story.path}`));
  const next = await taken();
  await eventually(() => expect(requests).toContain(`HEAD ${HOST} ${next.path}`));
  expect(requests.filter(one => one.endsWith(story.path))).toHaveLength(1);
  expect(await unseen()).toBe(0);
  expect(purged).toEqual([]);
});

it.each([
  ['the page of an earlier revision', () => `paper ${keyOf.revision(randomUUID())}`],
  ['no story at its address', () => 'paper stories'],
  ['a failure', () => null],
])(
  'A scheduled page with %s counts as not seen and is purged, until the page is correct',
  async (_, page) => {
    const story = await taken();
    pages.set(story.path, page());
    start();
    await eventually(async () => expect(await unseen()).toBe(1));
    expect(purged).toContain(keyOf.story(story.id));
    pages.delete(story.path);
    await eventually(async () => expect(await unseen()).toBe(0));
  },
);

it('A story that was unpublished by schedule is checked to be no longer public', async () => {
  const story = await taken('unpublish');
  pages.set(story.path, keyOf.revision(randomUUID()));
  start();
  await eventually(async () => expect(await unseen()).toBe(1));
  pages.delete(story.path);
  await eventually(async () => expect(await unseen()).toBe(0));
});

it('The findings of a process that has stopped raise no alert', async () => {
  const { id } = await taken();
  const checkedAt = new Date(Date.now() - 60_000);
  await prisma().unseenSchedule.create({ data: { process: 'gone', storyId: id, checkedAt } });
  expect(await unseen()).toBe(0);
});
