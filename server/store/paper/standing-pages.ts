import type { StandingPage } from '@/domain/paper/paper';
import type { Connection } from '../database';
import { clientOf } from '../prisma';

type Written = Pick<StandingPage, 'title' | 'description' | 'body'>;

/** Adds a page after the others of its edition; returns its id. */
export async function insertStandingPage(
  page: Written & Pick<StandingPage, 'editionId' | 'slug'>,
  now: Date,
  connection: Connection,
): Promise<string> {
  const { editionId, slug, title, description, body } = page;
  const position = await clientOf(connection).standingPage.count({ where: { editionId } });
  const data = { title, description, body: body as object, editionId, slug, position, updatedAt: now };
  return (await clientOf(connection).standingPage.create({ data })).id;
}

/** Changes some of a page. */
export async function updateStandingPage(
  id: string,
  { title, description, body }: Partial<Written>,
  now: Date,
  connection: Connection,
): Promise<void> {
  const data = { title, description, body: body as object | undefined, updatedAt: now };
  await clientOf(connection).standingPage.update({ where: { id }, data });
}

/** Removes a page; false when there is none with this id. */
export async function deleteStandingPage(id: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).standingPage.deleteMany({ where: { id } })).count > 0;
}
