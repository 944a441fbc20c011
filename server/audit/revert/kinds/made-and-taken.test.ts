import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import type { Actor } from '@/domain/people/permissions';
import { deleteJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { publishStory, writeStory } from '@/scripts/test/publish';
import { subjectVerbs } from '@/scripts/test/audit/recorded-subjects';
import { minuteOf as at, plannedRevert, revertAll } from '@/scripts/test/audit/reverting';
import { changeCoverage } from '@/server/coverage/coverage';
import { addEntry, changeEntry } from '@/server/coverage/entries';
import { removeEntry } from '@/server/coverage/entry-places';
import { createThread, replyTo, settleThread } from '@/server/notes/notes';
import { addEdition } from '@/server/paper/paper';
import { mergeSection, moveSection, removeSection } from '@/server/paper/sections/move-sections';
import { removeStandingPage } from '@/server/paper/standing-pages';
import { removeStyleRule } from '@/server/paper/style';
import { removeTemplate } from '@/server/paper/templates';
import { createPreviewLink } from '@/server/preview/preview-links';
import { recordStates } from '@/server/store/audit/states';
import { inTransaction } from '@/server/store/database';
import { prisma } from '@/server/store/prisma';
import { insertEvent } from '@/server/store/stories/events';
import { assignStory } from '@/server/stories/assignment';
import { setEmbargo } from '@/server/stories/embargo';
import { makeToken } from '@/server/tokens/tokens';

const fixture = testPaper();
const verbs = subjectVerbs(() => fixture.paper);
let admin: Actor;
let colleague: Actor;
let intruder: Actor;
const revert = (chosen: string[] = []) => revertAll(admin, intruder, chosen);

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  colleague = await fixture.paper.person('admin');
  await inTransaction(connection => recordStates(at(0), connection));
});
beforeEach(async () => {
  intruder = await fixture.paper.person('admin');
  await deleteJobs();
});

const storyOf = (by: Actor, minute: number) => {
  const { editionId, sectionId } = fixture.paper;
  return writeStory(by, { editionId, fields: { slug: randomUUID(), sectionId }, at: at(minute) });
};
const isThere = async (kind: string, id: string) =>
  (await prisma().$queryRaw<object[]>`SELECT FROM "RecordedSubject" WHERE kind = ${kind} AND id = ${id}`)
    .length > 0;

describe('Reverting what a person added', () => {
  it.each(['section', 'page', 'rule', 'template'] as const)('removes a %s', async kind => {
    const id = await verbs[kind].make(intruder, at(12));
    expect(await revert()).toEqual(['remove: done']);
    expect(await isThere(kind, id)).toBe(false);
    expect(await plannedRevert(intruder)).toEqual([]);
  });

  it('skips what someone else has changed since, unless forced', async () => {
    const id = await verbs.page.make(intruder, at(12));
    await verbs.page.change(colleague, id, 'Ours', at(25));
    await expect(revert()).rejects.toMatchObject({ reason: 'nothing-to-revert' });
    expect(await revert([`page:${id}:remove`])).toEqual(['remove: done']);
  });

  it('hides a section that has stories', async () => {
    const id = await verbs.section.make(intruder, at(12));
    const { editionId } = fixture.paper;
    await publishStory(colleague, { editionId, at: at(13), fields: { slug: randomUUID(), sectionId: id } });
    expect(await revert()).toEqual(['hide: done']);
    expect((await prisma().section.findUniqueOrThrow({ where: { id } })).hidden).toBe(true);
    expect(await plannedRevert(intruder)).toEqual([]);
  });

  it('skips, with a reason, what no action can remove', async () => {
    const topic = await verbs.topic.make(intruder, at(12));
    const author = await verbs.author.make(intruder, at(12));
    const code = 'xx';
    const lines = {
      ...{ code, name: code, shortName: code, mark: 'X', ink: 'petrol', lang: 'en', secondLang: null },
      ...{
        nameplate: '',
        description: '',
        zone: 'UTC',
        fourEyes: false,
        firstYear: 1998,
        rightsLine: '',
        licenceLine: '',
      },
      ...{ registrationLine: '', followLinks: [], aboutLinks: [] },
    };
    await addEdition(intruder, lines, at(12));
    const { id } = await prisma().edition.findUniqueOrThrow({ where: { code } });
    expect(await plannedRevert(intruder)).toEqual([
      `edition:${id}:cannot-be-removed`,
      `topic:${topic}:cannot-be-removed`,
      `author:${author}:cannot-be-removed`,
    ]);
  });

  it('empties a plan, resolves a note and retracts live coverage', async () => {
    const plan = await verbs.plan.make(colleague, at(1));
    const { editionId, sectionId } = fixture.paper;
    const id = await publishStory(colleague, {
      editionId,
      at: at(1),
      fields: { slug: randomUUID(), sectionId },
    });
    await verbs.plan.change(intruder, id, 'Nonsense', at(12));
    await changeCoverage(intruder, id, { key: randomUUID(), state: 'live' }, at(13));
    const note = { id: randomUUID(), noteId: randomUUID(), quotation: '', text: 'Nonsense', blocking: true };
    await createThread(intruder, plan, note, at(14));
    expect(await revert()).toEqual(['coverage: done', 'fields: done', 'resolve: done']);
    expect((await prisma().plan.findUniqueOrThrow({ where: { storyId: id } })).notes).toBe('');
    expect((await prisma().story.findUniqueOrThrow({ where: { id } })).coverageStartedAt).toBeNull();
    const thread = await prisma().noteThread.findUniqueOrThrow({ where: { id: note.id } });
    expect(thread.resolvedById).toBe(admin.personId);
    expect(await plannedRevert(intruder)).toEqual([]);
  });
});

describe('Reverting what a person removed', () => {
  const REMOVED = {
    section: removeSection,
    page: removeStandingPage,
    rule: removeStyleRule,
    template: removeTemplate,
  };

  it.each(['section', 'page', 'rule', 'template'] as const)('adds a %s again', async kind => {
    const id = await verbs[kind].make(colleague, at(1));
    const state = async () => {
      const rows = await prisma().$queryRaw<{ state: object }[]>`
        SELECT recorded_state(kind, id) - 'position' AS state FROM "RecordedSubject" WHERE kind = ${kind}`;
      return rows.map(row => JSON.stringify(row.state)).toSorted();
    };
    const before = await state();
    await REMOVED[kind](intruder, id, at(12));
    expect(await revert()).toEqual(['add-again: done']);
    expect(await state()).toEqual(before);
    expect(await plannedRevert(intruder)).toEqual([]);
  });

  it('skips a section that was merged into another', async () => {
    const [gone, kept] = [
      await verbs.section.make(colleague, at(1)),
      await verbs.section.make(colleague, at(1)),
    ];
    await mergeSection(intruder, gone, { intoId: kept }, at(12));
    expect(await plannedRevert(intruder)).toEqual([`section:${gone}:cannot-come-back`]);
  });

  it('moves a section back that was moved elsewhere', async () => {
    const id = await verbs.section.make(colleague, at(1));
    await moveSection(intruder, id, { parentId: fixture.paper.sectionId }, at(12));
    expect(await revert()).toEqual(['fields: done']);
    expect((await prisma().section.findUniqueOrThrow({ where: { id } })).parentId).toBeNull();
  });

  it('reopens a note that they resolved', async () => {
    const story = await verbs.plan.make(colleague, at(1));
    const note = { id: randomUUID(), noteId: randomUUID(), quotation: '', text: 'Wait.', blocking: true };
    await createThread(colleague, story, note, at(2));
    await settleThread(intruder, note.id, { resolved: true }, at(12));
    expect(await revert()).toEqual(['reopen: done']);
    expect((await prisma().noteThread.findUniqueOrThrow({ where: { id: note.id } })).resolvedAt).toBeNull();
  });
});

describe('Reverting entries of live coverage', () => {
  const words = { title: 'Rain', body: doc(p(text('Words.'))), byline: '', pinned: false, keyEvent: false };
  let storyId: string;
  const add = async (by: Actor, publish: boolean, minute: number) => {
    const id = randomUUID();
    return addEntry(by, storyId, { ...words, id, key: id, publish }, at(minute));
  };
  const entry = (id: string) => prisma().coverageEntry.findUniqueOrThrow({ where: { id } });

  beforeEach(async () => {
    storyId = await verbs.coverage.make(colleague, at(1));
  });

  it('withdraws entries that the person published, also those of other writers', async () => {
    const own = await add(intruder, true, 12);
    const draft = await add(colleague, false, 2);
    const change = { ...words, key: randomUUID(), version: draft.version, publish: true };
    await changeEntry(intruder, storyId, draft.id, change, at(13));
    expect(await revert()).toEqual(['remove: done', 'remove: done']);
    expect((await entry(own.id)).removedAt).not.toBeNull();
    expect((await entry(draft.id)).removedAt).not.toBeNull();
    expect(await plannedRevert(intruder)).toEqual([]);
  });

  it('republishes entries that the person removed', async () => {
    const lost = await add(colleague, true, 2);
    const removal = { key: randomUUID(), version: lost.version, removed: true };
    await removeEntry(intruder, storyId, lost.id, removal, at(12));
    expect(await revert()).toEqual(['put-back: done']);
    expect((await entry(lost.id)).removedAt).toBeNull();
  });
});

it('A conversation in which someone else has written stays open, unless forced', async () => {
  const story = await verbs.plan.make(colleague, at(1));
  const note = { id: randomUUID(), noteId: randomUUID(), quotation: '', text: 'Nonsense', blocking: false };
  await createThread(intruder, story, note, at(12));
  await replyTo(colleague, note.id, { noteId: randomUUID(), text: 'Why?' }, at(25));
  await expect(revert()).rejects.toMatchObject({ reason: 'nothing-to-revert' });
  expect(await revert([`note:${note.id}:resolve`])).toEqual(['resolve: done']);
});

describe('Reverting what a person shared', () => {
  it('revokes their tokens and previews, and not those of others', async () => {
    const make = async (by: Actor, minute: number) => {
      const days = 7;
      const owned = { ownerId: colleague.personId, editionId: null, scopes: ['stories:read'] };
      const { id } = await makeToken(by, { name: 'Wire', days, ...owned }, at(minute));
      const storyId = await storyOf(by, minute);
      const link = { reviewer: 'A lawyer', days, revision: null };
      return { id, link: (await createPreviewLink(by, storyId, link, at(minute))).id };
    };
    const [theirs, ours, later] = [
      await make(intruder, 12),
      await make(colleague, 12),
      await make(intruder, 25),
    ];
    expect(await revert()).toEqual(['revoke: done', 'revoke: done']);
    const left = (ids: string[]) => ({ where: { id: { in: ids } }, orderBy: { id: 'asc' as const } });
    const [tokens, links] = [
      [ours.id, later.id],
      [ours.link, later.link],
    ];
    expect((await prisma().apiToken.findMany(left([theirs.id, ...tokens]))).map(({ id }) => id)).toEqual(
      tokens.toSorted(),
    );
    const kept = await prisma().previewLink.findMany(left([theirs.link, ...links]));
    expect(kept.map(({ id }) => id)).toEqual(links.toSorted());
    expect(await plannedRevert(intruder)).toEqual([]);
  });
});

describe('Reverting the assignment and embargo of a story', () => {
  const until = '2026-12-24T06:00:00.000Z';
  const embargo = async (by: Actor, id: string, time: string | null, minute: number) => {
    const { version } = await prisma().story.findUniqueOrThrow({ where: { id } });
    await setEmbargo(by, id, { until: time, version, key: randomUUID() }, at(minute));
  };
  const nowOf = async (id: string) => {
    const { assignedToId, group } = await prisma().story.findUniqueOrThrow({
      where: { id },
      include: { group: true },
    });
    return [assignedToId, group.embargoUntil?.toISOString() ?? null];
  };

  it('restores both', async () => {
    const id = await storyOf(colleague, 1);
    await assignStory(colleague, id, { personId: colleague.personId }, at(2));
    await embargo(colleague, id, until, 3);
    await assignStory(intruder, id, { personId: intruder.personId }, at(12));
    await assignStory(intruder, id, { personId: null }, at(13));
    await embargo(intruder, id, null, 14);
    expect((await revert()).toSorted()).toEqual(['assign: done', 'embargo: done']);
    expect(await nowOf(id)).toEqual([colleague.personId, until]);
    expect(await plannedRevert(intruder)).toEqual([]);
  });

  it('skips what someone else has changed since, unless forced', async () => {
    const id = await storyOf(colleague, 1);
    await assignStory(intruder, id, { personId: intruder.personId }, at(12));
    await assignStory(colleague, id, { personId: colleague.personId }, at(25));
    expect(await plannedRevert(intruder)).toEqual([`assignment:${id}:assign`]);
    await expect(revert()).rejects.toMatchObject({ reason: 'nothing-to-revert' });
    expect(await revert([`assignment:${id}:assign`])).toEqual(['assign: done']);
    expect((await nowOf(id))[0]).toBeNull();
  });

  it('skips an event that is older than the record of assignments', async () => {
    const id = await storyOf(colleague, 1);
    const event = { kind: 'story.assign' as const, storyId: id, data: { to: intruder.personId } };
    await inTransaction(connection =>
      insertEvent({ ...event, personId: intruder.personId, at: at(12) }, connection),
    );
    expect(await plannedRevert(intruder)).toEqual([`assignment:${id}:not-known`]);
  });
});
