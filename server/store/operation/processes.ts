import { prisma } from '../prisma';

/** A process of the server, as it was last seen. */
export interface ServerProcess {
  id: string;
  host: string;
  pid: number;
  version: string;
  startedAt: Date;
  seenAt: Date;
  stoppedAt: Date | null;
  /** Processor time in the last minute, in hundredths of one processor. */
  processor: number;
  memory: bigint;
  /** Milliseconds. */
  loopDelay: number;
}

/** Stores the current state of a process. */
export async function saveProcess({ id, ...state }: ServerProcess): Promise<void> {
  await prisma().serverProcess.upsert({ where: { id }, create: { id, ...state }, update: state });
}

/** The processes that were seen since a time and were not stopped, the longest running first. */
export function listProcesses(since: Date): Promise<ServerProcess[]> {
  return prisma().serverProcess.findMany({
    where: { seenAt: { gte: since }, stoppedAt: null },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    take: 200,
  });
}

/** Deletes processes that were not seen since. */
export async function deleteProcesses(before: Date): Promise<void> {
  await prisma().serverProcess.deleteMany({ where: { seenAt: { lt: before } } });
}

/** The ends of the names of connections of the server's role that start with a text, each once. */
export async function connectionsNamed(start: string): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT substr(application_name, length(${start}) + 1) AS name FROM pg_stat_activity
    WHERE datname = current_database() AND starts_with(application_name, ${start})`;
  return rows.map(({ name }) => name);
}
