import type { UnusualRuleName } from '@/domain/unusual/rules';
import type { Actor } from '@/domain/people/permissions';
import { newsroomOrigin } from '@/server/origins';
import type { Connection } from '@/server/store/database';
import { insertEmails, loadAddressees } from '@/server/store/jobs/email';
import { enqueue } from '@/server/store/jobs/queue';
import { emailJob, mailIsSet } from './email';
import { emailWords } from './words/catalogues';

/** Tells a person that an admin took their second factor away; without a mail server the email is kept. */
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

/** Tells admins of something unusual that a person did, each in their language. */
export async function emailUnusualAct(
  { rule, personId, holds }: { rule: UnusualRuleName; personId: string; holds: boolean },
  adminIds: string[],
  now: Date,
  connection: Connection,
): Promise<void> {
  const people = await loadAddressees([...adminIds, personId], connection);
  const facts = {
    by: people.find(({ id }) => id === personId)?.name ?? '',
    url: `${newsroomOrigin()}/newsroom/paper/settings#unusual`,
  };
  const emails = people
    .filter(({ id }) => adminIds.includes(id))
    .map(({ email, locale }) => {
      const { subject, text } = emailWords(locale).unusual[holds ? 'held' : rule];
      return { to: email, subject: subject(facts), text: text(facts) };
    });
  const ids = await insertEmails(emails, now, connection);
  if (mailIsSet()) await enqueue(ids.map(emailJob), connection);
}
