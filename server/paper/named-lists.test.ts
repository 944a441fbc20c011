import { beforeAll, describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import type { Actor } from '@/domain/people/permissions';
import { prisma } from '@/server/store/prisma';
import { people } from '@/server/people/people';
import { entriesForEditing } from './named-lists';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
let admin: Actor;

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});

/** Everything in a list, page by page. */
async function all<Row>(
  read: (after?: string) => Promise<{ rows: Row[]; next: string | null }>,
): Promise<Row[][]> {
  const stretches: Row[][] = [];
  let next: string | null | undefined;
  do {
    const stretch = await read(next ?? undefined);
    stretches.push(stretch.rows);
    next = stretch.next;
  } while (next);
  return stretches;
}

describe('Lists by name', () => {
  it('have every topic once, in pages of 100, and find topics by a part of a name', async () => {
    const slugs = Array.from({ length: 201 }, (_, at) => `topic-${String(at).padStart(3, '0')}`);
    await prisma().topic.createMany({
      data: slugs.map((slug, at) => ({ slug, names: { en: `Topic ${at}`, zh: `话题${at}` } })),
    });
    const list = (words: string) => all(after => entriesForEditing(admin, 'topics', { words, after }));
    const stretches = await list('');
    expect(stretches.map(({ length }) => length)).toEqual([100, 100, 1]);
    expect(stretches.flat().map(({ slug }) => slug)).toEqual(slugs);
    expect((await list('题19')).flat().map(({ slug }) => slug)).toEqual([
      'topic-019',
      ...slugs.slice(190, 200),
    ]);
    expect(await list('no such')).toEqual([[]]);
  });

  it('have every active person once, also those with the same name', async () => {
    await prisma().person.createMany({
      data: Array.from({ length: 150 }, (_, at) => ({
        name: at % 2 ? 'Ann Lee' : `Person ${at}`,
        email: `p${at}@paper.example`,
        passwordHash: 'none',
        deactivatedAt: at < 10 ? now : null,
      })),
    });
    const list = (words: string, deactivated = false) =>
      all(after => people(admin, { words, deactivated, after }, now));
    const stretches = await list('');
    expect(stretches[0]).toHaveLength(100);
    const ids = stretches.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(await prisma().person.count({ where: { deactivatedAt: null } }));
    expect((await list('', true)).flat()).toHaveLength(10);
    expect((await list('ann lee')).flat()).toHaveLength(70);
    expect((await list('P149@')).flat()).toHaveLength(1);
  });

  it('find people by the desk or edition of a role', async () => {
    const { personId } = await fixture.paper.person('reporter', { deskId: fixture.paper.deskId });
    const found = await people(admin, { words: 'asi', deactivated: false }, now);
    expect(found.rows.map(({ id }) => id)).toEqual([personId]);
    expect(found.rows[0]!.grants).toEqual([
      { role: 'reporter', editionId: null, deskId: fixture.paper.deskId },
    ]);
  });
});
