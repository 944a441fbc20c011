import type { ByLanguage } from '@/domain/paper/by-language';
import type { Connection } from '../database';
import { clientOf } from '../prisma';

export interface AuthorProfileInput {
  names: ByLanguage;
  titles: ByLanguage;
  bios: ByLanguage;
  email: string;
  portraitId: string | null;
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
