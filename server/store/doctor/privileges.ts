import { prisma } from '../prisma';

/** Whether the role as which the server works could change or delete what was recorded. */
export async function canChangeRecord(): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ can: boolean }[]>`
    SELECT bool_or(has_table_privilege(current_user, format('%I', name), privilege)) AS can
    FROM unnest(ARRAY['Event', 'EventLink', 'UnlinkedEvent', 'RecordedState']) AS name, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS privilege`;
  return row!.can;
}
