import { zonedTime } from '@/domain/time/zone';
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeSlot, emptySlot } from '@/domain/front/arrange';
import { slotsOf, type FrontContents } from '@/domain/front/contents';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { deleteJobs, makeJobsDue, runDueJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { act, writeStory } from '@/scripts/test/publish';
import { GET as answerReader } from '@/app/(reader)/[[...path]]/route';
import { publicKeyOf } from '@/server/media/public-media';
import { prisma } from '@/server/store/prisma';
import { breakNews, endBreakingNews } from './breaking-news';
import { FrontChanged, saveDraft } from './draft';
import { frontHandlers } from './front-jobs';
import { frontState, storiesForFront } from './front-state';
import { launchDraft, restoreLaunch } from './launches';
import { launchDueFronts } from './due-launches';
import { cancelTimedLaunch, timeLaunch } from './timed-launches';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

let producer: Actor;
let editor: Actor;
/** The edition, and the id of its front. */
let id: string;
let minutes = 0;
const later = () => new Date(now.getTime() + ++minutes * 60_000);

beforeAll(async () => {
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
  producer = await fixture.paper.person('producer');
  editor = await fixture.paper.person('editor');
  id = fixture.paper.editionId;
});
beforeEach(async () => {
  await prisma().timedLaunch.deleteMany();
  await prisma().front.deleteMany();
  await prisma().breakingNews.deleteMany();
  await deleteJobs();
});

async function live(headline: string): Promise<string> {
  const { editionId, sectionId } = fixture.paper;
  const fields = { headline, slug: `s-${randomUUID()}`, sectionId };
  const storyId = await writeStory(editor, { editionId, fields, at: later() });
  await act(editor, storyId, 'publish', later());
  return storyId;
}

/** A front with a package of these stories, which nothing fills. */
const packageOf = (...stories: (string | null)[]): FrontContents => ({
  containers: [
    {
      id: 'container-1',
      kind: 'package',
      title: 'Harbour',
      fill: { by: 'nothing' },
      slots: stories.map((storyId, at) => ({ ...emptySlot(`slot-no-${at}`), storyId })),
    },
  ],
});
const save = async (contents: FrontContents, frontId = id) => {
  const { draft } = await frontState(producer, frontId, now);
  return saveDraft(producer, frontId, { version: draft.version, contents }, later());
};
const launch = async (contents: FrontContents, frontId = id) => {
  const { version } = await save(contents, frontId);
  return launchDraft(producer, frontId, { version, note: '' }, later());
};
/** A page of readers, with its no-break spaces as others. */
async function page(path = '/'): Promise<string> {
  const html = await (await answerReader(new Request(`https://paper.example${path}`))).text();
  return html.replaceAll('\u00a0', ' ');
}

describe('Permission to arrange a front', () => {
  it('is for producers, editors and admins of its edition', async () => {
    const { editionId, otherEditionId, deskId } = fixture.paper;
    for (const role of ROLES)
      for (const place of [
        {},
        { editionId },
        { editionId: otherEditionId },
        { deskId },
        { editionId, deskId },
      ]) {
        const actor = await fixture.paper.person(role, place);
        const isElsewhere = 'deskId' in place || ('editionId' in place && place.editionId !== editionId);
        const isAllowed = role !== 'reporter' && !isElsewhere;
        for (const work of [
          () => frontState(actor, id, now),
          () => storiesForFront(actor, id, ''),
          () => restoreLaunch(actor, id, '0', {}, later()),
          () => breakNews(actor, id, { text: 'It is so', storyId: null, minutes: 5 }, now),
          () => endBreakingNews(actor, id, now),
        ])
          expect(await reasonOf(work()), `${role} ${JSON.stringify(place)}`).toMatch(
            isAllowed ? /^(done|already-live)$/ : /^needs-role$/,
          );
      }
  });
});

describe('A draft', () => {
  it('starts with the default containers and is not shown to readers', async () => {
    const storyId = await live('A headline of the day');
    const { draft, live: launched } = await frontState(producer, id, now);
    expect([draft.version, launched]).toEqual([0, null]);
    expect(draft.contents.containers.map(({ kind }) => kind)).toContain('lead');
    const before = await page();
    await save(changeSlot(packageOf(storyId), 'slot-no-0', { headline: 'Words of the draft' }));
    const after = await page();
    expect(after).not.toContain('Words of the draft');
    expect(after.includes('A headline of the day')).toBe(before.includes('A headline of the day'));
  });

  it('that two people save concurrently keeps the first save, and the other person gets it', async () => {
    const [one, other] = [await live('One'), await live('Other')];
    const { version } = await save(packageOf(one));
    const contents = [packageOf(one, other), packageOf(other, one)];
    const both = await Promise.allSettled(
      contents.map(sent => saveDraft(producer, id, { version, contents: sent }, later())),
    );
    const refused = both.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(refused).toHaveLength(1);
    const [conflict] = refused;
    if (!(conflict instanceof FrontChanged)) throw conflict;
    const won = both.findIndex(({ status }) => status === 'fulfilled');
    expect(conflict.draft).toMatchObject({ version: version + 1, contents: contents[won] });
    expect((await frontState(producer, id, now)).draft.contents).toEqual(contents[won]);
  });

  it('that is saved again after a lost answer is saved once', async () => {
    const contents = packageOf(await live('One'));
    const first = await save(contents);
    expect(await saveDraft(producer, id, { version: first.version - 1, contents }, later())).toEqual(first);
  });

  it('accepts only existing references, and keeps those removed since', async () => {
    const one = await live('One');
    const elsewhere = await writeStory(editor, {
      editionId: fixture.paper.otherEditionId,
      fields: { slug: randomUUID(), sectionId: null },
      at: now,
    });
    const filled = (fill: FrontContents['containers'][number]['fill']) => ({
      containers: packageOf(one).containers.map(container => ({ ...container, fill })),
    });
    for (const [contents, reason] of [
      [packageOf('none'), 'no-such-story'],
      [packageOf(elsewhere), 'no-such-story'],
      [changeSlot(packageOf(one), 'slot-no-0', { mediaId: 'none' }), 'no-such-picture'],
      [filled({ by: 'section', id: fixture.paper.otherSectionId }), 'no-such-section'],
      [filled({ by: 'topic', id: 'none' }), 'no-such-topic'],
      [packageOf(one, one), 'story-twice'],
    ] as const)
      expect(await reasonOf(save(contents)), reason).toBe(reason);
    const data = { editionId: id, slug: 'passing', name: 'Passing', position: 5 };
    const section = await prisma().section.create({ data });
    await save(filled({ by: 'section', id: section.id }));
    await prisma().section.delete({ where: { id: section.id } });
    const { draft } = await frontState(producer, id, now);
    expect(await reasonOf(save(changeSlot(draft.contents, 'slot-no-0', { kicker: 'K' })))).toBe('done');
  });
});

describe('A launch', () => {
  it('shows readers the stories, with the texts of this front only', async () => {
    const storyId = await live('The story’s own headline');
    const contents = changeSlot(packageOf(storyId), 'slot-no-0', { headline: 'Said on the front' });
    expect(await launch(contents)).toBe(1);
    const html = await page();
    expect(html).toContain('Said on the front');
    expect(html).toContain('Harbour');
    expect(html).not.toContain('The story’s own headline');
  });

  it('shows no story twice and none that was withdrawn', async () => {
    const [one, other] = [await live('Number one is here'), await live('Number two is here')];
    await launch(packageOf(one, other));
    const count = async (words: string) => (await page()).split(words).length - 1;
    expect(await count('>Number one is here<')).toBe(1);
    await act(editor, one, 'kill', later(), 'A claim is wrong.');
    expect(await count('Number one is here')).toBe(0);
    expect(await count('>Number two is here<')).toBe(1);
  });

  it('is refused when the front is already live, and happens once for two concurrent requests', async () => {
    const { version } = await save(packageOf(await live('One')));
    const both = await Promise.all(
      [1, 2].map(() => reasonOf(launchDraft(producer, id, { version, note: '' }, later()))),
    );
    expect(both.sort()).toEqual(['already-live', 'done']);
    expect(await prisma().frontLaunch.count({ where: { frontId: id } })).toBe(1);
  });

  it('publishes only the draft version that was shown', async () => {
    const { version } = await save(packageOf(await live('One')));
    await save(packageOf(await live('Other')));
    expect(await reasonOf(launchDraft(producer, id, { version, note: '' }, later()))).toMatch(
      /changed meanwhile/,
    );
  });

  it('is undone by another launch with earlier contents or none', async () => {
    const [one, other] = [await live('The first is shown'), await live('The second is shown')];
    await launch(packageOf(one));
    await launch(packageOf(other));
    expect(await restoreLaunch(producer, id, '1', {}, later())).toBe(3);
    const { launches, draft } = await frontState(producer, id, now);
    expect(launches.map(({ number, restored }) => [number, restored])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
    expect(slotsOf(draft.contents)[0]!.storyId).toBe(other);
    const html = await page();
    expect(html).toContain('>The first is shown<');
    expect(html).not.toContain('>The second is shown<');
    await restoreLaunch(producer, id, '0', {}, later());
    expect(await page()).not.toContain('Harbour');
    expect(await reasonOf(restoreLaunch(producer, id, '9', {}, later()))).toBe('no-such-launch');
  });

  it('is never changed afterwards', async () => {
    await launch(packageOf(await live('One')));
    const change = prisma().$executeRaw`UPDATE "FrontLaunch" SET note = 'x'`;
    await expect(change).rejects.toThrow(/append-only/);
  });

  it('makes its own picture public while it is live', async () => {
    const [storyId, mediaId] = [await live('One'), await testPicture(400, 200)];
    expect(await publicKeyOf(mediaId)).toBeNull();
    await launch(changeSlot(packageOf(storyId), 'slot-no-0', { mediaId }));
    expect(await publicKeyOf(mediaId)).toMatch(/^front:/);
    expect(await page()).toContain(mediaId);
    await launch(packageOf(storyId));
    expect(await publicKeyOf(mediaId)).toBeNull();
  });

  it('keeps the chosen part of a picture in view, and of no other picture', async () => {
    const [storyId, mediaId] = [await live('One'), await testPicture(400, 200)];
    const focus = { mediaId, x: 2, y: 9 };
    await launch(changeSlot(packageOf(storyId), 'slot-no-0', { mediaId, focus }));
    expect(await page()).toContain('class="focus-x2 focus-y9"');
    const other = { mediaId: await testPicture(200, 400), focus };
    await launch(changeSlot(packageOf(storyId), 'slot-no-0', other));
    expect(await page()).not.toContain('class="focus-x');
    for (const wrong of [{ x: 11 }, { y: -1 }, { x: 0.5 }]) {
      const contents = changeSlot(packageOf(storyId), 'slot-no-0', { focus: { ...focus, ...wrong } });
      expect(await reasonOf(save(contents))).toBe('wrong-input');
    }
  });

  it('of a section is shown above the list of its stories', async () => {
    const storyId = await live('Only on the section');
    await launch(packageOf(storyId), fixture.paper.sectionId);
    const html = await page('/news');
    expect(html).toContain('Harbour');
    expect(html.split('>Only on the section<')).toHaveLength(2);
  });
});

describe('A timed launch', () => {
  const time = async (contents: FrontContents, at: string) => {
    const { version } = await save(contents);
    return timeLaunch(producer, id, { version, note: '', time: at, zone: 'Asia/Shanghai' }, now);
  };
  const makeDue = () =>
    prisma().$executeRaw`UPDATE "TimedLaunch" SET "launchAt" = now() - interval '1 minute'`;

  it('goes live once at its time with the draft as it was, with several processes running', async () => {
    const [one, other] = [await live('One'), await live('Other')];
    await time(packageOf(one), '2036-11-29T06:00');
    await save(packageOf(other));
    const signal = new AbortController().signal;
    await launchDueFronts({}, signal);
    expect((await frontState(producer, id, now)).live).toBeNull();
    await makeDue();
    await Promise.all([1, 2, 3].map(() => launchDueFronts({}, signal)));
    const state = await frontState(producer, id, now);
    expect(state.launches).toHaveLength(1);
    expect(state.launches[0]!.timedFor).not.toBeNull();
    expect(state.timed).toEqual([]);
    expect(slotsOf(state.live!)[0]!.storyId).toBe(one);
  });

  it('is queued for its time', async () => {
    await time(packageOf(await live('One')), '2036-11-29T06:00');
    const [job] = await prisma().$queryRaw<{ at: Date }[]>`SELECT run_at AS at FROM graphile_worker.jobs`;
    expect(job!.at.toISOString()).toBe('2036-11-28T22:00:00.000Z');
    await makeDue();
    await makeJobsDue();
    await runDueJobs(frontHandlers);
    expect((await frontState(producer, id, now)).launches).toHaveLength(1);
  });

  it('is refused for a past, non-existent or taken time, and can be cancelled once', async () => {
    const contents = packageOf(await live('One'));
    expect(await reasonOf(time(contents, '2026-11-20T06:00'))).toBe('time-has-passed');
    const { version } = await save(contents);
    const gap = { version, note: '', time: '2037-03-29T02:30', zone: 'Europe/Paris' };
    expect(await reasonOf(timeLaunch(producer, id, gap, now))).toBe('time-does-not-exist');
    const twice = { ...gap, time: '2037-10-25T02:30' };
    await expect(timeLaunch(producer, id, twice, now)).rejects.toMatchObject({
      reason: 'time-is-ambiguous',
      detail: { offsets: [120, 60] },
    });
    expect(await reasonOf(timeLaunch(producer, id, { ...twice, offset: 60 }, now))).toBe('done');
    const timedId = await time(contents, '2036-11-29T06:00');
    expect(await reasonOf(time(contents, '2036-11-29T06:00'))).toBe('time-taken');
    const cancel = () => reasonOf(cancelTimedLaunch(producer, id, timedId, now));
    expect((await Promise.all([cancel(), cancel()])).sort()).toEqual(['done', 'no-such-timed-launch']);
  });
});

describe('Breaking news', () => {
  it('is above the front until it expires or is removed', async () => {
    const storyId = await live('Strait reopens to shipping');
    const present = new Date(Date.now() - 600_000);
    await breakNews(producer, id, { text: 'Strait reopens', storyId, minutes: 60 }, present);
    expect(await page()).toMatch(/<aside class="breaking".*Strait reopens/s);
    await breakNews(producer, id, { text: 'Strait open', storyId: null, minutes: 60 }, present);
    expect(await page()).toContain('Strait open');
    await prisma().breakingNews.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await page()).not.toContain('Strait open');
    await breakNews(producer, id, { text: 'Strait open', storyId: null, minutes: 60 }, present);
    await endBreakingNews(producer, id, present);
    expect(await page()).not.toContain('Strait open');
    await breakNews(producer, id, { text: 'Strait reopens', storyId, minutes: 60 }, present);
    expect(await page()).toContain('class="breaking"');
    await act(editor, storyId, 'kill', later(), 'A claim is wrong.');
    expect(await page()).not.toContain('class="breaking"');
  });

  it('keeps its start time until its text changes or it expires', async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const news = (text: string, minutes = 60) => ({ text, storyId: null, minutes });
    const startedAt = async () => (await prisma().breakingNews.findFirstOrThrow()).startedAt;
    const [first, longer, other, again] = [50, 40, 30, 1].map(minutesAgo) as [Date, Date, Date, Date];
    await breakNews(producer, id, news('Strait reopens'), first);
    await breakNews(producer, id, news('Strait reopens', 90), longer);
    expect(await startedAt()).toEqual(first);
    const zone = 'Asia/Shanghai';
    await prisma().edition.update({ where: { id }, data: { zone } });
    expect(await page()).toContain(`<time dateTime="${zonedTime(first, zone, 'minute')}">`);
    await breakNews(producer, id, news('Strait open', 15), other);
    expect(await startedAt()).toEqual(other);
    await breakNews(producer, id, news('Strait open'), again);
    expect(await startedAt()).toEqual(again);
    const early = { startedAt: new Date(Date.now() + 86_400_000) };
    await expect(prisma().breakingNews.updateMany({ data: early })).rejects.toThrow('startedAt_check');
  });

  it('is limited to an edition and to a day', async () => {
    const news = { text: 'x', storyId: null, minutes: 60 };
    expect(await reasonOf(breakNews(producer, fixture.paper.sectionId, news, now))).toBe('no-such-edition');
    expect(await reasonOf(breakNews(producer, id, { ...news, minutes: 1441 }, now))).toBe('wrong-input');
    expect(await reasonOf(breakNews(producer, id, { ...news, storyId: 'none' }, now))).toBe('no-such-story');
  });
});

it('Stories to place are those of the edition that are not killed or spiked, also when searched', async () => {
  const storyId = await live('Ferries to the far islands');
  const all = await storiesForFront(producer, id, '');
  expect(all.find(story => story.id === storyId)).toMatchObject({ live: true, stage: 'published' });
  await act(editor, storyId, 'kill', later(), 'A claim is wrong.');
  expect((await storiesForFront(producer, id, '')).map(story => story.id)).not.toContain(storyId);
});
