import { BUDGET_LAYOUTS, type NewView, type SavedView } from '@/domain/api/planning/views';
import type { Connection } from '../database';
import { clientOf, prisma } from '../prisma';

/** The views of a person, by name. */
export async function listViews(personId: string): Promise<SavedView[]> {
  const rows = await prisma().savedView.findMany({
    where: { personId },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, layout: true, query: true },
  });
  return rows.map(row => ({ ...row, layout: BUDGET_LAYOUTS.find(known => known === row.layout) ?? 'table' }));
}

/** Saves a view of a person, replacing one with the same name. Returns its id; null when the maximum is reached. */
export async function saveView(
  personId: string,
  { name, layout, query }: NewView,
  { most, now }: { most: number; now: Date },
  connection: Connection,
): Promise<string | null> {
  const client = clientOf(connection);
  await client.$executeRaw`SELECT FROM "Person" WHERE id = ${personId} FOR NO KEY UPDATE`;
  const [others, old] = [
    await client.savedView.count({ where: { personId, name: { not: name } } }),
    await client.savedView.findUnique({ where: { personId_name: { personId, name } } }),
  ];
  if (!old && others >= most) return null;
  const data = { layout, query };
  const { id } = old
    ? await client.savedView.update({ where: { id: old.id }, data })
    : await client.savedView.create({ data: { personId, name, ...data, createdAt: now } });
  return id;
}

/** Removes a view of a person; false when they have none with this id. */
export async function deleteView(personId: string, id: string): Promise<boolean> {
  return (await prisma().savedView.deleteMany({ where: { id, personId } })).count > 0;
}
