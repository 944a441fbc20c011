import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { prisma } from '@/server/store/prisma';
import { importPeople } from './import-people';
import { deactivatePerson } from './people';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
let admin: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});

const grantIn = (editionId: string | null, role = 'reporter') => ({ role, editionId, deskId: null });
const newPerson = (changed: object = {}) => ({
  name: 'Wen Jiayi',
  email: `${randomUUID()}@paper.example`,
  locale: 'fr',
  grants: [grantIn(fixture.paper.editionId), grantIn(null, 'producer')],
  ...changed,
});
type NewPerson = ReturnType<typeof newPerson>;

const add = async (people: NewPerson[], actor = admin) =>
  (await importPeople(actor, { act: 'add', people }, now)).results;
const reasonsOf = async (people: NewPerson[]) =>
  (await add(people)).map(({ problem }) => problem?.reason ?? null);
const found = (email: string) =>
  prisma().person.findMany({
    where: { email },
    select: { id: true, name: true, locale: true, grants: { select: { role: true, editionId: true } } },
  });

it('An import adds each person with their roles, records it, and returns links without a mail server', async () => {
  const people = [newPerson(), newPerson()];
  const results = await add(people);
  for (const [at, { email }] of people.entries()) {
    const [person] = await found(email);
    expect(person).toMatchObject({ name: 'Wen Jiayi', locale: 'fr' });
    expect(person!.grants).toHaveLength(2);
    expect(results[at]).toEqual({ problem: null, link: expect.stringMatching(/#.{20}/) as string });
    const events = await prisma().event.findMany({ where: { subjectId: person!.id } });
    expect(events.map(({ kind }) => kind)).toEqual(['person.add']);
  }
  expect(new Set(results.map(({ link }) => link)).size).toBe(2);
});

it('An import refused for the first or last person adds the others', async () => {
  const [good, other] = [newPerson(), newPerson()];
  const wrong = [
    newPerson({ email: 'no address' }),
    newPerson({ grants: [grantIn('none')] }),
    newPerson({ grants: [grantIn(null, 'chief')] }),
    newPerson({ grants: [] }),
    newPerson({ grants: Array.from({ length: 51 }, () => grantIn(null)) }),
    newPerson({ locale: 'la' }),
    newPerson({ name: ' ' }),
  ];
  expect(await reasonsOf([wrong[0]!, good, ...wrong.slice(1, -1), other, wrong.at(-1)!])).toEqual([
    ...['wrong-input', null, 'no-such-edition', 'wrong-input', 'wrong-input', 'wrong-input', 'wrong-input'],
    ...[null, 'wrong-input'],
  ]);
  for (const { email } of [good, other]) expect(await found(email)).toHaveLength(1);
});

it('A repeated import adds no person twice and changes none', async () => {
  const people = [newPerson(), newPerson()];
  expect(await reasonsOf(people)).toEqual([null, null]);
  const again = people.map(person => ({ ...person, name: 'Other', email: person.email.toUpperCase() }));
  expect(await reasonsOf(again)).toEqual(['address-in-use', 'address-in-use']);
  for (const { email } of people) expect(await found(email)).toMatchObject([{ name: 'Wen Jiayi' }]);
});

it('Two concurrent imports in opposite orders add each person once', async () => {
  const people = Array.from({ length: 8 }, () => newPerson());
  const [first, second] = await Promise.all([reasonsOf(people), reasonsOf(people.toReversed())]);
  for (const [at, reason] of first.entries())
    expect([reason, second.toReversed()[at]].sort()).toEqual(['address-in-use', null]);
  for (const { email } of people) expect(await found(email)).toMatchObject([{ grants: [{}, {}] }]);
});

it('The check of an import shows which addresses exist, including those of deactivated people, and is recorded', async () => {
  const [person, gone] = [newPerson(), newPerson()];
  await add([person, gone]);
  await deactivatePerson(admin, (await found(gone.email))[0]!.id, now);
  const emails = [person.email.toUpperCase(), 'nobody@paper.example', gone.email];
  const { results } = await importPeople(admin, { act: 'check', emails }, now);
  expect(results.map(({ problem }) => problem?.reason ?? null)).toEqual([
    'address-in-use',
    null,
    'address-in-use',
  ]);
  expect(await prisma().event.count({ where: { kind: 'people.read', personId: admin.personId } })).toBe(1);
});

const PLAIN = { name: 'Wen Jiayi', email: 'wen@paper.example', locale: 'fr', grants: [] };
it.each([
  ['no one', { act: 'add', people: [] }],
  ['too many people', { act: 'add', people: Array.from({ length: 51 }, () => PLAIN) }],
  ['a person with more than a file can say', { act: 'add', people: [{ ...PLAIN, admin: true }] }],
  ['no address', { act: 'check', emails: [] }],
  ['too many addresses', { act: 'check', emails: Array.from({ length: 1001 }, (_, at) => `${at}`) }],
  ['an unknown act', { act: 'remove', people: [] }],
])('An import of %s is refused as a whole', async (_, sent) => {
  await expect(importPeople(admin, sent, now)).rejects.toMatchObject({ status: 422, reason: 'wrong-input' });
});

it('An import of people is for admins of the whole paper', async () => {
  const others = [
    await fixture.paper.person('editor'),
    await fixture.paper.person('admin', { editionId: fixture.paper.editionId }),
  ];
  for (const other of others) {
    const person = newPerson();
    await expect(add([person], other)).rejects.toMatchObject({ reason: 'needs-role' });
    await expect(importPeople(other, { act: 'check', emails: [person.email] }, now)).rejects.toMatchObject({
      reason: 'needs-role',
    });
    expect(await found(person.email)).toEqual([]);
  }
});
