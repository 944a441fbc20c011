import type { ByLanguage } from '@/domain/paper/by-language';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';
import { readRow } from '../corrupt-rows';
import { toAuthor, type AuthorRecord } from './paper';

export interface AuthorProfileInput {
  names: ByLanguage;
  titles: ByLanguage;
  bios: ByLanguage;
  email: string;
  portraitId: string | null;
  /** The account of the author. */
  personId: string | null;
}

/** An author as shown in the newsroom's list. */
export interface KeptAuthor extends AuthorRecord {
  personId: string | null;
  /** The person of the account. */
  person: { id: string; name: string } | null;
}

const WITH_PERSON = { person: { select: { id: true, name: true } } };

export async function loadKeptAuthor(
  id: string,
  connection: Connection = database(),
): Promise<KeptAuthor | null> {
  const row = await clientOf(connection).author.findUnique({ where: { id }, include: WITH_PERSON });
  if (!row) return null;
  const { personId, person } = row;
  return readRow('Author', id, () => ({ ...toAuthor(row), personId, person }));
}

/** The author profile of a person, or null. */
export async function loadAuthorOf(personId: string, connection: Connection): Promise<AuthorRecord | null> {
  const row = await clientOf(connection).author.findUnique({ where: { personId } });
  return row && readRow('Author', row.id, () => toAuthor(row));
}

/** Whether another author has this account. */
export async function isAccountTaken(
  personId: string,
  authorId: string | null,
  connection: Connection,
): Promise<boolean> {
  const row = await clientOf(connection).author.findUnique({ where: { personId }, select: { id: true } });
  return row !== null && row.id !== authorId;
}

/** Whether an author has this slug. */
export async function hasAuthor(slug: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).author.count({ where: { slug } })) > 0;
}

/** Adds an author; returns the id. */
export async function insertAuthor(
  author: AuthorProfileInput & { slug: string },
  connection: Connection,
): Promise<string> {
  return (await clientOf(connection).author.create({ data: author })).id;
}

/** Changes some of an author's profile. */
export async function updateAuthor(
  id: string,
  profile: Partial<AuthorProfileInput>,
  connection: Connection,
): Promise<void> {
  await clientOf(connection).author.update({ where: { id }, data: profile });
}
