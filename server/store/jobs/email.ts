import type { PasswordLinkKind } from '@/domain/people/password-link';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';

/** An email. */
export interface Email {
  to: string;
  subject: string;
  text: string;
  /** The person for whom a password link or sign-in code is created when the email is sent, and of which kind. */
  linkForId?: string | null;
  linkKind?: PasswordLinkKind | 'code' | '';
}

export interface EmailRecord extends Required<Email> {
  id: string;
  createdAt: Date;
  sentAt: Date | null;
  error: string;
}

/** Stores emails; returns their ids. */
export async function insertEmails(emails: Email[], now: Date, connection: Connection): Promise<string[]> {
  const rows = await clientOf(connection).email.createManyAndReturn({
    data: emails.map(email => ({ ...email, createdAt: now })),
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function loadEmail(id: string): Promise<EmailRecord | null> {
  return (await prisma().email.findUnique({ where: { id } })) as EmailRecord | null;
}

/** The newest emails. */
export async function listEmails(limit: number): Promise<EmailRecord[]> {
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  return (await prisma().email.findMany({ orderBy, take: limit })) as EmailRecord[];
}

/** Stores that an email was sent, or why it was not. */
export async function recordDelivery(
  id: string,
  outcome: { sentAt: Date } | { error: string },
): Promise<void> {
  const data = 'sentAt' in outcome ? { ...outcome, error: '' } : outcome;
  await prisma().email.update({ where: { id }, data });
}

/** The recipient of an email and their language, for active people. */
export function loadAddressees(personIds: string[], connection: Connection) {
  return clientOf(connection).person.findMany({
    where: { id: { in: personIds }, deactivatedAt: null },
    select: { id: true, name: true, email: true, locale: true, emailKinds: true },
  });
}
