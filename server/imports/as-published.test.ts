import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportChoices } from '@/domain/imports/choices';
import type { Actor } from '@/domain/people/permissions';
import { DEFAULT_UNUSUAL_RULES } from '@/domain/abuse-limits/rules';
import { testPaper } from '@/scripts/test/paper';
import { waitingJobs } from '@/scripts/test/jobs';
import { act } from '@/scripts/test/publish';
import { answerReader } from '@/server/site/answer';
import { loadImport } from '@/server/store/imports/imports';
import { countOutcomes, countPlans } from '@/server/store/imports/items';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { actOnImport } from './imports';
import { runImport } from './run-import';
import { dryRun, imported, linesOf, runStep, wxrOf } from './import-runs.fixture';

const fixture = testPaper();
const now = new Date('2026-11-30T06:00:00Z');
const running = new AbortController().signal;
let admin: Actor;
let asPublished: Partial<ImportChoices>;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  asPublished = { asPublished: true, editionId: fixture.paper.editionId, sectionId: null };
});

const linesIn = async (id: string) =>
  (await linesOf(id)).map(({ outcome, reason }) => (reason ? `${outcome} ${reason}` : outcome));
const storyOf = async (id: string) => (await loadStory((await linesOf(id))[0]!.storyId!))!;
const kindAt = async (path: string) => {
  const answer = await answerReader(path, new URLSearchParams(), now);
  return answer.kind === 'missing' ? answer.status : answer.kind;
};

describe('A published post that is imported as published', () => {
  it('has its dates, byline and address, and its old address redirects to it', async () => {
    const id = await imported(admin, [wxrOf({ id: 1 })], asPublished);
    const story = await storyOf(id);
    expect(story).toMatchObject({
      stage: 'published',
      firstPublishedAt: new Date('2014-03-05T10:00:00Z'),
      lastPublishedAt: new Date('2014-03-06T11:00:00Z'),
      fields: { bylines: [{ name: 'Jo Halloran' }] },
    });
    expect(await kindAt('/news/2014/03/05/pier-1')).toBe('story');
    expect(await answerReader('/1', new URLSearchParams(), now)).toMatchObject({
      to: '/news/2014/03/05/pier-1',
    });
  });

  it('is announced to no one: no hub, no inbox, no email', async () => {
    await prisma().paper.updateMany({ data: { hubs: ['https://hub.example'] } });
    const counts = async () => [
      await prisma().inboxItem.count(),
      (await waitingJobs()).filter(({ task }) => task !== 'run-import').length,
    ];
    const id = await dryRun(admin, [wxrOf({ id: 2 })], asPublished);
    const before = await counts();
    await runStep(admin, id, 'start');
    expect((await storyOf(id)).stage).toBe('published');
    expect(await counts()).toEqual(before);
  });

  it('does not count towards the limits of the admin, who cannot start one while they are held', async () => {
    const careful = await fixture.paper.person('admin');
    await prisma().unusualRules.updateMany({ data: { liveChanges: 'hold', liveChangesMost: 1 } });
    const posts = [100, 101, 102].map(id => ({ id }));
    const id = await imported(careful, [wxrOf(...posts)], asPublished);
    expect((await countOutcomes([id])).get(id)).toEqual({ made: 3 });
    expect(await prisma().unusualAct.count()).toBe(0);
    await prisma().unusualAct.create({
      data: { personId: careful.personId, rule: 'live-changes', holds: true, at: now },
    });
    const next = await dryRun(careful, [wxrOf({ id: 103 })], asPublished);
    await expect(actOnImport(careful, next, { action: 'start' }, now)).rejects.toMatchObject({
      reason: 'held-for-review',
    });
    const { liveChangesMost } = DEFAULT_UNUSUAL_RULES;
    await prisma().unusualRules.updateMany({ data: { liveChanges: 'off', liveChangesMost } });
  });

  it('is neither published nor withdrawn by an admin who is held meanwhile', async () => {
    const careful = await fixture.paper.person('admin');
    const held = { personId: careful.personId, rule: 'live-changes', holds: true, at: now };
    const live = await imported(careful, [wxrOf({ id: 110 })], asPublished);
    const draft = await dryRun(careful, [wxrOf({ id: 111 })], asPublished);
    const list = await dryRun(careful, [{ name: 'addresses.csv', bytes: '/held,/news' }]);
    for (const id of [draft, list]) await actOnImport(careful, id, { action: 'start' }, now);
    await prisma().unusualAct.create({ data: held });
    for (const id of [draft, list]) await runImport(id, running);
    expect(await linesIn(draft)).toEqual(['made held-for-review']);
    expect((await storyOf(draft)).stage).toBe('draft');
    expect(await kindAt('/held')).toBe(404);
    await expect(actOnImport(careful, live, { action: 'undo' }, now)).rejects.toMatchObject({
      reason: 'held-for-review',
    });
    await runStep(admin, live, 'undo');
    expect(await linesIn(live)).toEqual(['undone']);
  });

  it('stays a draft with the reason, where it has no time that has passed or may not be published', async () => {
    const id = await imported(
      admin,
      [
        wxrOf(
          { id: 3, status: 'draft' },
          { id: 4, date: '2031-01-01 00:00:00' },
          { id: 5, text: '' },
          { id: 6, text: 'Text <img src="data:image/png;base64,AA==">.' },
        ),
      ],
      asPublished,
    );
    expect(await linesIn(id)).toEqual(['made', 'made no-date', 'made no-body', 'made']);
    const { otherEditionId, otherSectionId } = fixture.paper;
    const place = { editionId: otherEditionId, sectionId: otherSectionId };
    const withSecondEditor = await imported(admin, [wxrOf({ id: 7 })], { ...asPublished, ...place });
    expect(await linesIn(withSecondEditor)).toEqual(['made wrote-it-oneself']);
  });

  it('is brought up to date by a later import, unless someone changed it here', async () => {
    const first = await imported(admin, [wxrOf({ id: 8 })], asPublished);
    const again = await imported(admin, [wxrOf({ id: 8, text: 'More.' })], asPublished);
    expect(await linesIn(again)).toEqual(['changed']);
    const story = await storyOf(first);
    expect(story).toMatchObject({ stage: 'published', unpublishedChanges: 0 });
    expect(JSON.stringify(story.body)).toContain('More.');
    await act(admin, story.id, 'correct', now, 'It was less.');
    const late = await dryRun(admin, [wxrOf({ id: 8, text: 'Most.' })], asPublished);
    expect(await countPlans(late)).toEqual({ kept: 1 });
  });

  it('is withdrawn when the import is undone, and can be imported again at another address', async () => {
    const id = await imported(admin, [wxrOf({ id: 9 })], asPublished);
    const inbox = await prisma().inboxItem.count();
    await runStep(admin, id, 'undo');
    expect([await linesIn(id), (await loadImport(id))!.state]).toEqual([['undone'], 'undone']);
    expect(await kindAt('/news/2014/03/05/pier-9')).toBe(404);
    expect(await kindAt('/9')).toBe(404);
    expect(await prisma().inboxItem.count()).toBe(inbox);
    const again = await imported(admin, [wxrOf({ id: 9 })], asPublished);
    expect((await storyOf(again)).fields.slug).toMatch(/^pier-9-\w{6}$/);
  });

  it('stays when the newsroom publishes it after its import began to be undone', async () => {
    const id = await imported(admin, [wxrOf({ id: 12 })], asPublished);
    await actOnImport(admin, id, { action: 'undo' }, now);
    await act(admin, (await storyOf(id)).id, 'publish', now);
    await runImport(id, running);
    expect(await linesIn(id)).toEqual(['kept story-is-published']);
    expect((await storyOf(id)).stage).toBe('published');
  });

  it('keeps its import from being undone once the newsroom published it again', async () => {
    const id = await imported(admin, [wxrOf({ id: 11 })], asPublished);
    await act(admin, (await storyOf(id)).id, 'publish', now);
    await expect(actOnImport(admin, id, { action: 'undo' }, now)).rejects.toMatchObject({
      reason: 'story-is-published',
    });
  });
});
