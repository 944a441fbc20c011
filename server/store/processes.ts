import { prisma } from './prisma';

/** The ends of the names of connections of the server's role that start with a text, each once. */
export async function connectionsNamed(start: string): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT substr(application_name, length(${start}) + 1) AS name FROM pg_stat_activity
    WHERE datname = current_database() AND starts_with(application_name, ${start})`;
  return rows.map(({ name }) => name);
}
