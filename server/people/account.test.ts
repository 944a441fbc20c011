import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { insertSession } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';
import { accountOf, changeAccount, changePassword } from './account';
import { hashPassword, passwordMatches } from './passwords/passwords';
import { changeProfile } from './people';

const fixture = testPaper();
const now = new Date('2026-11-27T08:00:00Z');
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; detail?: { field?: string }; message: string }) =>
      [error.reason ?? error.message, error.detail?.field].filter(Boolean).join(' '),
  );
const ACCOUNT = { name: 'Ann Lee', locale: 'fr', zone: 'Asia/Dubai', pictureId: null, emailKinds: [] };

async function withPassword(password: string) {
  const actor = await fixture.paper.person('reporter');
  const { personId } = actor;
  await prisma().person.update({
    where: { id: personId },
    data: { passwordHash: await hashPassword(password) },
  });
  const session = async () => {
    const idHash = randomUUID();
    await insertSession({ idHash, personId, device: '', now, expiresAt: new Date('2026-12-24') });
    return idHash;
  };
  return { actor, sessions: [await session(), await session()] as const };
}
const hashOf = async (id: string) =>
  (await prisma().person.findUniqueOrThrow({ where: { id } })).passwordHash;

it('A person can set name, picture, language, zone and notifications', async () => {
  const actor = await fixture.paper.person('reporter');
  const pictureId = await testPicture(40, 40);
  await changeAccount(actor, { ...ACCOUNT, pictureId }, now);
  expect(await accountOf(actor)).toMatchObject({ ...ACCOUNT, pictureId });
  await changeAccount(actor, { ...ACCOUNT, zone: '', emailKinds: ['mention', 'mention'] }, now);
  expect(await accountOf(actor)).toMatchObject({ zone: '', emailKinds: ['mention'], pictureId: null });
});

it.each([
  [{ zone: 'Mars/Base' }, 'wrong-input zone'],
  [{ locale: 'de' }, 'wrong-input locale'],
  [{ name: ' ' }, 'wrong-input name'],
  [{ name: 'x'.repeat(121) }, 'wrong-input name'],
  [{ emailKinds: ['publish'] }, 'wrong-input emailKinds.0'],
  [{ pictureId: 'none' }, 'no-such-picture pictureId'],
  [{ email: 'other@paper.example' }, 'wrong-input'],
])('An account refuses the change %j', async (wrong, reason) => {
  const actor = await fixture.paper.person('reporter');
  expect(await reasonOf(changeAccount(actor, { ...ACCOUNT, ...wrong }, now))).toBe(reason);
});

it('A new password requires the current one and ends the other sessions', async () => {
  const { actor, sessions } = await withPassword('the present one');
  const [here, elsewhere] = sessions;
  const change = (present: string, password: string) =>
    reasonOf(changePassword(actor, here, { present, password }, now));
  expect(await change('another one', 'long enough to keep')).toBe('wrong-password present');
  expect(await change('the present one', 'short')).toBe('wrong-input password');
  expect(await prisma().session.count({ where: { personId: actor.personId } })).toBe(2);
  expect(await change('the present one', 'long enough to keep')).toBe('done');
  expect(await prisma().session.findMany({ where: { personId: actor.personId } })).toMatchObject([
    { idHash: here },
  ]);
  expect(await prisma().session.count({ where: { idHash: elsewhere } })).toBe(0);
  expect(await passwordMatches(await hashOf(actor.personId), 'long enough to keep')).toBe(true);
});

it('Of two concurrent changes of a password, one is accepted', async () => {
  const { actor, sessions } = await withPassword('the present one');
  const change = (password: string) =>
    reasonOf(changePassword(actor, sessions[0], { present: 'the present one', password }, now));
  const both = await Promise.all([change('long enough to keep'), change('also long enough')]);
  expect(both.toSorted()).toEqual(['done', 'wrong-password present']);
});

it('The current password can be tried ten times at most', async () => {
  const { actor, sessions } = await withPassword('the present one');
  const outcomes: string[] = [];
  for (let guess = 0; guess < 11; guess++) {
    const form = { present: 'a guess', password: 'long enough to keep' };
    outcomes.push(await reasonOf(changePassword(actor, sessions[0], form, now)));
  }
  expect(outcomes.at(-1)).toBe('too-many-attempts');
});

it('An admin can change name, address and language of others, and each address is unique', async () => {
  const admin = await fixture.paper.person('admin');
  const [one, other] = [await fixture.paper.person('reporter'), await fixture.paper.person('editor')];
  const profile = { name: 'Ann Lee', email: 'Ann@Paper.example', locale: 'zh-Hans' };
  const change = async (actor: typeof one, id: string) => {
    const { name, email, locale } = await prisma().person.findUniqueOrThrow({ where: { id } });
    return reasonOf(changeProfile(actor, id, { change: profile, seen: { name, email, locale } }, now));
  };
  expect(await change(other, one.personId)).toBe('needs-role');
  const both = await Promise.all([change(admin, one.personId), change(admin, other.personId)]);
  expect(both.toSorted()).toEqual(['address-in-use email', 'done']);
  const row = await prisma().person.findUniqueOrThrow({ where: { email: 'ann@paper.example' } });
  expect(row).toMatchObject({ name: 'Ann Lee', locale: 'zh-Hans' });
  expect(await change(admin, row.id)).toBe('done');
});
