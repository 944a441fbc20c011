import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { deleteJobs, makeJobsDue, runDueJobs, waitingJobs } from '@/scripts/test/jobs';
import { startMailServer, type MailServer } from '@/scripts/test/mail-server';
import { testPaper } from '@/scripts/test/paper';
import { writeStory } from '@/scripts/test/publish';
import { assignStory } from '@/server/stories/assignment';
import { createThread } from '@/server/notes/notes';
import { readSettings } from '@/server/settings';
import { prisma } from '@/server/store/prisma';
import { MAX_ATTEMPTS } from '@/server/store/jobs/queue';
import { emailSecret } from '@/server/people/email-secret';
import { emailHandlers } from './delivery';
import { emailsForAdmin, sendAgain } from './email';

const fixture = testPaper();
const now = new Date('2026-11-25T08:00:00Z');

let mail: MailServer;
let admin: Actor;
let editor: Actor;
let storyId: string;

beforeAll(async () => {
  mail = await startMailServer();
  admin = await fixture.paper.person('admin');
  editor = await fixture.paper.person('editor');
  const fields = {
    slug: 'ferries',
    headline: 'Night ferries',
    kicker: 'K',
    sectionId: fixture.paper.sectionId,
  };
  storyId = await writeStory(editor, { editionId: fixture.paper.editionId, at: now, fields });
});
afterAll(() => mail.stop());

beforeEach(async () => {
  mail.take();
  mail.refusing = false;
  await prisma().email.deleteMany();
  await deleteJobs();
  mail.set();
});

const send = () => runDueJobs(emailHandlers(readSettings().mail, emailSecret));

async function colleague(locale: string) {
  const { personId } = await fixture.paper.person('reporter');
  const { name, email } = await prisma().person.update({ where: { id: personId }, data: { locale } });
  return { personId, name, email };
}
const mention = (text: string) =>
  createThread(
    editor,
    storyId,
    { id: randomUUID(), noteId: randomUUID(), quotation: '', text, blocking: false },
    now,
  );
describe('An email', () => {
  it('reaches the mailbox of the person whom a note mentions, with the note and a link to it', async () => {
    const { name, email } = await colleague('en');
    await mention(`@${name} is it nine?`);
    expect(mail.take()).toEqual([]);
    await send();
    expect(await waitingJobs()).toEqual([]);
    const [received, ...others] = mail.take();
    expect(others).toEqual([]);
    const { headers } = received!;
    expect(headers).toMatch(/^From: The Newsroom <desk@paper\.example>$/m);
    expect(headers).toMatch(new RegExp(`^To: ${email}$`, 'm'));
    expect(headers.replace(/\n /g, ' ')).toMatch(/^Subject: .* mentioned you: Night ferries$/m);
    const [sent] = (await emailsForAdmin(admin)).emails;
    expect(sent).toMatchObject({ state: 'sent', to: email });
    expect(sent!.text).toContain(`@${name} is it nine?`);
    expect(sent!.text).toContain(`https://paper.example/newsroom/stories/${storyId}#thread-`);
  });

  it.each([
    ['zh-Hans', '指派给你'],
    ['fr', 'vous a confié'],
    ['ar', 'أسند إليك'],
  ])('is written in the language of its recipient: %s', async (locale, words) => {
    const { personId } = await colleague(locale);
    await assignStory(editor, storyId, { personId }, now);
    await send();
    expect((await emailsForAdmin(admin)).emails[0]!.text).toContain(words);
    expect(mail.take()[0]!.text).toContain(words);
  });

  it('does not take header lines from a headline', async () => {
    const fields = { slug: 'odd', headline: 'One\nBcc: all@paper.example', kicker: 'K', sectionId: null };
    const id = await writeStory(editor, { editionId: fixture.paper.editionId, at: now, fields });
    await assignStory(editor, id, { personId: (await colleague('en')).personId }, now);
    await send();
    const [received] = mail.take();
    expect(received!.headers).not.toMatch(/^Bcc/m);
  });

  it('is retried when the mail server refuses it, and shows the reason meanwhile', async () => {
    mail.refusing = true;
    await assignStory(editor, storyId, { personId: (await colleague('en')).personId }, now);
    await send();
    expect((await emailsForAdmin(admin)).emails).toMatchObject([
      { state: 'waiting', error: expect.stringMatching(/no such mailbox/) },
    ]);
    mail.refusing = false;
    await makeJobsDue();
    await send();
    expect((await emailsForAdmin(admin)).emails).toMatchObject([{ state: 'sent', error: '' }]);
  });

  it('that failed permanently is sent when an admin resends it', async () => {
    await assignStory(editor, storyId, { personId: (await colleague('en')).personId }, now);
    mail.refusing = true;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      await makeJobsDue();
      await send();
    }
    const [sent] = (await emailsForAdmin(admin)).emails;
    expect(sent).toMatchObject({ state: 'failed', error: expect.stringMatching(/no such mailbox/) });
    mail.refusing = false;
    await sendAgain(admin, sent!.id);
    await send();
    expect(mail.take()).toHaveLength(1);
    await expect(sendAgain(admin, sent!.id)).rejects.toMatchObject({ reason: 'already-sent' });
  });

  it('stays readable for admins while no mail server is set', async () => {
    mail.unset();
    await assignStory(editor, storyId, { personId: (await colleague('en')).personId }, now);
    expect(await waitingJobs()).toEqual([]);
    const kept = await emailsForAdmin(admin);
    expect(kept).toMatchObject({ mailIsSet: false, emails: [{ state: 'kept' }] });
    await expect(sendAgain(admin, kept.emails[0]!.id)).rejects.toMatchObject({ reason: 'no-mail-server' });
    mail.set();
    await sendAgain(admin, kept.emails[0]!.id);
    await send();
    expect(mail.take()).toHaveLength(1);
  });

  it.each(ROLES)('can be read and sent by a %s only if that is an admin', async role => {
    const actor = await fixture.paper.person(role);
    const answers = await Promise.allSettled([emailsForAdmin(actor), sendAgain(actor, 'none')]);
    const reasons = answers.map(
      answer => answer.status === 'rejected' && (answer.reason as { reason: string }).reason,
    );
    expect(reasons).toEqual(role === 'admin' ? [false, 'no-such-email'] : ['needs-role', 'needs-role']);
  });

  it('is not sent to a deactivated person', async () => {
    const { personId, name } = await colleague('en');
    await prisma().person.update({ where: { id: personId }, data: { deactivatedAt: now } });
    await mention(`@${name}?`);
    expect((await emailsForAdmin(admin)).emails).toEqual([]);
  });
});
