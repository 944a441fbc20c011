import { beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { prisma } from '@/server/store/prisma';
import { actOnPeople } from './bulk';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let admin: Actor;
beforeEach(async () => {
  await prisma().person.updateMany({ data: { deactivatedAt: now } });
  admin = await fixture.paper.person('admin');
});

const reasonsOf = async (personIds: string[], act: object, actor = admin) =>
  (await actOnPeople(actor, { personIds, act }, now)).results.map(({ problem }) => problem?.reason ?? null);
const isActive = async (id: string) =>
  (await prisma().person.findUniqueOrThrow({ where: { id } })).deactivatedAt === null;

it('One admin stays active when all are deactivated in one request or in two concurrent ones', async () => {
  const other = await fixture.paper.person('admin');
  const reporter = await fixture.paper.person('reporter');
  const all = [other, reporter, admin].map(({ personId }) => personId);
  expect(await reasonsOf(all, { kind: 'deactivate' })).toEqual([null, null, 'last-admin']);
  const third = await fixture.paper.person('admin');
  const both = await Promise.all([
    reasonsOf([admin.personId], { kind: 'deactivate' }),
    reasonsOf([third.personId], { kind: 'deactivate' }, third),
  ]);
  expect(both.flat().sort()).toEqual(['last-admin', null]);
});

it('A bulk change refused for one person is made for the others', async () => {
  const people = [await fixture.paper.person('reporter'), await fixture.paper.person('editor')];
  const ids = people.map(({ personId }) => personId);
  expect(await reasonsOf([ids[0]!, 'none', ids[1]!], { kind: 'deactivate' })).toEqual([
    null,
    'no-such-person',
    null,
  ]);
  expect(await Promise.all(ids.map(isActive))).toEqual([false, false]);
  expect(await reasonsOf(ids, { kind: 'reactivate' })).toEqual([null, null]);
  expect(await Promise.all(ids.map(isActive))).toEqual([true, true]);
});

it('A role is added once to the existing ones, even by two admins concurrently', async () => {
  const { personId } = await fixture.paper.person('reporter');
  const grant = { role: 'editor', editionId: fixture.paper.editionId, deskId: null };
  const another = { role: 'producer', editionId: null, deskId: null };
  await Promise.all([
    reasonsOf([personId], { kind: 'add-grant', grant }),
    reasonsOf([personId], { kind: 'add-grant', grant: another }),
    reasonsOf([personId], { kind: 'add-grant', grant }),
  ]);
  const grants = await prisma().grant.findMany({ where: { personId }, select: { role: true } });
  expect(grants.map(({ role }) => role).sort()).toEqual(['editor', 'producer', 'reporter']);
  expect(await reasonsOf([personId], { kind: 'add-grant', grant: { ...grant, editionId: 'none' } })).toEqual([
    'no-such-edition',
  ]);
});

it.each([
  ['no one', { personIds: [], act: { kind: 'deactivate' } }],
  [
    'too many people',
    { personIds: Array.from({ length: 101 }, (_, at) => `${at}`), act: { kind: 'deactivate' } },
  ],
  ['an unknown act', { personIds: ['a'], act: { kind: 'delete' } }],
])('A bulk change of %s is refused as a whole', async (_, sent) => {
  await expect(actOnPeople(admin, sent, now)).rejects.toMatchObject({ status: 422, reason: 'wrong-input' });
});

it('A bulk change of people is for admins only', async () => {
  const editor = await fixture.paper.person('editor');
  await expect(reasonsOf([admin.personId], { kind: 'deactivate' }, editor)).rejects.toMatchObject({
    reason: 'needs-role',
  });
});
