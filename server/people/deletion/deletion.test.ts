import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { Refused } from '@/server/problems/refused';
import { changeGrants } from '@/server/people/grants/grants';
import {
  addPerson,
  changeProfile,
  deactivatePerson,
  people,
  peopleAround,
  reactivatePerson,
  resetPassword,
} from '@/server/people/people';
import { prisma } from '@/server/store/prisma';
import { deletePerson } from './deletion';
import { pseudonymOf } from './pseudonym';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const GRANTS = [{ role: 'reporter', editionId: null, deskId: null }];
let admin: Actor;
let id: string;
let person: { name: string; email: string };

beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
beforeEach(async () => {
  id = (await fixture.paper.person('reporter')).personId;
  person = await prisma().person.findUniqueOrThrow({ where: { id }, select: { name: true, email: true } });
});

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : String(error)),
  );
const deletion = (by = admin, name = person.name) => deletePerson(by, id, { name }, now);
const deactivation = () => deactivatePerson(admin, id, now);

it('The deletion of an account is for admins of the whole paper, who type the name of a deactivated person', async () => {
  expect(await reasonOf(deletion())).toBe('person-is-active');
  await deactivation();
  const ofEdition = await fixture.paper.person('admin', { editionId: fixture.paper.editionId });
  for (const actor of [ofEdition, await fixture.paper.person('editor')])
    expect(await reasonOf(deletion(actor))).toBe('needs-role');
  expect(await reasonOf(deletion(admin, 'Another Person'))).toBe('name-differs');
  expect(await reasonOf(deletePerson(admin, admin.personId, { name: 'x' }, now))).toBe('own-account');
  expect(await reasonOf(deletePerson(admin, 'no-one', { name: 'x' }, now))).toBe('no-such-person');
  expect(await reasonOf(deletion(admin, ` ${person.name.replace(' ', '  ')} `))).toBe('done');
});

it('The second of two concurrent deletions of an account is refused', async () => {
  await deactivation();
  const both = await Promise.all([deletion(), deletion()].map(reasonOf));
  expect(both.sort()).toEqual(['done', 'person-is-deleted']);
  expect(await prisma().event.count({ where: { kind: 'person.delete', subjectId: id } })).toBe(1);
});

it('Of a concurrent deletion and reactivation, one is refused', async () => {
  await deactivation();
  const both = [deletion(), reactivatePerson(admin, id, now)].map(reasonOf);
  const outcome = (await Promise.all(both)).join();
  expect(['done,person-is-deleted', 'person-is-active,done']).toContain(outcome);
});

it('The deletion of an account cannot be undone by admins or in the database', async () => {
  await deactivation();
  await deletion();
  const profile = { name: person.name, email: person.email, locale: 'en' };
  const tries = [
    reactivatePerson(admin, id, now),
    deactivation(),
    changeGrants(admin, id, GRANTS, now),
    changeProfile(admin, id, { change: profile, seen: profile }, now),
    resetPassword(admin, id, now),
  ];
  expect(new Set(await Promise.all(tries.map(reasonOf)))).toEqual(new Set(['person-is-deleted']));
  for (const data of [{ passwordHash: 'x' }, { deactivatedAt: null }, { email: person.email }])
    await expect(prisma().person.update({ where: { id }, data })).rejects.toThrow('Person_deleted_check');
});

it('The deletion of an account removes the person from the lists and frees the address', async () => {
  await deactivation();
  const { counts } = await peopleAround(admin, undefined, now);
  await deletion();
  const list = await people(admin, { deactivated: true, words: '' }, now);
  expect(list.rows.map(row => row.id)).not.toContain(id);
  const around = await peopleAround(admin, id, now);
  expect(around).toMatchObject({ counts: { ...counts, deactivated: counts.deactivated - 1 }, open: null });
  const { id: another } = await addPerson(admin, { ...person, grants: GRANTS }, now);
  expect(another).not.toBe(id);
});

it('A deleted person has a name in the language of the paper', () => {
  const names = ['en-GB', 'fr', 'zh-Hans', 'ar', 'de'].map(tag => pseudonymOf('0193-7f3a', tag));
  expect(names).toEqual([
    'Former colleague 7f3a',
    'Ancien collègue 7f3a',
    '前同事 7f3a',
    'زميل سابق 7f3a',
    'Former colleague 7f3a',
  ]);
});
