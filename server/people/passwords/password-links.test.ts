import { describe, expect, it } from 'vitest';
import { PASSWORD_LINK_MS } from '@/domain/people/password-link';
import { testPaper } from '@/scripts/test/paper';
import { Refused } from '@/server/problems/refused';
import { insertSession } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';
import { changePassword } from '../account';
import { choosePassword, createPasswordLink, readPasswordLink } from './password-links';
import { passwordMatches } from './passwords';
import { addPerson, changeProfile, deactivatePerson, reactivatePerson, resetPassword } from '../people';

const fixture = testPaper();
const now = new Date('2026-11-27T08:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const PASSWORD = 'nine boats at dusk';

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : String(error)),
  );
const secretOf = (link: string | undefined) => new URL(link!).hash.slice(1);
const hashOf = async (id: string) =>
  (await prisma().person.findUniqueOrThrow({ where: { id } })).passwordHash;
const choose = (link: string | undefined, at = now, password = PASSWORD) =>
  reasonOf(choosePassword({ secret: secretOf(link), password }, at));

/** A person who was invited where no mail server is set. */
async function invited() {
  const admin = await fixture.paper.person('admin');
  const email = `${crypto.randomUUID()}@paper.example`;
  const grants = [{ role: 'reporter', editionId: null, deskId: null }];
  const added = await addPerson(admin, { name: 'Wen Jiayi', email, locale: 'fr', grants }, now);
  return { ...added, admin, email };
}

describe('A link to choose a password', () => {
  it('lets an invited person choose a password, in their language, and shows their name', async () => {
    const { id, link, email } = await invited();
    expect(link).toMatch(/^https:\/\/paper\.example\/newsroom\/choose-password\?lang=fr#[\w-]{43}$/);
    expect(await hashOf(id)).toBeNull();
    expect(await readPasswordLink({ secret: secretOf(link) }, now)).toMatchObject({
      ...{ name: 'Wen Jiayi', email, kind: 'invitation' },
    });
    expect(await choose(link)).toBe('done');
    expect(await passwordMatches(await hashOf(id), PASSWORD)).toBe(true);
  });

  it('works once, even for two concurrent requests', async () => {
    const { link } = await invited();
    const both = await Promise.all([choose(link), choose(link, now, 'another good sentence')]);
    expect(both.toSorted()).toEqual(['done', 'link-is-over']);
    expect(await choose(link)).toBe('link-is-over');
  });

  it.each(['invitation', 'reset'] as const)('of the kind %s works until it expires', async kind => {
    const { personId } = await fixture.paper.person('editor');
    const link = await createPasswordLink(personId, kind, now);
    expect(await choose(link, later(PASSWORD_LINK_MS[kind]))).toBe('link-is-over');
    expect(await choose(link, later(PASSWORD_LINK_MS[kind] - 1))).toBe('done');
  });

  it('stops working when a newer one is made', async () => {
    const { personId } = await fixture.paper.person('editor');
    const older = await createPasswordLink(personId, 'reset', now);
    const newer = await createPasswordLink(personId, 'reset', now);
    expect(await choose(older)).toBe('link-is-over');
    expect(await choose(newer)).toBe('done');
  });

  it('is the only one of its kind when several are made concurrently', async () => {
    const { personId } = await fixture.paper.person('editor');
    await Promise.all([1, 2, 3, 4].map(() => createPasswordLink(personId, 'reset', now)));
    expect(await prisma().passwordLink.count({ where: { personId } })).toBe(1);
  });

  it('ends all sessions and all other links once it was used', async () => {
    const { personId } = await fixture.paper.person('editor');
    await insertSession({ idHash: personId, personId, device: '', now, expiresAt: later(1000) });
    const [one, other] = [
      await createPasswordLink(personId, 'reset', now),
      await createPasswordLink(personId, 'invitation', now),
    ];
    expect(await choose(one)).toBe('done');
    expect(await prisma().session.count({ where: { personId } })).toBe(0);
    expect(await choose(other)).toBe('link-is-over');
  });

  it('is stored only as the hash of its secret', async () => {
    const { id, link } = await invited();
    const kept = JSON.stringify(await prisma().passwordLink.findMany({ where: { personId: id } }));
    expect(kept).not.toContain(secretOf(link));
  });

  it('stays valid when the password is refused', async () => {
    const { link } = await invited();
    expect(await choose(link, now, 'too short')).toBe('wrong-input');
    expect(await choose(link, now, 'wenjiayi-2026')).toBe('password-is-guessable');
    expect(await choose(link, now, '九艘旧船在黄昏时分返回了港口'.repeat(5))).toBe('done');
  });

  it.each<[string, (person: Awaited<ReturnType<typeof invited>>) => Promise<unknown>]>([
    ['another reset', ({ admin, id }) => resetPassword(admin, id, now)],
    ['a deactivation', ({ admin, id }) => deactivatePerson(admin, id, now)],
    [
      'another address',
      ({ admin, id, email }) =>
        changeProfile(admin, id, { change: { email: `new-${email}` }, seen: { email } }, now),
    ],
  ])('is invalid after %s', async (_, change) => {
    const person = await invited();
    await change(person);
    expect(await choose(person.link)).toBe('link-is-over');
    if ((await prisma().person.findUniqueOrThrow({ where: { id: person.id } })).deactivatedAt)
      await reactivatePerson(person.admin, person.id, now);
    expect(await choose(person.link)).toBe('link-is-over');
  });

  it('is invalid after the person changed the password themselves', async () => {
    const { id, link } = await invited();
    expect(await choose(link)).toBe('done');
    const reset = await createPasswordLink(id, 'reset', now);
    const change = { present: PASSWORD, password: 'another good sentence' };
    await changePassword({ personId: id, grants: [] }, 'here', change, now);
    expect(await choose(reset)).toBe('link-is-over');
  });

  it.each(['', 'x', 'a'.repeat(43), 'a'.repeat(100), "' OR 1=1", '\u0000'])(
    'that was not issued is invalid: %j',
    async secret => {
      expect(await reasonOf(readPasswordLink({ secret }, now))).toBe('link-is-over');
      expect(await reasonOf(choosePassword({ secret, password: PASSWORD }, now))).toBe('link-is-over');
    },
  );
});

it('A reset removes the password and the sessions immediately', async () => {
  const { admin, id, link } = await invited();
  await choose(link);
  const again = await resetPassword(admin, id, now);
  expect(await hashOf(id)).toBeNull();
  expect(await readPasswordLink({ secret: secretOf(again) }, now)).toMatchObject({ kind: 'reset' });
  await deactivatePerson(admin, id, now);
  expect(await reasonOf(resetPassword(admin, id, now))).toBe('person-is-deactivated');
});
