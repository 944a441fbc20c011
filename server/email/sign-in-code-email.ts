import type { Connection } from '@/server/store/database';
import { insertEmails, loadAddressees } from '@/server/store/jobs/email';
import { enqueue } from '@/server/store/jobs/queue';
import { emailJob } from './email';
import { emailWords } from './words/catalogues';

/**
 * Queues a code to sign in. It is made when the email is sent, so that it cannot be read in the stored emails or the
 * database.
 * @returns whether there is such an active person
 */
export async function emailSignInCode(personId: string, now: Date, connection: Connection): Promise<boolean> {
  const [person] = await loadAddressees([personId], connection);
  if (!person) return false;
  const { subject, text } = emailWords(person.locale).signInCode;
  const email = { to: person.email, subject, text: text({ name: person.name }) };
  const ids = await insertEmails([{ ...email, linkForId: personId, linkKind: 'code' }], now, connection);
  await enqueue(ids.map(emailJob), connection);
  return true;
}
