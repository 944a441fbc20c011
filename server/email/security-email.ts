import type { UnusualRuleName } from '@/domain/abuse-limits/rules';
import type { Actor } from '@/domain/people/permissions';
import { newsroomOrigin } from '@/server/origins';
import type { Connection } from '@/server/store/database';
import { insertEmails, loadAddressees } from '@/server/store/jobs/email';
import { enqueue } from '@/server/store/jobs/queue';
import { listHeadlines } from '@/server/store/stories/story-lists';
import { emailJob, mailIsSet } from './email';
import { emailWords } from './words/catalogues';
import type { EmailWords } from './words/words';

/** At most this many stories are listed in an email. */
const NAMED_STORIES = 10;

/** Notifies a person that an admin removed their second factor; without a mail server the email is stored. */
export async function emailSecondFactorRemoved(
  person: { name: string; email: string; locale: string },
  { personId: byId }: Actor,
  now: Date,
  connection: Connection,
): Promise<void> {
  const [admin] = await loadAddressees([byId], connection);
  const { subject, text } = emailWords(person.locale).secondFactorRemoved;
  const facts = { name: person.name, by: admin?.name ?? '' };
  const email = { to: person.email, subject: subject(facts), text: text(facts) };
  const ids = await insertEmails([email], now, connection);
  if (mailIsSet()) await enqueue(ids.map(emailJob), connection);
}

/** Notifies admins of a breach of the limits, each in their language. */
export async function emailUnusualAct(
  act: { rule: UnusualRuleName; personId: string; holds: boolean; domain: string; storyIds: string[] },
  adminIds: string[],
  now: Date,
  connection: Connection,
): Promise<void> {
  const { rule, personId, holds, domain } = act;
  const people = await loadAddressees([...adminIds, personId], connection);
  const storyIds = act.storyIds.slice(0, NAMED_STORIES);
  const headlines = await listHeadlines(storyIds, connection);
  const facts = {
    ...{ domain, by: people.find(({ id }) => id === personId)?.name ?? '' },
    url: `${newsroomOrigin()}/newsroom/paper/security#unusual`,
  };
  const key = holds && rule !== 'new-admin' ? (`${rule}-held` as const) : rule;
  const emails = people
    .filter(({ id }) => adminIds.includes(id))
    .map(({ email, locale }) => {
      const words = emailWords(locale);
      const { subject, text } = words.unusual[key];
      const stories = storyIds.map(id => headlines[id] || words.untitled);
      return { to: email, subject: subject({ ...facts, stories }), text: text({ ...facts, stories }) };
    });
  const ids = await insertEmails(emails, now, connection);
  if (mailIsSet()) await enqueue(ids.map(emailJob), connection);
}

/** Notifies admins of the state of a proposed admin, each in their language. */
export async function emailAdminProposal(
  news: { kind: keyof EmailWords['newAdmin']; personId: string; byId: string | null; name: string },
  adminIds: string[],
  now: Date,
  connection: Connection,
): Promise<void> {
  const { kind, personId, byId, name } = news;
  const people = await loadAddressees([...adminIds, ...(byId ? [byId] : [])], connection);
  const facts = {
    ...{ name, by: people.find(({ id }) => id === byId)?.name ?? '' },
    url: `${newsroomOrigin()}/newsroom/people?person=${personId}`,
  };
  const emails = people
    .filter(({ id }) => adminIds.includes(id))
    .map(({ email, locale }) => {
      const { subject, text } = emailWords(locale).newAdmin[kind];
      return { to: email, subject: subject(facts), text: text(facts) };
    });
  const ids = await insertEmails(emails, now, connection);
  if (mailIsSet()) await enqueue(ids.map(emailJob), connection);
}
