import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { timesOf } from '@/domain/operation/sample';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { count } from '@/server/metrics/metrics';
import { prisma } from '@/server/store/prisma';
import { insertSample, listSamples } from '@/server/store/operation/samples';
import { saveProcess } from '@/server/store/operation/processes';
import { aggregateSamples } from './fold';
import { Sampling } from './sampling';
import { operationForAdmin } from './status';

const fixture = testPaper();
const NOW = new Date('2026-11-30T12:34:56Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ago = (ms: number) => new Date(NOW.getTime() - ms);
const NOTHING = {
  ...{ hits: 0, misses: 0, renders: 0, renderTime: 0, publishes: 0, publishTime: 0, saves: 0 },
  ...{ conflicts: 0, jobsWaiting: 0, streams: 0, unconfirmed: 0 },
};
const minute = (ms: number) => new Date(Math.floor(ago(ms).getTime() / MINUTE) * MINUTE);
const process = (id: string, change = {}) =>
  saveProcess({
    ...{ id, host: 'a', pid: 1, version: '1.0.0', startedAt: ago(HOUR), seenAt: NOW, stoppedAt: null },
    ...{ processor: 10, memory: 1n, loopDelay: 3, ...change },
  });

let admin: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
beforeEach(async () => {
  await prisma().operationSample.deleteMany();
  await prisma().serverProcess.deleteMany();
});

const kindsOf = async () => (await operationForAdmin(admin, undefined, NOW)).faults.map(({ kind }) => kind);

describe('The status of the operation', () => {
  it('is refused to everyone but admins', async () => {
    const editor = await fixture.paper.person('editor');
    await expect(operationForAdmin(editor, undefined, NOW)).rejects.toMatchObject({ status: 403 });
  });

  it('adds up the counts of several processes, and has no value where nothing was counted', async () => {
    await insertSample('one', minute(5 * MINUTE), {
      ...NOTHING,
      hits: 270,
      misses: 30,
      streams: 4,
      jobsWaiting: 2,
    });
    await insertSample('two', minute(5 * MINUTE), { ...NOTHING, hits: 300, streams: 6, jobsWaiting: 2 });
    const { series } = await operationForAdmin(admin, undefined, NOW);
    const values = Object.entries(series).map(([name, points]) => [
      name,
      points.flatMap(({ value }) => (value === null ? [] : [value])),
    ]);
    expect(Object.fromEntries(values)).toEqual({
      ...{ readers: [10], cached: [95], visible: [], renders: [0], saves: [0], jobs: [2], streams: [10] },
    });
    expect(series.readers).toHaveLength(144);
  });

  it('is the same for a week before and after minutes are folded to hours', async () => {
    for (const hours of [30, 40, 41])
      for (const id of ['one', 'two'])
        await insertSample(id, minute(hours * HOUR), {
          ...NOTHING,
          hits: 60,
          renders: 6,
          streams: 3,
          saves: 2,
        });
    const before = (await operationForAdmin(admin, 'week', NOW)).series;
    await aggregateSamples(NOW);
    await aggregateSamples(NOW);
    expect(await prisma().operationSample.count({ where: { isHour: false } })).toBe(0);
    expect(await prisma().operationSample.count()).toBe(3);
    expect((await operationForAdmin(admin, 'week', NOW)).series).toEqual(before);
  });

  it('keeps hours for eight days, and nothing for longer', async () => {
    await insertSample('one', minute(9 * 24 * HOUR), NOTHING);
    await insertSample('one', minute(7 * 24 * HOUR), NOTHING);
    await process('old', { seenAt: ago(9 * 24 * HOUR) });
    await aggregateSamples(NOW);
    expect(await prisma().operationSample.count()).toBe(1);
    expect(await prisma().serverProcess.count()).toBe(0);
  });

  it('has a process that was not seen for minutes, and not one that was stopped', async () => {
    await process('running');
    await process('stopped', { seenAt: ago(20 * MINUTE), stoppedAt: ago(20 * MINUTE) });
    expect(await kindsOf()).not.toContain('lost-processes');
    await process('dead', { seenAt: ago(5 * MINUTE), version: '2.0.0' });
    expect(await kindsOf()).toContain('lost-processes');
    expect(await kindsOf()).not.toContain('several-versions');
    await process('newer', { version: '2.0.0' });
    expect(await kindsOf()).toContain('several-versions');
  });

  it('has withdrawals that were not confirmed, for an hour', async () => {
    await insertSample('one', minute(30 * MINUTE), { ...NOTHING, unconfirmed: 1 });
    expect(await kindsOf()).toContain('unconfirmed-purges');
    await prisma().operationSample.updateMany({ data: { at: minute(3 * HOUR) } });
    expect(await kindsOf()).not.toContain('unconfirmed-purges');
  });
});

describe('A process', () => {
  it('stores what it counted in a minute, and that it stopped', async () => {
    const sampling = new Sampling({ coverage: { size: 2 } });
    await sampling.start();
    count('saves');
    count('saves');
    await sampling.stop();
    const [sample] = await listSamples(new Date(Date.now() - HOUR), 3600);
    expect(sample).toMatchObject({ saves: 2, streams: 2, minutes: 1 });
    expect(await prisma().serverProcess.findMany()).toMatchObject([{ stoppedAt: expect.any(Date) }]);
  });

  it('that stores a minute twice adds to it', async () => {
    await insertSample('one', minute(0), { ...NOTHING, hits: 1 });
    await insertSample('one', minute(0), { ...NOTHING, hits: 2 });
    expect(await prisma().operationSample.findMany()).toMatchObject([{ hits: 3, minutes: 1 }]);
  });
});

it('The points of a day and of a week are of the same length, the last is the running one', () => {
  for (const span of ['day', 'week'] as const) {
    const times = timesOf(span, NOW);
    const steps = new Set(times.slice(1).map((at, index) => at.getTime() - times[index]!.getTime()));
    expect(steps.size).toBe(1);
    expect(times.at(-1)!.getTime()).toBeLessThanOrEqual(NOW.getTime());
  }
});
