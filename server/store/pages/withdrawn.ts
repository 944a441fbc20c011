import { prisma } from '../prisma';

/** The addresses of the stories that readers lost last, every one that each ever had. */
export async function listWithdrawnAddresses(limit: number): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ path: string }[]>`
    SELECT address.path FROM (
      SELECT id, "updatedAt" FROM "Story" WHERE withdrawal <> '' ORDER BY "updatedAt" DESC LIMIT ${limit}
    ) AS story JOIN "Address" AS address ON address."storyId" = story.id
    ORDER BY story."updatedAt" DESC, address.path LIMIT ${limit}`;
  return rows.map(({ path }) => path);
}
