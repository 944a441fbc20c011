import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import type { SecondFactorFor } from '@/domain/people/second-factor';
import { inTransaction } from '@/server/store/database';
import { updateSecurityRules } from '@/server/store/people/security';
import { prisma } from '@/server/store/prisma';
import { deleteSession, insertSession } from '@/server/store/people/sessions';
import { findSession, hashSessionId, isStaff, secureCookies, SESSION_COOKIES } from './session-cookie';

const fixture = testPaper();
process.env.NEXTAUTH_SECRET ??= randomUUID();
const now = new Date('2026-11-26T09:00:00Z');

it('Only a valid session of a person with a role counts as staff', async () => {
  const { personId } = await fixture.paper.person('producer');
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await inTransaction(connection =>
    insertSession({ idHash: hashSessionId(id), personId, device: 'Firefox', now, expiresAt }, connection),
  );
  const token = await encode({ token: { sessionId: id }, secret: process.env.NEXTAUTH_SECRET! });
  for (const name of SESSION_COOKIES)
    expect(await isStaff(`theme=dark; ${name}=${token}; a=b`, now)).toBe(true);
  const forged = await encode({ token: { sessionId: id }, secret: 'another' });
  for (const header of [
    undefined,
    '',
    `${SESSION_COOKIES[0]}=`,
    `${SESSION_COOKIES[0]}=%E0%A4%A`,
    `${SESSION_COOKIES[0]}=${forged}`,
    `${SESSION_COOKIES[0]}x=${token}`,
  ])
    expect(await isStaff(header, now)).toBe(false);
  expect(await isStaff(`${SESSION_COOKIES[0]}=${token}`, expiresAt)).toBe(false);
  await deleteSession(hashSessionId(id));
  expect(await isStaff(`${SESSION_COOKIES[0]}=${token}`, now)).toBe(false);
});

it('A session ends when it is idle, and its last use is stored at intervals', async () => {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  const begin = async (role: 'admin' | 'editor') => {
    const { personId } = await fixture.paper.person(role);
    const idHash = hashSessionId(randomUUID());
    const ends = { idleExpiresAt: hours(2), expiresAt: hours(100) };
    await inTransaction(connection =>
      insertSession({ idHash, personId, device: '', now, ...ends }, connection),
    );
    return idHash;
  };
  const endOf = async (idHash: string) =>
    (await prisma().session.findUniqueOrThrow({ where: { idHash } })).idleExpiresAt;
  const [editor, admin] = [await begin('editor'), await begin('admin')];
  expect(await findSession(editor, hours(2), true)).toBeNull();
  expect(await findSession(editor, hours(0.05), true)).not.toBeNull();
  expect(await endOf(editor)).toEqual(hours(2));
  expect(await findSession(editor, hours(1), false)).not.toBeNull();
  expect(await endOf(editor)).toEqual(hours(2));
  expect(await findSession(editor, hours(1), true)).not.toBeNull();
  expect(await endOf(editor)).toEqual(hours(25));
  expect(await findSession(admin, hours(1), true)).not.toBeNull();
  expect(await endOf(admin)).toEqual(hours(13));
  expect(await findSession(editor, hours(24), true)).not.toBeNull();
  for (const used of [47, 70, 93]) expect(await findSession(editor, hours(used), true)).not.toBeNull();
  expect(await endOf(editor)).toEqual(hours(100));
  expect(await findSession(editor, hours(100), true)).toBeNull();
});

it('A session without its person’s second factor is invalid, and one without a required factor is not staff', async () => {
  const { personId } = await fixture.paper.person('editor');
  const id = randomUUID();
  const idHash = hashSessionId(id);
  await insertSession({ idHash, personId, device: '', now, expiresAt: new Date(now.getTime() + 1000) });
  const token = await encode({ token: { sessionId: id }, secret: process.env.NEXTAUTH_SECRET! });
  const isIn = () => isStaff(`${SESSION_COOKIES[1]}=${token}`, now);
  const rule = (secondFactorFor: SecondFactorFor, secondFactorDueAt: Date | null) =>
    inTransaction(connection => updateSecurityRules({ secondFactorFor, secondFactorDueAt }, connection));
  expect(await isIn()).toBe(true);
  await rule('everyone', new Date(now.getTime() + 1));
  expect(await isIn()).toBe(true);
  await rule('everyone', now);
  expect(await isIn()).toBe(false);
  await rule('admins', null);
  expect(await isIn()).toBe(true);
  await rule('nobody', null);
  await prisma().totp.create({ data: { personId, secret: 'x', lastStep: 1, createdAt: now } });
  expect(await isIn()).toBe(false);
  expect(await findSession(idHash, now, true)).toBeNull();
});

it('Cookies of a paper at an https address have the __Host- prefix', () => {
  const cookies = Object.values(secureCookies('https://paper.example')!);
  expect(cookies.length).toBe(3);
  for (const { name, options } of cookies) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ secure: true, path: '/', httpOnly: true });
    expect(options).not.toHaveProperty('domain');
  }
  expect(secureCookies('http://localhost:3000')).toBeUndefined();
});
