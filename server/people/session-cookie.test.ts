import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { inTransaction } from '@/server/store/database';
import { deleteSession, insertSession } from '@/server/store/people/sessions';
import { hashSessionId, isStaff, secureCookies, SESSION_COOKIES } from './session-cookie';

const fixture = testPaper();
process.env.NEXTAUTH_SECRET ??= randomUUID();
const now = new Date('2026-11-26T09:00:00Z');

it('only a valid session of someone with a role is staff', async () => {
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

it('cookies of a paper at an https address can be set by this host alone', () => {
  const cookies = Object.values(secureCookies('https://paper.example')!);
  expect(cookies.length).toBe(3);
  for (const { name, options } of cookies) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject({ secure: true, path: '/', httpOnly: true });
    expect(options).not.toHaveProperty('domain');
  }
  expect(secureCookies('http://localhost:3000')).toBeUndefined();
});
