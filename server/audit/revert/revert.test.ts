import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { itemKey } from '@/domain/audit/revert/acts';
import { emptySlot } from '@/domain/front/arrange';
import type { FrontContents } from '@/domain/front/contents';
import type { Actor } from '@/domain/people/permissions';
import { deleteJobs, runDueJobs, waitingJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { minuteOf, plannedRevert, revertAll, startReverting } from '@/scripts/test/audit/reverting';
import { breakNews } from '@/server/fronts/breaking-news';
import { saveDraft } from '@/server/fronts/draft';
import { frontState } from '@/server/fronts/front-state';
import { launchDraft } from '@/server/fronts/launches';
import { changeGrants } from '@/server/people/grants/grants';
import { deactivatePerson } from '@/server/people/people';
import { listRunLines } from '@/server/store/audit/revert/runs';
import { loadLive } from '@/server/store/fronts/launches';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { takeDueStep } from '@/server/stories/schedule/due';
import { scheduleStory } from '@/server/stories/schedule/schedule';
import { saveWorkingCopy } from '@/server/stories/save';
import { revertHandlers } from './run';
import { previewRevert } from './view';

const fixture = testPaper();
const at = minuteOf;
let admin: Actor;
let editor: Actor;
let intruder: Actor;
let slugs = 0;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  editor = await fixture.paper.person('editor');
});
beforeEach(async () => {
  intruder = await fixture.paper.person('admin');
  await deleteJobs();
});

const place = () => ({
  editionId: fixture.paper.editionId,
  fields: { slug: `story-${++slugs}`, sectionId: fixture.paper.sectionId, headline: 'As it was' },
});
const live = () => publishStory(editor, { ...place(), at: at(1) });

async function rewrite(actor: Actor, id: string, headline: string, minute: number): Promise<void> {
  const { version, editionId, deskId, body, fields } = (await loadStory(id))!;
  const input = { version, key: randomUUID(), editionId, deskId, body, fields: { ...fields, headline } };
  await saveWorkingCopy(actor, id, input, at(minute));
}

/** A front with one story under this headline. */
const frontOf = (storyId: string, headline: string): FrontContents => ({
  containers: [
    {
      ...{ id: 'container-1', kind: 'package', title: 'Harbour', fill: { by: 'nothing' } },
      slots: [{ ...emptySlot('slot-no-0'), storyId, headline }],
    },
  ],
});

const plan = () => plannedRevert(intruder);
const start = (chosen: string[] = [], by = admin, key?: string) => startReverting(by, intruder, chosen, key);
const revert = (chosen: string[] = []) => revertAll(admin, intruder, chosen);

const readersHave = async (id: string) => {
  const { liveRevision } = await prisma().story.findUniqueOrThrow({
    where: { id },
    include: { liveRevision: true },
  });
  return liveRevision && (liveRevision.fields as { headline: string }).headline;
};

describe('Reverting what a person did to stories', () => {
  it('restores the earlier revision, live and in the working copy, and keeps the history', async () => {
    const id = await live();
    await rewrite(intruder, id, 'Defaced', 12);
    await act(intruder, id, 'publish', at(13));
    const before = await prisma().revision.count({ where: { storyId: id } });
    expect(await revert()).toEqual(['bring-back: done', 'restore-text: done']);
    expect(await readersHave(id)).toBe('As it was');
    expect((await loadStory(id))!.fields.headline).toBe('As it was');
    expect(await prisma().revision.count({ where: { storyId: id } })).toBeGreaterThanOrEqual(before);
    expect(
      await prisma().revision.count({
        where: { storyId: id, fields: { path: ['headline'], equals: 'Defaced' } },
      }),
    ).toBe(1);
  });

  it('unpublishes what they published, and republishes what they withdrew', async () => {
    const fresh = await publishStory(intruder, { ...place(), at: at(11) });
    const lost = await live();
    await act(intruder, lost, 'unpublish', at(12));
    expect((await revert()).toSorted()).toEqual(['bring-back: done', 'unpublish: done']);
    expect(await readersHave(fresh)).toBeNull();
    expect(await readersHave(lost)).toBe('As it was');
  });

  it('never revives a killed story, and keeps corrections', async () => {
    const killed = await live();
    await act(intruder, killed, 'kill', at(12), 'The law.');
    const corrected = await live();
    await act(intruder, corrected, 'correct', at(12), 'Wrong.');
    expect((await plan()).toSorted()).toEqual(
      [`story:${killed}:killed`, `story:${corrected}:correction-stays`].toSorted(),
    );
    await expect(revert()).rejects.toMatchObject({ status: 422, reason: 'nothing-to-revert' });
  });

  it('skips a story that someone else has changed since, unless forced', async () => {
    const id = await live();
    await rewrite(intruder, id, 'Defaced', 12);
    await act(intruder, id, 'publish', at(13));
    await rewrite(editor, id, 'Mended', 25);
    await act(editor, id, 'publish', at(26));
    await expect(revert()).rejects.toMatchObject({ reason: 'nothing-to-revert' });
    expect(await revert([`story:${id}:bring-back`])).toEqual(['bring-back: done']);
    expect(await readersHave(id)).toBe('As it was');
    expect((await loadStory(id))!.fields.headline).toBe('Mended');
  });

  it('reverts approvals, spikes and texts of drafts, and does not overwrite texts of others', async () => {
    const approved = await writeStory(editor, { ...place(), at: at(1) });
    await act(intruder, approved, 'approve', at(12));
    const spiked = await writeStory(editor, { ...place(), at: at(1) });
    await act(intruder, spiked, 'spike', at(12));
    const written = await writeStory(editor, { ...place(), at: at(1) });
    await rewrite(intruder, written, 'Scrawl', 12);
    await rewrite(editor, written, 'Scrawl, mended', 25);
    expect((await revert()).toSorted()).toEqual(['return: done', 'revive: done']);
    expect((await loadStory(approved))!.stage).toBe('draft');
    expect((await loadStory(spiked))!.stage).toBe('draft');
    expect((await loadStory(written))!.fields.headline).toBe('Scrawl, mended');
  });

  it('includes what was scheduled in the period and published later, and not what was scheduled before', async () => {
    const schedule = async (minute: number, dueMinute: number) => {
      const id = await writeStory(editor, { ...place(), at: at(1) });
      const { version } = (await loadStory(id))!;
      const time = `2026-11-24T01:${dueMinute}`;
      const request = { action: 'schedule', version, key: randomUUID(), at: { time, zone: 'UTC' } };
      await scheduleStory(intruder, id, request, at(minute));
      const due = { storyId: id, version: version + 1, action: 'publish' as const, dueAt: at(dueMinute) };
      expect(await takeDueStep({ ...due, personId: intruder.personId, now: at(dueMinute) })).toBe('done');
      return id;
    };
    await schedule(2, 15);
    const later = await schedule(12, 30);
    expect(await plan()).toEqual([`story:${later}:unpublish`]);
  });
});

describe('Reverting what a person did to fronts and people', () => {
  it('restores the earlier launch, and ends breaking news', async () => {
    const { editionId } = fixture.paper;
    const id = await live();
    const launch = async (actor: Actor, headline: string, minute: number) => {
      const { version } = (await frontState(actor, editionId, at(minute))).draft;
      const contents = frontOf(id, headline);
      const saved = await saveDraft(actor, editionId, { version, contents }, at(minute));
      await launchDraft(actor, editionId, { version: saved.version, note: '' }, at(minute));
    };
    await launch(editor, 'As it was', 2);
    await launch(intruder, 'Defaced', 12);
    await breakNews(intruder, editionId, { text: 'False', storyId: null, minutes: 60 }, at(14));
    expect(await revert()).toEqual(['relaunch: done', 'end-breaking-news: done']);
    expect(await loadLive(editionId)).toEqual(frontOf(id, 'As it was'));
    expect(await prisma().breakingNews.count()).toBe(0);
    expect(await plan()).toEqual([]);
  });

  it('restores the roles and access of people', async () => {
    const reporter = await fixture.paper.person('reporter');
    const other = await fixture.paper.person('editor');
    await changeGrants(
      intruder,
      reporter.personId,
      [{ role: 'admin', editionId: null, deskId: null }],
      at(12),
    );
    await deactivatePerson(intruder, other.personId, at(13));
    expect((await revert()).toSorted()).toEqual(['grants: done', 'reactivate: done']);
    const [grant] = await prisma().grant.findMany({ where: { personId: reporter.personId } });
    expect(grant!.role).toBe('reporter');
    expect(
      (await prisma().person.findUniqueOrThrow({ where: { id: other.personId } })).deactivatedAt,
    ).toBeNull();
  });
});

describe('A run of reverting', () => {
  it('is the only one for a person, and a repeated request does not start another', async () => {
    await publishStory(intruder, { ...place(), at: at(11) });
    const second = await fixture.paper.person('admin');
    const started = await Promise.allSettled([start([], admin), start([], second)]);
    expect(started.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(started.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, reason: 'revert-is-running' },
    });
    await runDueJobs(revertHandlers);
    await publishStory(intruder, { ...place(), at: at(11) });
    const key = randomUUID();
    expect(await Promise.all([start([], admin, key), start([], admin, key)])).toEqual([key, key]);
    expect(await waitingJobs()).toHaveLength(1);
    await expect(start([], second, key)).rejects.toMatchObject({ reason: 'key-reused' });
  });

  it('resumes after a crash and does nothing twice', async () => {
    const ids = [await live(), await live()];
    for (const id of ids) await act(intruder, id, 'unpublish', at(12));
    const run = await start();
    await runDueJobs(revertHandlers);
    // As after a crash between the act and its outcome.
    await prisma().revertStep.updateMany({ where: { runId: run }, data: { outcome: '' } });
    await prisma().revertRun.update({ where: { id: run }, data: { finishedAt: null } });
    const events = await prisma().event.count({ where: { kind: 'story.reinstate' } });
    await revertHandlers['go-on-with-revert']!({ run }, new AbortController().signal);
    expect((await listRunLines(run)).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(await prisma().event.count({ where: { kind: 'story.reinstate' } })).toBe(events);
  });

  it('acts with the current roles of its admin', async () => {
    const second = await fixture.paper.person('admin');
    await publishStory(intruder, { ...place(), at: at(11) });
    const run = await start([], second);
    await deactivatePerson(admin, second.personId, at(41));
    await runDueJobs(revertHandlers);
    expect((await listRunLines(run)).map(({ outcome }) => outcome)).toEqual(['needs-role']);
  });

  it('is for admins, and is previewed before it starts', async () => {
    await expect(start([], editor)).rejects.toMatchObject({ status: 403 });
    await expect(previewRevert(editor, { person: intruder.personId }, 'UTC', at(40))).rejects.toMatchObject({
      status: 403,
    });
    const id = await publishStory(intruder, { ...place(), at: at(11) });
    const query = { person: intruder.personId, from: '2026-11-24T01:10', to: '2026-11-24T01:20' };
    const preview = await previewRevert(admin, query, 'UTC', at(40));
    expect(preview!.items.map(itemKey)).toEqual([`story:${id}:unpublish`]);
    expect(await previewRevert(admin, { person: 'nobody' }, 'UTC', at(40))).toBeNull();
  });
});
