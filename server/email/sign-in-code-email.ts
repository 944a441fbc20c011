import type { Connection } from '@/server/store/database';
import { insertEmails, loadAddressees } from '@/server/store/jobs/email';
import { enqueue } from '@/server/store/jobs/queue';
import { emailJob } from './email';
import { emailWords } from './words/catalogues';

/**
 * Has a code to sign in sent to a person. It is made as the email is sent, so that no one who reads the emails kept here,
 * or the database, can use it.
 * @returns whether there is such a person who may come in
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
