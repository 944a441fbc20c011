import { describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory, writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { saveWorkingCopy } from './save';
import { createStory } from './create/create-story';

const fixture = testPaper();
const at = new Date('2026-11-24T01:00:00Z');

const outcomes = async (work: Promise<unknown>[]) =>
  (await Promise.allSettled(work))
    .map(result => (result.status === 'fulfilled' ? 'done' : (result.reason as { reason: string }).reason))
    .sort();

const fields = (slug: string) => ({ slug, headline: 'A headline', sectionId: fixture.paper.sectionId });
const write = (editor: Actor, slug: string) =>
  writeStory(editor, { editionId: fixture.paper.editionId, fields: fields(slug), at });
const publish = (editor: Actor, slug: string) =>
  publishStory(editor, { editionId: fixture.paper.editionId, fields: fields(slug), at });

async function save(editor: Actor, id: string, change: { slug?: string; editionId?: string }) {
  const story = (await loadStory(id))!;
  const { version, editionId, deskId, body } = story;
  const sectionId = change.editionId ? null : story.fields.sectionId;
  const text = {
    ...{ deskId, body, editionId: change.editionId ?? editionId },
    fields: { ...story.fields, sectionId, ...(change.slug && { slug: change.slug }) },
  };
  await saveWorkingCopy(editor, id, { version, key: crypto.randomUUID(), ...text }, at);
}

const addressOf = async (storyId: string) =>
  (await prisma().address.findMany({ where: { storyId, current: true } })).map(({ path }) => path);

describe('An address belongs to one story permanently', () => {
  /** The ways in which a story gets an address, each up to its last step. */
  const ways: Record<string, (editor: Actor, slug: string) => Promise<string>> = {
    'is published for the first time': write,
    'changes its slug': async (editor, slug) => {
      const id = await publish(editor, `${slug}-before`);
      await save(editor, id, { slug });
      return id;
    },
    'comes back after it was withdrawn': async (editor, slug) => {
      const id = await publish(editor, `${slug}-withdrawn`);
      await act(editor, id, 'unpublish', at);
      await save(editor, id, { slug });
      return id;
    },
    'is revived after it was killed': async (editor, slug) => {
      const id = await publish(editor, `${slug}-killed`);
      await act(editor, id, 'kill', at);
      await act(await fixture.paper.person('admin'), id, 'revive', at);
      await save(editor, id, { slug });
      return id;
    },
  };
  const names = Object.keys(ways);
  const pairs = names.flatMap((one, index) => names.slice(index).map(other => [one, other] as const));

  it.each(pairs)('when one %s and another %s at the same moment', async (one, other) => {
    const editor = await fixture.paper.person('editor');
    const slug = `${names.indexOf(one)}-and-${names.indexOf(other)}`;
    const ids = [await ways[one]!(editor, slug), await ways[other]!(editor, `${slug}-other`)];
    const [first, second] = ids as [string, string];
    await save(editor, second, { slug });
    const both = [act(editor, first, 'publish', at), act(editor, second, 'publish', at)];
    expect(await outcomes(both)).toEqual(['address-taken', 'done']);
    const path = `/news/2026/11/24/${slug}`;
    const { storyId } = (await prisma().address.findUnique({ where: { path } }))!;
    const loser = storyId === first ? second : first;
    expect(await addressOf(storyId)).toEqual([path]);
    expect(await addressOf(loser)).not.toContain(path);
    expect((await loadStory(storyId))!.stage).toBe('published');
  });

  it('also when written directly with SQL', async () => {
    const id = await publish(await fixture.paper.person('editor'), 'for-ever');
    const path = '/news/2026/11/24/for-ever';
    await expect(prisma().$executeRaw`DELETE FROM "Address" WHERE path = ${path}`).rejects.toThrow(
      /append-only/,
    );
    await expect(
      prisma().$executeRaw`UPDATE "Address" SET "storyId" = 'other' WHERE path = ${path}`,
    ).rejects.toThrow(/append-only/);
    await expect(
      prisma().$executeRaw`UPDATE "Address" SET current = false WHERE path = ${path}`,
    ).rejects.toThrow(/live without an address/);
    expect(await addressOf(id)).toEqual([path]);
  });
});

describe('A published story', () => {
  const broken: [string, (id: string, other: string) => Promise<unknown>, RegExp][] = [
    [
      'has a live revision',
      id => prisma().$executeRaw`UPDATE "Story" SET "liveRevisionId" = NULL WHERE id = ${id}`,
      /live revision is <NULL>/,
    ],
    [
      'is in no other stage',
      id => prisma().$executeRaw`UPDATE "Story" SET stage = 'draft' WHERE id = ${id}`,
      /is draft and its live revision/,
    ],
    [
      'has a revision of its own',
      (id, other) => prisma().$executeRaw`
        UPDATE "Story" SET "liveRevisionId" = (SELECT id FROM "Revision" WHERE "storyId" = ${other} LIMIT 1) WHERE id = ${id}`,
      /of another story/,
    ],
  ];
  it.each(broken)('%s, also against SQL', async (name, change, message) => {
    const editor = await fixture.paper.person('editor');
    const slug = name.replaceAll(' ', '-');
    const id = await publish(editor, slug);
    const other = await publish(editor, `${slug}-other`);
    await act(editor, other, 'unpublish', at);
    await expect(change(id, other)).rejects.toThrow(message);
  });
});

describe('A group has one version per edition', () => {
  it('when two versions are made at once from different stories of the group', async () => {
    const editor = await fixture.paper.person('editor');
    const { editionId, otherEditionId } = fixture.paper;
    const id = await write(editor, 'one-version');
    const begin = () => createStory(editor, { editionId: otherEditionId, deskId: null, fromStoryId: id }, at);
    expect(await outcomes([begin(), begin(), begin()])).toEqual([
      'done',
      'edition-has-a-version',
      'edition-has-a-version',
    ]);
    const versions = await prisma().story.findMany({ where: { groupId: (await loadStory(id))!.groupId } });
    expect(versions.map(version => version.editionId).sort()).toEqual([editionId, otherEditionId].sort());
  });

  it('when a version moves to an edition that has one', async () => {
    const editor = await fixture.paper.person('editor');
    const { editionId, otherEditionId } = fixture.paper;
    const id = await write(editor, 'moves-here');
    const version = await createStory(
      editor,
      { editionId: otherEditionId, deskId: null, fromStoryId: id },
      at,
    );
    expect(await outcomes([save(editor, version, { editionId })])).toEqual(['edition-has-a-version']);
    expect(await outcomes([save(editor, id, { editionId: otherEditionId })])).toEqual([
      'edition-has-a-version',
    ]);
  });
});
