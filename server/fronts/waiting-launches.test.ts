import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptySlot } from '@/domain/front/arrange';
import { slotsOf, type FrontContents } from '@/domain/front/contents';
import type { Actor } from '@/domain/people/permissions';
import { deleteJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { saveDraft } from './draft';
import { launchDueFronts } from './due-launches';
import { frontState } from './front-state';
import { launchDraft, launchTimedNow, restoreLaunch } from './launches';
import { putIntoTimed, timeLaunch } from './timed-launches';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

let producer: Actor;
let editor: Actor;
/** The id of the edition, which is also that of its front. */
let id: string;
let minutes = 0;
const later = () => new Date(now.getTime() + ++minutes * 60_000);

beforeAll(async () => {
  producer = await fixture.paper.person('producer');
  editor = await fixture.paper.person('editor');
  id = fixture.paper.editionId;
});
beforeEach(async () => {
  await prisma().timedLaunch.deleteMany();
  await prisma().front.deleteMany();
  await prisma().inboxItem.deleteMany();
  await deleteJobs();
});

async function live(headline: string): Promise<string> {
  const { editionId, sectionId } = fixture.paper;
  const fields = { headline, slug: `s-${randomUUID()}`, sectionId };
  const storyId = await writeStory(editor, { editionId, fields, at: later() });
  await act(editor, storyId, 'publish', later());
  return storyId;
}

/** A front with one container for each story. */
const frontOf = (...stories: string[]): FrontContents => ({
  containers: stories.map((storyId, at) => ({
    ...{ id: `container-${at}`, kind: 'package', title: `Title ${at}`, fill: { by: 'nothing' } },
    slots: [{ ...emptySlot(`slot-no-${at}`), storyId }],
  })),
});
const save = async (contents: FrontContents) => {
  const { draft } = await frontState(producer, id, now);
  return saveDraft(producer, id, { version: draft.version, contents }, later());
};

describe('A manual launch while another waits for its time', () => {
  const signal = new AbortController().signal;
  const time = async (contents: FrontContents, at = '2036-11-29T06:00') => {
    const { version } = await save(contents);
    return timeLaunch(producer, id, { version, note: '', time: at, zone: 'Asia/Shanghai' }, now);
  };
  const passTime = async () => {
    await prisma().$executeRaw`UPDATE "TimedLaunch" SET "launchAt" = "launchAt" - interval '20 years'`;
    await launchDueFronts({}, signal);
  };
  const launchWith = async (contents: FrontContents, choice: 'keep' | 'cancel', ids: string[]) => {
    const { version } = await save(contents);
    return launchDraft(editor, id, { version, note: '', timed: { choice, ids } }, later());
  };
  const shown = async () => slotsOf((await frontState(producer, id, now)).live!)[0]!.storyId;
  const kindsOf = async (personId: string) =>
    (await prisma().inboxItem.findMany({ where: { personId, kind: { startsWith: 'launch-' } } })).map(
      ({ kind }) => kind,
    );

  it('is not silently replaced: the timed launch is held, kept and reported, and can be launched later', async () => {
    const [early, newer] = [await live('Early'), await live('Newer')];
    const timedId = await time(frontOf(early));
    const { version } = await save(frontOf(newer));
    await launchDraft(editor, id, { version, note: '' }, later());
    await passTime();
    expect(await shown()).toBe(newer);
    const state = await frontState(producer, id, now);
    expect(state.timed).toMatchObject([{ id: timedId, heldAt: expect.any(String) as string, changes: 1 }]);
    expect(await kindsOf(producer.personId)).toEqual(['launch-held']);
    expect(await kindsOf(editor.personId)).toEqual(['launch-held']);
    await launchDueFronts({}, signal);
    expect(await kindsOf(producer.personId)).toHaveLength(1);
    await launchTimedNow(producer, id, timedId, {}, later());
    expect(await shown()).toBe(early);
    expect((await frontState(producer, id, now)).timed).toEqual([]);
  });

  it('keeps the timed launch when its person chose so', async () => {
    const [early, newer] = [await live('Early'), await live('Newer')];
    const timedId = await time(frontOf(early));
    await launchWith(frontOf(newer), 'keep', [timedId]);
    await passTime();
    expect(await shown()).toBe(early);
    expect(await kindsOf(producer.personId)).toEqual([]);
  });

  it('cancels the timed launch and notifies the person who timed it', async () => {
    const [early, newer] = [await live('Early'), await live('Newer')];
    const timedId = await time(frontOf(early));
    await launchWith(frontOf(newer), 'cancel', [timedId]);
    await passTime();
    expect(await shown()).toBe(newer);
    expect(await kindsOf(producer.personId)).toEqual(['launch-cancelled']);
  });

  it('is refused when the waiting launches differ from those its person saw', async () => {
    const timedId = await time(frontOf(await live('Early')));
    const contents = frontOf(await live('Newer'));
    for (const ids of [[], ['none'], [timedId, 'none']])
      expect(await reasonOf(launchWith(contents, 'keep', ids))).toBe('timed-launches-changed');
    expect((await frontState(producer, id, now)).live).toBeNull();
    expect(await reasonOf(restoreLaunch(editor, id, '0', { timed: { choice: 'keep', ids: [] } }, now))).toBe(
      'timed-launches-changed',
    );
  });

  it('can be put into the timed launch instead, which then has both', async () => {
    const [first, early, newer] = [await live('First'), await live('Early'), await live('Newer')];
    const other = await live('Other');
    const { version: launched } = await save(frontOf(first, other));
    await launchDraft(producer, id, { version: launched, note: '' }, later());
    const timedId = await time(frontOf(early, other));
    const { version } = await save(frontOf(first, newer));
    await putIntoTimed(editor, id, { version, ids: [timedId] }, later());
    expect(await kindsOf(producer.personId)).toEqual(['launch-changed']);
    await passTime();
    const state = await frontState(producer, id, now);
    expect(slotsOf(state.live!).map(({ storyId }) => storyId)).toEqual([early, newer]);
  });

  it('that changes the same container cannot be put into the timed launch', async () => {
    const [first, early, newer] = [await live('First'), await live('Early'), await live('Newer')];
    const { version: launched } = await save(frontOf(first));
    await launchDraft(producer, id, { version: launched, note: '' }, later());
    const timedId = await time(frontOf(early));
    const { version } = await save(frontOf(newer));
    const put = putIntoTimed(editor, id, { version, ids: [timedId] }, later());
    expect(await reasonOf(put)).toBe('timed-launch-conflict');
  });

  it('comes after an earlier timed launch, which does not hold back the next', async () => {
    const [early, next] = [await live('Early'), await live('Next')];
    await time(frontOf(early));
    await time(frontOf(next), '2036-11-29T06:10');
    await passTime();
    expect(await shown()).toBe(next);
    expect((await frontState(producer, id, now)).launches).toHaveLength(2);
  });

  it('racing with the scheduled time ends in one of the two orders, never in a deadlock', async () => {
    const [early, newer] = [await live('Early'), await live('Newer')];
    const timedId = await time(frontOf(early));
    const { version } = await save(frontOf(newer));
    await prisma().$executeRaw`UPDATE "TimedLaunch" SET "launchAt" = now() - interval '1 minute'`;
    const timed = { choice: 'cancel' as const, ids: [timedId] };
    const [byHand] = await Promise.all([
      reasonOf(launchDraft(editor, id, { version, note: '', timed }, later())),
      launchDueFronts({}, signal),
      launchDueFronts({}, signal),
    ]);
    expect(['done', 'timed-launches-changed']).toContain(byHand);
    expect(await shown()).toBe(byHand === 'done' ? newer : early);
  });
});
