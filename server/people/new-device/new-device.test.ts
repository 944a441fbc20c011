import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runDueJobs } from '@/scripts/test/jobs';
import { startMailServer, type MailServer } from '@/scripts/test/mail-server';
import { testPaper } from '@/scripts/test/paper';
import { HttpVisitor } from '@/scripts/test/services/http-visitor';
import { startSignInServer } from '@/scripts/test/services/next-headers';
import { emailSecret } from '@/server/people/email-secret';
import { emailHandlers } from '@/server/email/delivery';
import { emailsForAdmin } from '@/server/email/email';
import { hashPassword } from '@/server/people/passwords/passwords';
import { authOptions } from '@/server/people/sign-in/auth-options';
import { readSettings } from '@/server/settings';
import { prisma } from '@/server/store/prisma';
import { inTransaction } from '@/server/store/database';
import { createSignInCode, expectCode, takeEmailedCode } from './codes';

vi.mock('next/headers', () => import('@/scripts/test/services/next-headers'));

const fixture = testPaper();
const PASSWORD = 'nine boats at dusk';
let mail: MailServer;
let newsroom: Awaited<ReturnType<typeof startSignInServer>>;
let passwordHash: string;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = 'a secret for tests';
  mail = await startMailServer();
  newsroom = await startSignInServer(authOptions);
  process.env.PUBLIC_URL = newsroom.url;
  process.env.NEXTAUTH_URL = newsroom.url;
  passwordHash = await hashPassword(PASSWORD);
});
beforeEach(() => mail.set());
afterAll(async () => {
  mail.unset();
  await mail.stop();
  await newsroom.stop();
});

async function person() {
  const { personId: id } = await fixture.paper.person('editor');
  return prisma().person.update({ where: { id }, data: { passwordHash } });
}

/** The result of signing in: `in`, or the reason of the refusal. */
async function signIn(visitor: HttpVisitor, email: string, code = '', password = PASSWORD) {
  const csrf = await (await visitor.send(`${newsroom.url}/api/auth/csrf`)).json();
  const { csrfToken } = csrf as { csrfToken: string };
  const form = { csrfToken, email, password, code, json: 'true' };
  const answer = await visitor.send(`${newsroom.url}/api/auth/callback/credentials`, form);
  const { url } = (await answer.json()) as { url: string };
  return new URL(url).searchParams.get('error') ?? 'in';
}

/** The codes in the received emails. */
async function codes(): Promise<string[]> {
  await runDueJobs(emailHandlers(readSettings().mail, emailSecret));
  return mail.take().map(({ text }) => /^(\d{6})$/m.exec(text)![1]!);
}

describe('A person without a second factor', () => {
  it('needs a code by email in an unknown browser, and afterwards none in that browser', async () => {
    const { id, email } = await person();
    const visitor = new HttpVisitor();
    expect(await signIn(visitor, email)).toBe('emailed-code');
    const [code, ...others] = await codes();
    expect(others).toEqual([]);
    expect(await prisma().session.count({ where: { personId: id } })).toBe(0);
    expect(await signIn(visitor, email, code === '000000' ? '000001' : '000000')).toBe(
      'wrong-second-factor-code',
    );
    expect(await signIn(visitor, email, `${code!.slice(0, 3)} ${code!.slice(3)}`)).toBe('in');
    expect(await signIn(visitor, email)).toBe('in');
    const events = await prisma().event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ kind }) => kind)).toEqual(['person.sign-in-code', 'person.sign-in-failed']);
  });

  it('signs in with a code only in the browser that requested it', async () => {
    const { id, email } = await person();
    const [own, stranger] = [new HttpVisitor(), new HttpVisitor()];
    expect(await signIn(own, email)).toBe('emailed-code');
    const [code] = await codes();
    expect(await takeEmailedCode(id, { attempt: 'another', typed: code! }, new Date())).toBe(false);
    expect(await signIn(stranger, email, code)).toBe('emailed-code');
    const [other] = await codes();
    if (other !== code) expect(await signIn(stranger, email, code)).toBe('wrong-second-factor-code');
    expect(await signIn(own, email, other)).toBe('wrong-second-factor-code');
    expect(await signIn(stranger, email, other)).toBe('in');
  });

  it('gets no code for a wrong password, and the answer does not show whether an address exists', async () => {
    const { email } = await person();
    expect(await signIn(new HttpVisitor(), email, '', 'not the password')).toBe('CredentialsSignin');
    expect(await signIn(new HttpVisitor(), `${randomUUID()}@paper.example`)).toBe('CredentialsSignin');
    expect(await codes()).toEqual([]);
  });

  it('is sent five codes in an hour at most, of which the newest is valid', async () => {
    const { email } = await person();
    const visitor = new HttpVisitor();
    const sent: string[] = [];
    for (let time = 0; time < 7; time++) {
      expect(await signIn(visitor, email)).toBe('emailed-code');
      sent.push(...(await codes()));
    }
    expect(sent).toHaveLength(5);
    if (sent[0] !== sent[4]) expect(await signIn(visitor, email, sent[0])).toBe('wrong-second-factor-code');
    expect(await signIn(visitor, email, sent[4])).toBe('in');
  });

  it('needs no code without a mail server, where the paper does not require it, or with an authenticator app', async () => {
    const { id, email } = await person();
    mail.unset();
    expect(await signIn(new HttpVisitor(), email)).toBe('in');
    mail.set();
    await prisma().paper.update({ where: { id: 1 }, data: { codeOnNewDevice: false } });
    expect(await signIn(new HttpVisitor(), email)).toBe('in');
    await prisma().paper.update({ where: { id: 1 }, data: { codeOnNewDevice: true } });
    await prisma().totp.create({
      data: { personId: id, secret: 'sealed', lastStep: 1, createdAt: new Date() },
    });
    expect(await signIn(new HttpVisitor(), email)).toBe('second-factor');
    expect(await codes()).toEqual([]);
  });
});

describe('A code by email', () => {
  const now = new Date();
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  const attempt = 'attempt';
  const take = (id: string, typed: string, at: Date) => takeEmailedCode(id, { attempt, typed }, at);
  async function newCode(id: string): Promise<string> {
    await inTransaction(connection => expectCode(id, attempt, now, connection));
    return createSignInCode(id, now);
  }

  it('is valid once, even when sent twice concurrently, for ten minutes and for its person', async () => {
    const [one, other] = [await person(), await person()];
    const code = await newCode(one.id);
    await newCode(other.id);
    expect(await take(other.id, code, now)).toBe(false);
    expect(await take(one.id, code, later(10))).toBe(false);
    const both = await Promise.all([1, 2].map(() => take(one.id, code, later(9))));
    expect(both.sort()).toEqual([false, true]);
  });

  it('is void after five wrong codes, however many are sent concurrently', async () => {
    const { id } = await person();
    const code = await newCode(id);
    const wrong = code === '111111' ? '222222' : '111111';
    await Promise.all(Array.from({ length: 20 }, () => take(id, wrong, now)));
    expect(await prisma().signInCode.findUnique({ where: { personId: id } })).toMatchObject({ tries: 5 });
    expect(await take(id, code, now)).toBe(false);
  });

  it('is only in its email, not in the database or in the emails that admins read', async () => {
    const { email } = await person();
    await signIn(new HttpVisitor(), email);
    const [code] = await codes();
    const { emails } = await emailsForAdmin(await fixture.paper.person('admin'));
    expect(emails.find(({ to }) => to === email)).toMatchObject({ hasLink: false, state: 'sent' });
    expect(JSON.stringify([emails, await prisma().signInCode.findMany()])).not.toContain(`"${code}"`);
    expect(emails.map(({ text }) => text).join('\n')).not.toContain(code);
  });
});
