import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { correctEditions } from './correction/correct-editions';
import { createStory } from './create/create-story';
import { duplicateStory } from './create/duplicate';
import { setEmbargo } from './embargo';
import { saveWorkingCopy } from './save';
import { scheduleStory } from './schedule/schedule';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
const UNTIL = '2026-11-24T20:00:00.000Z';

/** A story in one edition, its version in the edition of `editor`, and an edition without a version. */
interface Group {
  /** An editor of the edition of `own` only. */
  editor: Actor;
  chief: Actor;
  theirs: string;
  own: string;
}

async function group(): Promise<Group> {
  const { editionId, otherEditionId, sectionId, otherSectionId } = fixture.paper;
  const chief = await fixture.paper.person('editor');
  const editor = await fixture.paper.person('editor', { editionId });
  const fields = { slug: randomUUID().slice(0, 13), headline: 'Boats', kicker: 'Harbour' };
  const theirs = await writeStory(chief, {
    ...{ editionId: otherEditionId, fields: { ...fields, sectionId: otherSectionId }, at: now },
  });
  const own = await writeStory(editor, {
    ...{ editionId, fields: { ...fields, sectionId }, fromStoryId: theirs, at: now },
  });
  return { editor, chief, theirs, own };
}

const based = async (id: string) => ({ version: (await loadStory(id))!.version, key: randomUUID() });
const embargo = async (actor: Actor, id: string, until: string | null) =>
  setEmbargo(actor, id, { ...(await based(id)), until }, now);
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? String(error),
  );

/** Every verb for stories with versions in other editions, by its file. */
const VERBS: Record<string, (group: Group) => Promise<unknown>> = {
  'server/stories/embargo.ts': ({ editor, own }) => embargo(editor, own, null),
  'server/stories/create/create-story.ts': async ({ editor, theirs }) =>
    createStory(editor, { editionId: fixture.paper.otherEditionId, deskId: null, fromStoryId: theirs }, now),
  'server/stories/create/duplicate.ts': ({ editor, own }) => duplicateStory(editor, own, randomUUID(), now),
  'server/stories/correction/correct-editions.ts': async ({ editor, own, theirs }) => {
    const others = [{ kind: 'correct' as const, storyId: theirs, key: randomUUID(), text: 'It is 61.' }];
    return correctEditions(editor, own, { key: randomUUID(), text: 'It is 61.', others }, now);
  },
  'server/stories/save.ts': async ({ editor, own }) => {
    const { editionId, deskId, fields, body } = (await loadStory(own))!;
    const other = { ...fields, sectionId: null, standfirst: 'Changed.' };
    await saveWorkingCopy(
      editor,
      own,
      { ...(await based(own)), editionId, deskId, fields: other, body },
      now,
    );
    const moved = { editionId: fixture.paper.otherEditionId, deskId, fields: other, body };
    return saveWorkingCopy(editor, own, { ...(await based(own)), ...moved }, now);
  },
  'server/stories/transition/act-on-story.ts': ({ editor, own }) => act(editor, own, 'publish', now),
  'server/stories/schedule/schedule.ts': async ({ editor, own }) => {
    const at = { time: '2026-11-24T06:00', zone: 'UTC' };
    return scheduleStory(editor, own, { action: 'schedule', at, ...(await based(own)) }, now);
  },
};

/** Other files that name groups, and why they cannot change another story. */
const OTHERS: Record<string, string> = {
  'server/stories/write.ts': 'the procedure of all verbs',
  'server/stories/schedule/due.ts': 'a step that was permitted before',
  'server/stories/transition/bring-back.ts': 'one story, by the run of an admin',
  'server/stories/transition/publish-imported.ts': 'one story, by the import of an admin',
  'server/stories/create/version-source.ts': 'the text of a new version',
  'server/stories/correction/correction-choices.ts': 'reads',
  'server/composer/composer.ts': 'reads',
};

/** The state of another edition's version, which no verb may change. */
const theirState = async (id: string) => {
  const { version, stage, fields, body, embargoUntil } = (await loadStory(id))!;
  const corrections = await prisma().correction.count({ where: { storyId: id } });
  return { version, stage, fields, body, embargoUntil, corrections };
};

describe.each(Object.entries(VERBS))('The verb in %s', (_, verb) => {
  it('used by an editor of one edition changes neither another edition’s version nor what the two share', async () => {
    const made = await group();
    await embargo(made.chief, made.theirs, UNTIL);
    const before = await theirState(made.theirs);
    await reasonOf(verb(made));
    expect(await theirState(made.theirs)).toEqual(before);
    expect((await loadStory(made.own))!.embargoUntil?.toISOString()).toBe(UNTIL);
    const copies = await prisma().story.findMany({
      where: { groupId: { not: (await loadStory(made.own))!.groupId } },
    });
    expect(copies.filter(({ createdById }) => createdById === made.editor.personId)).toEqual([]);
  });
});

it('An embargo of a group is set and lifted only by a person who may schedule every version', async () => {
  const { editor, chief, theirs, own } = await group();
  expect(await reasonOf(embargo(editor, own, UNTIL))).toBe('needs-role');
  expect(await reasonOf(embargo(chief, theirs, UNTIL))).toBe('done');
  expect(await reasonOf(embargo(editor, own, null))).toBe('needs-role');
  expect(await reasonOf(act(editor, own, 'publish', now))).toBe('embargoed');
  expect(await reasonOf(embargo(chief, own, null))).toBe('done');
});

it('A correction of a live version is refused in an edition that the editor does not edit', async () => {
  const { editor, chief, theirs, own } = await group();
  await act(editor, own, 'publish', now);
  await act(await fixture.paper.person('editor'), theirs, 'publish', now);
  expect(chief.personId).not.toBe(editor.personId);
  const others = [{ kind: 'correct' as const, storyId: theirs, key: randomUUID(), text: 'It is 61.' }];
  const done = await correctEditions(editor, own, { key: randomUUID(), text: 'It is 61.', others }, now);
  expect(done.others[0]!.problem?.reason).toBe('needs-role');
});

it('Every file of a verb that names the versions of a story is in the list above', () => {
  const names =
    'locksGroup|lockGroup|requireFreeEdition|listGroupVersions|setGroupEmbargo|requireEveryVersion';
  const rooms = [
    'stories',
    'composer',
    'coverage',
    'fronts',
    'notes',
    'tokens',
    'translations',
    'preview',
    'audit',
  ];
  const files = execFileSync(
    'git',
    ['grep', '-l', '--untracked', '-E', names, '--', ...rooms.map(room => `server/${room}`)],
    { encoding: 'utf8' },
  );
  const found = files
    .trim()
    .split('\n')
    .filter(file => !file.endsWith('.test.ts'));
  expect(found.toSorted()).toEqual([...Object.keys(VERBS), ...Object.keys(OTHERS)].toSorted());
});
