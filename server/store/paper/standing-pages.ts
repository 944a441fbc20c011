import type { StandingPage } from '@/domain/paper/paper';
import type { Connection } from '../database';
import { clientOf } from '../prisma';

type Written = Pick<StandingPage, 'title' | 'description' | 'body'>;

const asColumns = ({ title, description, body }: Written) => ({ title, description, body: body as object });

/** Adds a page after the others of its edition; returns its id. */
export async function insertStandingPage(
  page: Written & Pick<StandingPage, 'editionId' | 'slug'>,
  now: Date,
  connection: Connection,
): Promise<string> {
  const { editionId, slug } = page;
  const position = await clientOf(connection).standingPage.count({ where: { editionId } });
  const data = { ...asColumns(page), editionId, slug, position, updatedAt: now };
  return (await clientOf(connection).standingPage.create({ data })).id;
}

/** Writes a page if it is unchanged since `seenAt`; false when it was changed or deleted. */
export async function updateStandingPage(
  id: string,
  page: Written,
  seenAt: Date,
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const data = { ...asColumns(page), updatedAt: now };
  return (
    (await clientOf(connection).standingPage.updateMany({ where: { id, updatedAt: seenAt }, data })).count > 0
  );
}

/** Removes a page; false when there is none with this id. */
export async function deleteStandingPage(id: string, connection: Connection): Promise<boolean> {
  return (await clientOf(connection).standingPage.deleteMany({ where: { id } })).count > 0;
}
