import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptySlot } from '@/domain/front/arrange';
import type { FrontContents } from '@/domain/front/contents';
import { doc, p, text } from '@/domain/document/samples.fixture';
import type { Actor } from '@/domain/people/permissions';
import type { RightsKind } from '@/domain/media/picture-rights';
import { deleteJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry, changeEntry } from '@/server/coverage/entries';
import { removeEntry } from '@/server/coverage/entry-places';
import { saveDraft } from '@/server/fronts/draft';
import { launchDueFronts } from '@/server/fronts/due-launches';
import { frontState } from '@/server/fronts/front-state';
import { launchDraft, launchTimedNow, restoreLaunch } from '@/server/fronts/launches';
import { putIntoTimed, timeLaunch } from '@/server/fronts/timed-launches';
import { addAuthor, changeAuthor } from '@/server/paper/authors';
import { addStandingPage, changeStandingPage } from '@/server/paper/standing-pages';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { factsForChecks } from '@/server/stories/checks';
import { scheduleStory } from '@/server/stories/schedule/schedule';
import { takeDueStep } from '@/server/stories/schedule/due';
import { listDueSteps } from '@/server/store/stories/due-stories';
import { picturesNotAllowed } from '../paper/allowed-pictures';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
let minutes = 0;
const later = () => new Date(now.getTime() + ++minutes * 60_000);
const slug = () => `s-${randomUUID()}`;
const signal = new AbortController().signal;
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

let admin: Actor;
let editionId: string;
/** A picture that this edition may publish until `forbid` is called. */
let mediaId: string;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  ({ editionId } = fixture.paper);
});
beforeEach(async () => {
  mediaId = await picture();
  await prisma().timedLaunch.deleteMany();
  await prisma().front.deleteMany();
  await deleteJobs();
});

async function picture(rights: { rights?: RightsKind; editionIds?: string[] } = {}): Promise<string> {
  const id = randomUUID();
  const file = { id, width: 40, height: 20, mime: 'image/jpeg', bytes: 9, sha256: id, originalName: 'p.jpg' };
  await prisma().media.create({ data: { ...file, createdAt: now, ...rights } });
  return id;
}
const limitTo = (...editionIds: string[]) =>
  prisma().media.update({ where: { id: mediaId }, data: { editionIds } });
const forbid = () => limitTo(fixture.paper.otherEditionId);

const led = (media = mediaId) => ({
  editionId,
  fields: {
    ...{ slug: slug(), sectionId: fixture.paper.sectionId },
    lead: { mediaId: media, alt: 'A pier', caption: 'The pier.', credit: 'Qiu Lan' },
  },
  at: later(),
});
const pictured = () => ({
  ...{ type: 'picture' },
  attrs: { media: mediaId, alt: 'A pier', caption: '', credit: 'Qiu Lan', size: 'text' },
});
const body = () => doc(p(text('Words.')), pictured());

const frontOf = (storyId: string, media: string | null): FrontContents => ({
  containers: [
    {
      ...{ id: 'container-1', kind: 'lead', title: '', fill: { by: 'nothing' } },
      slots: [{ ...emptySlot('slot-one-1'), storyId, mediaId: media }],
    },
  ],
});
async function savedFront(media: string | null = mediaId): Promise<{ version: number; note: string }> {
  const storyId = await publishStory(admin, {
    ...{ editionId, at: later() },
    fields: { slug: slug(), sectionId: fixture.paper.sectionId },
  });
  const { draft } = await frontState(admin, editionId, now);
  const sent = { version: draft.version, contents: frontOf(storyId, media) };
  const { version } = await saveDraft(admin, editionId, sent, later());
  return { version, note: '' };
}
const timed = { time: '2036-11-29T06:00', zone: 'Asia/Shanghai' };

async function covered(): Promise<string> {
  const fields = { slug: slug(), sectionId: fixture.paper.sectionId };
  const id = await publishStory(admin, { editionId, fields, at: later() });
  await changeCoverage(admin, id, { key: randomUUID(), state: 'live' }, now);
  return id;
}
const marks = { title: '', byline: '', pinned: false, keyEvent: false };
const entry = (publish: boolean) => {
  const id = randomUUID();
  return { id, key: id, body: body(), ...marks, publish };
};

const schedule = async (id: string) => {
  const { version } = (await loadStory(id))!;
  const sent = { action: 'schedule', at: { time: '2099-12-01T06:00', zone: 'UTC' } };
  await scheduleStory(admin, id, { ...sent, version, key: randomUUID() }, later());
};

const authorOf = (portraitId: string) => ({
  ...{ slug: slug(), names: { en: slug() }, titles: {}, bios: {}, email: '', personId: null },
  portraitId,
});
const pageOf = () => ({ editionId, slug: slug(), title: 'About us', description: '', body: body() });

/** Every action that publishes a picture: the preparation while the picture is allowed, and the step itself. */
const VERBS: Record<string, () => Promise<() => Promise<unknown>>> = {
  'publishes a story': async () => {
    const id = await writeStory(admin, led());
    return () => act(admin, id, 'publish', later());
  },
  'publishes changes of a live story': async () => {
    const id = await publishStory(admin, led());
    return () => act(admin, id, 'publish', later());
  },
  'schedules a story': async () => {
    const id = await writeStory(admin, led());
    return () => schedule(id);
  },
  'publishes a scheduled story at its time': async () => {
    const id = await writeStory(admin, led());
    await schedule(id);
    await prisma()
      .$executeRaw`UPDATE "Story" SET "scheduledFor" = now() - interval '1 minute' WHERE id = ${id}`;
    return async () => {
      for (const step of await listDueSteps(10, [])) await takeDueStep(step);
      const { scheduleRefusal } = (await loadStory(id))!;
      if (scheduleRefusal) throw new Error(scheduleRefusal);
    };
  },
  'reinstates a withdrawn story': async () => {
    const id = await publishStory(admin, led());
    await act(admin, id, 'unpublish', later());
    return () => act(admin, id, 'reinstate', later());
  },
  'publishes a story again that has entries': async () => {
    const id = await covered();
    await addEntry(admin, id, entry(true), later());
    await act(admin, id, 'unpublish', later());
    return () => act(admin, id, 'publish', later());
  },
  'publishes a translation': async () => {
    const { otherEditionId, otherSectionId } = fixture.paper;
    const fields = { ...led().fields, sectionId: otherSectionId };
    const fromStoryId = await writeStory(admin, { ...led(), editionId: otherEditionId, fields });
    const id = await writeStory(admin, { ...led(), fromStoryId });
    return () => act(admin, id, 'publish', later());
  },
  'adds a published entry': async () => {
    const id = await covered();
    return () => addEntry(admin, id, entry(true), later());
  },
  'publishes a draft of an entry': async () => {
    const id = await covered();
    const draft = await addEntry(admin, id, entry(false), later());
    const sent = { key: randomUUID(), version: draft.version, body: body(), ...marks, publish: true };
    return () => changeEntry(admin, id, draft.id, sent, later());
  },
  'changes a published entry': async () => {
    const id = await covered();
    const added = await addEntry(admin, id, entry(true), later());
    const sent = { key: randomUUID(), version: added.version, body: body(), ...marks, publish: false };
    return () => changeEntry(admin, id, added.id, { ...sent, title: 'Rain' }, later());
  },
  'restores a removed entry': async () => {
    const id = await covered();
    const added = await addEntry(admin, id, entry(true), later());
    const taken = { key: randomUUID(), version: added.version, removed: true };
    const { version } = await removeEntry(admin, id, added.id, taken, later());
    return () => removeEntry(admin, id, added.id, { key: randomUUID(), version, removed: false }, later());
  },
  'launches a front': async () => {
    const draft = await savedFront();
    return () => launchDraft(admin, editionId, draft, later());
  },
  'schedules a launch': async () => {
    const draft = await savedFront();
    return () => timeLaunch(admin, editionId, { ...draft, ...timed }, now);
  },
  'puts changes into a scheduled launch': async () => {
    const first = await savedFront(null);
    const id = await timeLaunch(admin, editionId, { ...first, ...timed }, now);
    const { draft } = await frontState(admin, editionId, now);
    const { storyId } = draft.contents.containers[0]!.slots[0]!;
    const sent = { version: draft.version, contents: frontOf(storyId!, mediaId) };
    const { version } = await saveDraft(admin, editionId, sent, later());
    return () => putIntoTimed(admin, editionId, { version, ids: [id] }, later());
  },
  'launches a scheduled front before its time': async () => {
    const id = await timeLaunch(admin, editionId, { ...(await savedFront()), ...timed }, now);
    return () => launchTimedNow(admin, editionId, id, {}, later());
  },
  'launches a scheduled front at its time': async () => {
    await timeLaunch(admin, editionId, { ...(await savedFront()), ...timed }, now);
    await prisma().$executeRaw`UPDATE "TimedLaunch" SET "launchAt" = "launchAt" - interval '20 years'`;
    return async () => {
      await launchDueFronts({}, signal);
      const [held] = (await frontState(admin, editionId, now)).timed;
      if (held) throw new Error(held.heldFor === 'picture' ? 'not-for-edition' : held.heldFor);
    };
  },
  'launches an earlier front again': async () => {
    await launchDraft(admin, editionId, await savedFront(), later());
    await launchDraft(admin, editionId, await savedFront(null), later());
    const [, first] = (await frontState(admin, editionId, now)).launches;
    return () => restoreLaunch(admin, editionId, String(first!.number), {}, later());
  },
  'adds a page': async () => () => addStandingPage(admin, pageOf(), later()),
  'changes a page': async () => {
    const id = await addStandingPage(admin, { ...pageOf(), body: doc(p(text('Words.'))) }, later());
    const sent = { change: { body: body() }, seen: { body: doc(p(text('Words.'))) } };
    return () => changeStandingPage(admin, id, sent, later());
  },
  'adds an author': async () => () => addAuthor(admin, authorOf(mediaId), later()),
  'changes a portrait': async () => {
    const id = await addAuthor(admin, { ...authorOf(mediaId), portraitId: null }, later());
    return () =>
      changeAuthor(admin, id, { change: { portraitId: mediaId }, seen: { portraitId: null } }, later());
  },
};

describe('A person who', () => {
  for (const [verb, prepare] of Object.entries(VERBS)) {
    it(`${verb} is refused while the edition may not publish a picture, and not afterwards`, async () => {
      const step = await prepare();
      await forbid();
      expect(await reasonOf(step())).toBe('not-for-edition');
      await limitTo();
      // Held or refused scheduled steps are taken by another verb.
      if (!verb.endsWith('at its time')) expect(await reasonOf(step())).toBe('done');
    });
  }

  it('puts a restricted picture on a front of an allowed edition can launch it', async () => {
    await limitTo(editionId);
    expect(await reasonOf(launchDraft(admin, editionId, await savedFront(), later()))).toBe('done');
  });
});

describe('A picture on the editor’s screens', () => {
  it('is reported on a front after its rights have changed, but stays on it', async () => {
    await launchDraft(admin, editionId, await savedFront(), later());
    await forbid();
    const state = await frontState(admin, editionId, now);
    expect(state.notAllowed).toEqual([mediaId]);
    expect(state.live!.containers[0]!.slots[0]!.mediaId).toBe(mediaId);
  });

  it('for a single use counts as used in another story, not in another version of the story', async () => {
    await prisma().media.update({ where: { id: mediaId }, data: { rights: 'single-use' } });
    const usedElsewhere = async (id: string) => {
      const story = (await loadStory(id))!;
      return (await factsForChecks(story, story.edition, now)).pictureRights[mediaId]!.isUsedElsewhere;
    };
    const first = await publishStory(admin, led());
    expect(await usedElsewhere(first)).toBe(false);
    const version = await writeStory(admin, {
      ...led(),
      ...{ editionId: fixture.paper.otherEditionId, fromStoryId: first },
      fields: { ...led().fields, sectionId: fixture.paper.otherSectionId },
    });
    expect(await usedElsewhere(version)).toBe(false);
    const another = await writeStory(admin, led());
    expect(await usedElsewhere(another)).toBe(true);
    await act(admin, first, 'unpublish', later());
    expect(await usedElsewhere(another)).toBe(false);
  });

  it('is checked without reading others when there are none', async () => {
    expect(await picturesNotAllowed([], [editionId], now)).toEqual([]);
  });
});
