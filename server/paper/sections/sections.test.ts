import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { paperStructure } from '@/server/pages/paper';
import { resolve } from '@/server/pages/resolve';
import { prisma } from '@/server/store/prisma';
import { loadStory } from '@/server/store/stories/stories';
import { mergeSection, moveSection, removeSection } from './move-sections';
import { addSection, changeSection, orderSiblings } from './sections';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; message: string }) => error.reason ?? error.message,
  );

let admin: Actor;
let editor: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  editor = await fixture.paper.person('editor');
});

async function section(slug = `s-${randomUUID()}`, parentId: string | null = null) {
  const { editionId } = fixture.paper;
  await addSection(admin, { editionId, parentId, slug, name: slug, description: '' }, now);
  return prisma().section.findFirstOrThrow({ where: { editionId, parentId, slug } });
}
const story = async (sectionId: string, isLive: boolean, slug = `st-${randomUUID().slice(0, 8)}`) => {
  const fields = { slug, headline: 'A headline', sectionId };
  const id = await writeStory(editor, { editionId: fixture.paper.editionId, fields, at: now });
  if (isLive) await act(editor, id, 'publish', now);
  return id;
};
const leadsTo = async (path: string) => {
  const found = await resolve(path, await paperStructure());
  return found.kind === 'moved' ? found.to : found.kind;
};
const under = (parentId: string | null) =>
  prisma().section.findMany({
    where: { editionId: fixture.paper.editionId, parentId },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
const idsUnder = async (parentId: string | null) => (await under(parentId)).map(({ id }) => id);

describe('Permission to', () => {
  const uses: [string, (actor: Actor, id: string, other: string) => Promise<unknown>][] = [
    [
      'put sections into order',
      async (actor, id) => {
        const ids = await idsUnder(id);
        return orderSiblings(
          actor,
          { editionId: fixture.paper.editionId, parentId: id, ids, seen: ids },
          now,
        );
      },
    ],
    [
      'hide a section',
      async (actor, id) => changeSection(actor, id, await formOf('section', id, { hidden: true }), now),
    ],
    ['move a section', (actor, id, other) => moveSection(actor, id, { parentId: other }, now)],
    ['merge sections', (actor, id, other) => mergeSection(actor, id, { intoId: other }, now)],
    ['remove a section', (actor, id) => removeSection(actor, id, now)],
  ];
  it.each(uses)('%s is for admins of the whole paper only', async (_, use) => {
    const { editionId, deskId } = fixture.paper;
    for (const role of ROLES)
      for (const place of [{}, { editionId }, { deskId }]) {
        const actor = await fixture.paper.person(role, place);
        const [one, other] = [await section(), await section()];
        const isAllowed = role === 'admin' && !('editionId' in place) && !('deskId' in place);
        expect(await reasonOf(use(actor, one.id, other.id)), role).toBe(isAllowed ? 'done' : 'needs-role');
      }
  });
});

describe('The order of sections', () => {
  it('is changed from the current one: the second of two concurrent changes is refused', async () => {
    const parent = await section();
    const [a, b] = [await section('a', parent.id), await section('b', parent.id)];
    const c = await section('c', parent.id);
    const seen = [a.id, b.id, c.id];
    const order = (ids: string[], from = seen) =>
      orderSiblings(admin, { editionId: parent.editionId, parentId: parent.id, ids, seen: from }, now);
    const [first, second] = [seen.toReversed(), [b.id, a.id, c.id]];
    const both = await Promise.all([order(first), order(second)].map(reasonOf));
    expect(both.toSorted()).toEqual(['done', 'list-changed']);
    const standing = both[0] === 'done' ? first : second;
    expect(await idsUnder(parent.id)).toEqual(standing);
    // Repeating it is harmless.
    expect(await reasonOf(order(standing))).toBe('done');
    expect(await reasonOf(order(seen, standing))).toBe('done');
    await section('d', parent.id);
    expect(await reasonOf(order(first))).toBe('list-changed');
  });
});

describe('A moved section', () => {
  it('redirects from its old address, also after it is moved back', async () => {
    const [home, moved] = [await section('home'), await section('moved')];
    await moveSection(admin, moved.id, { parentId: home.id }, now);
    expect(await leadsTo('/moved')).toBe('/home/moved');
    expect(await leadsTo('/moved/feed.xml')).toBe('/home/moved/feed.xml');
    expect(await leadsTo('/home/moved')).toBe('section');
    await moveSection(admin, moved.id, { parentId: null }, now);
    expect(await leadsTo('/home/moved')).toBe('/moved');
    expect(await leadsTo('/moved')).toBe('section');
  });

  it('cannot be put into its own subsection, two levels down, or where its address is taken', async () => {
    const [top, other] = [await section(), await section()];
    const child = await section('child', top.id);
    await section('child', other.id);
    expect(await reasonOf(moveSection(admin, top.id, { parentId: other.id }, now))).toBe(
      'section-has-sections',
    );
    expect(await reasonOf(moveSection(admin, other.id, { parentId: child.id }, now))).toBe('no-such-section');
    expect(await reasonOf(moveSection(admin, child.id, { parentId: other.id }, now))).toBe('address-taken');
    const elsewhere = { parentId: fixture.paper.otherSectionId };
    expect(await reasonOf(moveSection(admin, child.id, elsewhere, now))).toBe('no-such-section');
  });
});

describe('Merged sections', () => {
  it('keep their stories and all their addresses', async () => {
    const [into, home] = [await section('into'), await section('house')];
    const from = await section('from');
    await moveSection(admin, from.id, { parentId: home.id }, now);
    const [draft, live] = [await story(from.id, false), await story(from.id, true)];
    const before = (await loadStory(live))!;
    await mergeSection(admin, from.id, { intoId: into.id }, now);
    for (const path of ['/from', '/house/from']) expect(await leadsTo(path), path).toBe('/into');
    const [there, shown] = [(await loadStory(draft))!, (await loadStory(live))!];
    expect([there.fields.sectionId, shown.fields.sectionId]).toEqual([into.id, into.id]);
    expect(shown).toMatchObject({ liveSectionId: into.id, version: before.version + 1 });
    const { path } = await prisma().address.findFirstOrThrow({ where: { storyId: live, current: true } });
    expect(await leadsTo(path)).toBe('story');
    const [count] = await prisma().liveCount.findMany({ where: { kind: 'section', key: into.id } });
    expect(count!.stories).toBe(1);
    expect(await reasonOf(section('from'))).toBe('address-taken');
    await act(editor, live, 'publish', now);
    expect(await leadsTo(path)).toMatch(/^\/into\/2026/);
  });

  it('let two stories with the same slug and day be published again', async () => {
    const [from, into] = [await section(), await section()];
    const [one] = [await story(from.id, true, 'ferry'), await story(into.id, true, 'ferry')];
    await mergeSection(admin, from.id, { intoId: into.id }, now);
    await act(editor, one, 'publish', now);
    const { path } = await prisma().address.findFirstOrThrow({ where: { storyId: one, current: true } });
    expect(path).toContain(from.slug);
  });

  it('let a story that was withdrawn before be republished', async () => {
    const [from, into] = [await section(), await section()];
    const id = await story(from.id, true);
    await act(editor, id, 'unpublish', now);
    await mergeSection(admin, from.id, { intoId: into.id }, now);
    await act(editor, id, 'reinstate', now);
    expect((await loadStory(id))!.liveSectionId).toBe(into.id);
  });

  it('are merged once when two admins merge each into the other', async () => {
    const [a, b] = [await section(), await section()];
    const both = await Promise.all([
      reasonOf(mergeSection(admin, a.id, { intoId: b.id }, now)),
      reasonOf(mergeSection(admin, b.id, { intoId: a.id }, now)),
    ]);
    expect(both.toSorted()).toEqual(['done', expect.stringMatching(/^no-such-section$/)]);
  });
});

describe('A removed section', () => {
  it('had no stories, and redirects to the front until its address is used again', async () => {
    const gone = await section('gone');
    const id = await story(gone.id, false);
    expect(await reasonOf(removeSection(admin, gone.id, now))).toBe('section-has-stories');
    await prisma().$executeRaw`
      UPDATE "Story" SET fields = jsonb_set(fields, '{sectionId}', 'null') WHERE id = ${id}`;
    await removeSection(admin, gone.id, now);
    expect(await leadsTo('/gone')).toBe('/');
    await section('gone');
    expect(await leadsTo('/gone')).toBe('section');
  });

  it('never leaves a story without a section when a save races with the removal', async () => {
    for (let round = 0; round < 5; round++) {
      const gone = await section();
      const [, made] = await Promise.all([
        reasonOf(removeSection(admin, gone.id, now)),
        reasonOf(story(gone.id, false)),
      ]);
      const left = await prisma().$queryRaw<unknown[]>`
        SELECT id FROM "Story" WHERE fields->>'sectionId' = ${gone.id}`;
      const isThere = await prisma().section.count({ where: { id: gone.id } });
      expect(left.length > 0, made).toBe(isThere > 0);
    }
  });
});
