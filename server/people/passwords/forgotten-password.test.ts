import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startMailServer, type MailServer } from '@/scripts/test/mail-server';
import { runDueJobs, waitingJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { emailSecret } from '@/server/people/email-secret';
import { emailHandlers } from '@/server/email/delivery';
import { emailsForAdmin } from '@/server/email/email';
import { Refused } from '@/server/problems/refused';
import { readSettings } from '@/server/settings';
import { prisma } from '@/server/store/prisma';
import { requestPasswordReset, forgottenPasswordHandlers } from './forgotten-password';
import { choosePassword } from './password-links';
import { addPerson, deactivatePerson } from '../people';

const fixture = testPaper();
const now = new Date();
let mail: MailServer;
beforeAll(async () => {
  mail = await startMailServer();
});
afterAll(() => mail.stop());

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : String(error)),
  );
const network = () => `192.0.2.${Math.floor(Math.random() * 255)} ${randomUUID()}`;
/** Runs the due jobs, and returns the texts of the received emails. */
async function delivered(): Promise<string[]> {
  await runDueJobs(forgottenPasswordHandlers);
  await runDueJobs(emailHandlers(readSettings().mail, emailSecret));
  return mail.take().map(({ text }) => text);
}
async function person() {
  const { personId } = await fixture.paper.person('editor');
  return prisma().person.findUniqueOrThrow({ where: { id: personId } });
}
const secretIn = (text: string) => /choose-password\?lang=[\w-]+#([\w-]{43})/.exec(text)?.[1];

it('A person who forgot the password gets a link by email, whatever the case of the address', async () => {
  const { id, email } = await person();
  await requestPasswordReset({ email: ` ${email.toUpperCase()} ` }, network());
  const [text, ...others] = await delivered();
  expect(others).toEqual([]);
  const password = 'nine boats at dusk';
  expect(await choosePassword({ secret: secretIn(text!)!, password }, new Date())).toBe(email);
  expect(await prisma().passwordLink.count({ where: { personId: id } })).toBe(0);
});

it('A request for an unknown address gets the same answer, and no email is sent', async () => {
  expect(await reasonOf(requestPasswordReset({ email: 'no.one@paper.example' }, network()))).toBe('done');
  expect(await waitingJobs()).toHaveLength(1);
  expect(await delivered()).toEqual([]);
});

it('A deactivated person who forgot the password gets no email', async () => {
  const { id, email } = await person();
  await deactivatePerson(await fixture.paper.person('admin'), id, now);
  await requestPasswordReset({ email }, network());
  expect(await delivered()).toEqual([]);
});

it('The link for a forgotten password is only in its email, not in the emails that admins read', async () => {
  const admin = await fixture.paper.person('admin');
  const { email } = await person();
  await requestPasswordReset({ email }, network());
  const [text] = await delivered();
  const secret = secretIn(text!)!;
  const { emails } = await emailsForAdmin(admin);
  expect(emails[0]).toMatchObject({ to: email, state: 'sent', hasLink: true });
  expect(JSON.stringify(emails)).not.toContain(secret);
});

it('An invitation is sent in the language of the person, by email where a mail server is set', async () => {
  const admin = await fixture.paper.person('admin');
  const email = `${randomUUID()}@paper.example`;
  const grants = [{ role: 'reporter', editionId: null, deskId: null }];
  const added = await addPerson(admin, { name: '李雷', email, locale: 'zh-Hans', grants }, now);
  expect(added.link).toBeUndefined();
  const [text] = await delivered();
  expect(text).toContain('加入编辑部');
  expect(secretIn(text!)).toBeTruthy();
});

it.each([{}, { email: 'no address' }, { email: ['a@b.example'] }, { email: 'a@b.example', more: 1 }, null])(
  'Input other than an address is refused: %j',
  async input => {
    expect(await reasonOf(requestPasswordReset(input, network()))).toBe('wrong-input');
  },
);

it('At most three links an hour are sent to an address, and thirty requested from a network', async () => {
  const ask = (email: string, from: string) => reasonOf(requestPasswordReset({ email }, from));
  const outcomes: string[] = [];
  for (let time = 0; time < 4; time++) outcomes.push(await ask('often@paper.example', network()));
  expect(outcomes).toEqual(['done', 'done', 'done', 'too-many-links']);
  const one = network();
  for (let time = 0; time < 30; time++) expect(await ask(`other-${time}@paper.example`, one)).toBe('done');
  expect(await ask('last@paper.example', one)).toBe('too-many-links');
});

it('A request for a forgotten password without a mail server is refused with that reason', async () => {
  mail.unset();
  expect(await reasonOf(requestPasswordReset({ email: 'a@b.example' }, network()))).toBe('no-mail-server');
  mail.set();
});
