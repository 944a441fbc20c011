import { readerPage } from '@/app/(reader)/[[...path]]/reader-page';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act } from '@/scripts/test/publish';
import { answerReader } from '@/server/site/answer';
import { listLosses } from '@/server/store/imports/items';
import { prisma } from '@/server/store/prisma';
import { dryRun, imported, linesOf, runStep, wxrOf } from './import-runs.fixture';

const fixture = testPaper();
const now = new Date('2026-11-30T06:00:00Z');
let admin: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});

async function answerAt(path: string, query = '') {
  const answer = await answerReader(path, new URLSearchParams(query), now);
  if (answer.kind === 'moved') return { to: answer.to, forGood: answer.forGood };
  return answer.kind === 'missing' ? answer.status : answer.kind;
}
const storyIdOf = async (id: string, at = 0) => (await linesOf(id))[at]!.storyId!;
const lossesOf = async (id: string) =>
  Object.fromEntries((await listLosses(id)).map(({ kind, count }) => [kind, count]));

describe('The old address of an imported story', () => {
  it('redirects permanently to the story once that is published, in any spelling', async () => {
    const link = 'https://old.example/2014/03/Mud-%C3%A9/';
    const id = await imported(admin, [wxrOf({ id: 1, link })]);
    expect(await answerAt('/2014/03/mud-é')).toBe(404);
    await act(admin, await storyIdOf(id), 'publish', now);
    const { path } = await prisma().address.findFirstOrThrow({ where: { storyId: await storyIdOf(id) } });
    for (const spelling of ['/2014/03/Mud-é/', '/2014/03/mud-e\u0301', '/2014/03/MUD-É'])
      expect(await answerAt(spelling)).toEqual({ to: path, forGood: true });
  });

  it('leads to the story by the number in its query, and any other number to the page without it', async () => {
    const id = await imported(admin, [wxrOf({ id: 70, link: 'https://old.example/?p=70' })]);
    expect(await answerAt('/', 'p=70')).toEqual({ to: '/', forGood: false });
    await act(admin, await storyIdOf(id), 'publish', now);
    const { path } = await prisma().address.findFirstOrThrow({ where: { storyId: await storyIdOf(id) } });
    expect(await answerAt('/', 'p=70')).toEqual({ to: path, forGood: true });
    for (const query of ['p=71', 'page_id=70'])
      expect(await answerAt('/', query)).toEqual({ to: '/', forGood: false });
    const page = await readerPage(encodeURI('/新闻/12.html?p=71'));
    expect(page.headers.location).toBe(encodeURI('/新闻/12.html'));
    expect(await answerAt('/', 'q=p')).toEqual({ to: '/', forGood: false });
    expect(await answerAt('/')).toBe('front');
  });

  it('leads to the page of a withdrawn story, which says so', async () => {
    const id = await imported(admin, [wxrOf({ id: 2 })]);
    const storyId = await storyIdOf(id);
    await act(admin, storyId, 'publish', now);
    await act(admin, storyId, 'kill', now, 'It was wrong.');
    const moved = await answerAt('/2');
    expect(moved).toMatchObject({ forGood: true });
    expect(await answerAt((moved as { to: string }).to)).toBe(410);
  });

  it('leads nowhere after the import was undone, and redirects again after another import', async () => {
    const id = await imported(admin, [wxrOf({ id: 3 })]);
    expect(await prisma().redirect.count({ where: { path: '/3' } })).toBe(1);
    await runStep(admin, id, 'undo');
    expect(await prisma().redirect.count({ where: { path: '/3' } })).toBe(0);
    const again = await imported(admin, [wxrOf({ id: 3 })]);
    await act(admin, await storyIdOf(again), 'publish', now);
    expect(await answerAt('/3')).toMatchObject({ forGood: true });
  });

  it('is listed in the dry run where it is a page here, is of two items, is in a query or of another host', async () => {
    const id = await dryRun(admin, [
      wxrOf(
        { id: 10, link: 'https://old.example/news/' },
        { id: 11, link: 'https://old.example/twice/' },
        { id: 12, link: 'https://OLD.example/TWICE' },
        { id: 13, link: 'https://old.example/?s=13' },
        { id: 14, link: 'https://paper.example/own' },
        { id: 15, link: 'https://old.example/' },
      ),
    ]);
    expect(await lossesOf(id)).toEqual({
      ...{ takenAddresses: 1, repeatedAddresses: 1, queryAddresses: 2, foreignHosts: 3 },
    });
    await runStep(admin, id, 'start');
    const paths = await prisma().redirect.findMany({ where: { importId: id }, orderBy: { path: 'asc' } });
    expect(paths.map(({ path }) => path)).toEqual(['/own', '/twice']);
  });

  it('is no collision in a second import, but is one for another story', async () => {
    const id = await imported(admin, [wxrOf({ id: 20 })]);
    await act(admin, await storyIdOf(id), 'publish', now);
    expect(await lossesOf(await dryRun(admin, [wxrOf({ id: 20 })]))).toEqual({ foreignHosts: 1 });
    const other = await dryRun(admin, [wxrOf({ id: 21, link: 'https://old.example/20' })]);
    expect(await lossesOf(other)).toEqual({ foreignHosts: 1, takenAddresses: 1 });
  });

  it('redirects to one of two stories that are imported concurrently', async () => {
    const link = 'https://old.example/race/';
    const ids = [
      await dryRun(admin, [wxrOf({ id: 30, link })]),
      await dryRun(admin, [wxrOf({ id: 31, link })]),
    ];
    await Promise.all(ids.map(id => runStep(admin, id, 'start')));
    expect(await prisma().redirect.count({ where: { path: '/race' } })).toBe(1);
  });
});

describe('A list of addresses', () => {
  const list = (text: string) => ({ name: 'addresses.csv', bytes: text });

  it('leads old addresses to new ones, until it is undone', async () => {
    const id = await imported(admin, [list('old,new\nhttps://old.example/team/,/news\n/x\n')]);
    expect((await linesOf(id)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['failed', 'no-two-addresses'],
    ]);
    expect(await answerAt('/team')).toEqual({ to: '/news', forGood: true });
    const changed = await imported(admin, [list('/team,/archive')]);
    expect(await answerAt('/team')).toEqual({ to: '/archive', forGood: true });
    await runStep(admin, changed, 'undo');
    await runStep(admin, id, 'undo');
    expect(await answerAt('/team')).toBe(404);
  });

  it('never leads away from a page of the paper or from a story', async () => {
    await imported(admin, [wxrOf({ id: 40 })]);
    const id = await dryRun(admin, [list('/40,/news\n/news,/archive')]);
    expect(await lossesOf(id)).toEqual({ takenAddresses: 1 });
    await runStep(admin, id, 'start');
    expect(await answerAt('/news')).toBe('section');
    expect(await answerAt('/40')).toBe(404);
  });

  it('never creates a redirect loop, even with an earlier list', async () => {
    const outcomesOf = async (id: string) =>
      (await prisma().importItem.findMany({ where: { importId: id }, orderBy: { position: 'asc' } })).map(
        ({ outcome, reason }) => (reason ? `${outcome} ${reason}` : outcome),
      );
    const id = await imported(admin, [list('/circle-a,/Circle-B\n/circle-b,/circle-c\n/circle-c,/circle-a')]);
    expect(await outcomesOf(id)).toEqual(['made', 'made', 'left-out leads-to-itself']);
    const later = await imported(admin, [list('/circle-c,/CIRCLE-A/')]);
    expect(await outcomesOf(later)).toEqual(['left-out leads-to-itself']);
    expect(await answerAt('/circle-c')).toBe(404);
  });

  it('never creates a redirect loop when two lists are imported concurrently', async () => {
    const ids = [
      await dryRun(admin, [list('/at-once-a,/at-once-b')]),
      await dryRun(admin, [list('/at-once-b,/at-once-a')]),
    ];
    await Promise.all(ids.map(id => runStep(admin, id, 'start')));
    expect(await prisma().redirect.count({ where: { path: { startsWith: '/at-once-' } } })).toBe(1);
  });

  it('never leads away from a file for machines', async () => {
    const id = await dryRun(admin, [list('/robots.txt,/news\n/oembed,/news\n/free-file.txt,/news')]);
    expect(await lossesOf(id)).toEqual({ takenAddresses: 2 });
    await runStep(admin, id, 'start');
    expect(await prisma().redirect.count({ where: { importId: id } })).toBe(1);
  });

  it('that is not meant as one is refused', async () => {
    const id = await dryRun(admin, [list('<script>alert(1)</script>,2')]);
    expect((await linesOf(id))[0]).toMatchObject({ plan: 'failed', reason: 'unknown-format' });
  });
});
