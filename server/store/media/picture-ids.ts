import type { Prisma } from '../generated/client';
import { prisma } from '../prisma';

/** The ids of pictures after an id, by id. */
export async function listPictureIds(
  where: Omit<Prisma.MediaWhereInput, 'id'>,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await prisma().media.findMany({
    where: { ...where, id: { gt: after } },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return rows.map(({ id }) => id);
}
