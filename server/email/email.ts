import type { EmailKind } from '@/domain/people/inbox';
import type { Actor } from '@/domain/people/permissions';
import { listedHeadline } from '@/domain/story/second-texts';
import { recordRead } from '@/server/events/record';
import { notFound, Refused } from '@/server/problems/refused';
import { newsroomOrigin } from '@/server/origins';
import { readSettings } from '@/server/settings';
import { inTransaction, type Connection } from '@/server/store/database';
import { insertEmails, listEmails, loadAddressees, loadEmail, type Email } from '@/server/store/jobs/email';
import { enqueue, jobStates, type Job } from '@/server/store/jobs/queue';
import { loadStory } from '@/server/store/stories/stories';
import { emailWords } from './words/catalogues';
import type { EmailContent } from './words/words';
import { requirePermission } from '@/server/problems/require-permission';

/** The job that sends an email. Its payload is `{ emailId }`. */
export const SEND_EMAIL = 'email';

const SHOWN = 200;

/** A notification that is also sent by email. */
export interface EmailNotification {
  personId: string;
  byId: string;
  kind: EmailKind;
  storyId: string;
  threadId: string | null;
  text: string;
}

/** Writes an email for each notification in its recipient's language, and queues it if a mail server is set. */
export async function writeEmails(
  notifications: EmailNotification[],
  now: Date,
  connection: Connection,
): Promise<void> {
  if (!notifications.length) return;
  const ids = notifications.flatMap(({ personId, byId }) => [personId, byId]);
  const people = new Map((await loadAddressees(ids, connection)).map(person => [person.id, person]));
  const emails: Email[] = [];
  for (const { personId, byId, kind, storyId, threadId, text } of notifications) {
    const addressee = people.get(personId);
    const story = await loadStory(storyId, connection);
    if (!addressee?.emailKinds.includes(kind) || !story) continue;
    const words = emailWords(addressee.locale);
    const facts: EmailContent = {
      by: people.get(byId)?.name ?? '',
      story: oneLine(listedHeadline(story.fields) || story.fields.slug) || words.untitled,
      text,
      url: `${newsroomOrigin()}/newsroom/stories/${storyId}${threadId ? `#thread-${threadId}` : ''}`,
    };
    emails.push({
      to: addressee.email,
      subject: words.subjects[kind](facts),
      text: [words.openings[kind](facts), text, `${words.open}\n${facts.url}`, words.why]
        .filter(Boolean)
        .join('\n\n'),
    });
  }
  const emailIds = await insertEmails(emails, now, connection);
  if (!mailIsSet()) return;
  await enqueue(emailIds.map(emailJob), connection);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 300);
/** Whether a mail server is set. */
export const mailIsSet = () => readSettings().mail !== null;
const emailKey = (emailId: string) => `${SEND_EMAIL}:${emailId}`;
/** The job that sends this email. */
export const emailJob = (emailId: string): Job => ({
  task: SEND_EMAIL,
  payload: { emailId },
  key: emailKey(emailId),
});

/** The state of an email: sent, waiting, failed with an error, or kept here because no mail server is set. */
export type EmailState = 'sent' | 'waiting' | 'failed' | 'kept';

/** The newest emails with the state of each. @throws Refused 403 */
export async function emailsForAdmin(actor: Actor) {
  requirePermission(actor, 'manage-people');
  await recordRead(actor, 'emails.read', null, new Date());
  const emails = await listEmails(SHOWN);
  const states = await jobStates(emails.map(({ id }) => emailKey(id)));
  const stateOf = (id: string, sentAt: Date | null): EmailState =>
    sentAt ? 'sent' : (states.get(emailKey(id)) ?? 'kept');
  return {
    mailIsSet: mailIsSet(),
    emails: emails.map(({ linkForId: _, linkKind, ...email }) => ({
      ...email,
      state: stateOf(email.id, email.sentAt),
      hasLink: linkKind !== '' && linkKind !== 'code',
    })),
  };
}

/** Sends an unsent email immediately. @throws Refused 403, 404, or 422 without a mail server */
export async function sendAgain(actor: Actor, emailId: string): Promise<void> {
  requirePermission(actor, 'manage-people');
  const email = await loadEmail(emailId);
  if (!email) throw notFound('email');
  if (email.sentAt) throw new Refused(422, 'already-sent');
  if (!mailIsSet()) throw new Refused(422, 'no-mail-server');
  await inTransaction(connection => enqueue([emailJob(emailId)], connection));
}
