import { Prisma } from '../generated/client';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** A text to translate, with the key of its place in the story; null: it cannot be sent. */
export interface RunPart {
  key: string;
  tagged: string | null;
  words: string;
}

export type RunState = 'running' | 'done' | 'failed' | 'cancelled';

/** A translation of a story by machine. */
export interface MachineRun {
  storyId: string;
  run: string;
  personId: string;
  sourceId: string;
  revision: number;
  state: RunState;
  reason: string;
  parts: RunPart[];
  /** Those of the first parts; null: the part is unchanged. */
  answers: (string | null)[];
  done: number;
  total: number;
  untouched: string[];
}

type Row = Prisma.MachineTranslationGetPayload<object>;

/** Both are written only in this file. */
const toRun = ({ slot: _, updatedAt: __, parts, answers, state, ...row }: Row): MachineRun => ({
  ...row,
  state: state as RunState,
  parts: parts as unknown as RunPart[],
  answers: answers as (string | null)[],
});

/** The last machine translation of a story; null without one. */
export async function loadRun(
  storyId: string,
  connection: Connection = database(),
): Promise<(MachineRun & { personName: string }) | null> {
  const row = await clientOf(connection).machineTranslation.findUnique({
    where: { storyId },
    include: { person: { select: { name: true } } },
  });
  if (!row) return null;
  const { person, ...rest } = row;
  return { ...toRun(rest), personName: person.name };
}

/** Whether this run of a story is active. */
export async function isRunning(storyId: string, run: string): Promise<boolean> {
  const where = { storyId, run, state: 'running' };
  return (await clientOf(database()).machineTranslation.count({ where })) > 0;
}

const ENDED = { slot: null, parts: [], answers: [] } satisfies Prisma.MachineTranslationUpdateInput;

/** Ends runs without progress since a time, whose process has died. */
export async function endSilentRuns(before: Date, now: Date, connection: Connection): Promise<void> {
  await clientOf(connection).machineTranslation.updateMany({
    where: { state: 'running', updatedAt: { lt: before } },
    data: { ...ENDED, state: 'failed', reason: 'timed-out', updatedAt: now },
  });
}

/** How many run concurrently in total; a check constraint has the same number. */
const SLOTS = 4;

/** A new run, before it has a slot. */
export type NewRun = Pick<MachineRun, 'storyId' | 'run' | 'personId' | 'sourceId' | 'revision' | 'parts'>;

/**
 * Starts a run of a story without an active one. Returns whether it was started: all slots may be taken, or the person
 * may already have an active run.
 */
export async function insertRun(
  { storyId, run, personId, sourceId, revision, parts }: NewRun,
  now: Date,
  connection: Connection,
): Promise<'started' | 'all-taken' | 'one-already'> {
  const [taken] = await clientOf(connection).$queryRaw<{ slot: number | null; mine: boolean }[]>`
    SELECT (
      SELECT min(slot)::int FROM generate_series(1, ${SLOTS}::int) AS slot
      WHERE slot NOT IN (SELECT run.slot FROM "MachineTranslation" run WHERE run.slot IS NOT NULL)
    ) AS slot,
    EXISTS (SELECT FROM "MachineTranslation" run WHERE run."personId" = ${personId} AND run.slot IS NOT NULL) AS mine`;
  if (taken!.mine) return 'one-already';
  if (taken!.slot === null) return 'all-taken';
  const rows = await clientOf(connection).$executeRaw`
    INSERT INTO "MachineTranslation" (
      "storyId", run, "personId", "sourceId", revision, state, slot, parts, answers, total, "updatedAt"
    ) VALUES (
      ${storyId}, ${run}, ${personId}, ${sourceId}, ${revision}, 'running', ${taken!.slot}::smallint,
      ${JSON.stringify(parts)}::jsonb, '[]', ${parts.length}, ${now}::timestamptz
    )
    ON CONFLICT DO NOTHING`;
  // A concurrent transaction took the slot or started a run of the same person.
  return rows ? 'started' : 'all-taken';
}

/** Deletes the outcome of the last run of a story. */
export async function deleteEndedRun(storyId: string, connection: Connection): Promise<void> {
  await clientOf(connection).machineTranslation.deleteMany({
    where: { storyId, state: { not: 'running' } },
  });
}

/**
 * Stores the next results of an active run, after the given number of earlier ones; false: it is not active, or these
 * were already stored.
 */
export async function addAnswers(
  { storyId, run, done }: Pick<MachineRun, 'storyId' | 'run' | 'done'>,
  answers: (string | null)[],
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const rows = await clientOf(connection).$executeRaw`
    UPDATE "MachineTranslation"
    SET answers = answers || ${JSON.stringify(answers)}::jsonb, done = done + ${answers.length}::int,
      "updatedAt" = ${now}::timestamptz
    WHERE "storyId" = ${storyId} AND run = ${run} AND state = 'running' AND done = ${done}`;
  return rows > 0;
}

/** Ends an active run; false: it had ended. */
export async function endRun(
  { storyId, run }: Pick<MachineRun, 'storyId' | 'run'>,
  end: { state: Exclude<RunState, 'running'>; reason?: string; untouched?: string[] },
  now: Date,
  connection: Connection = database(),
): Promise<boolean> {
  const { count } = await clientOf(connection).machineTranslation.updateMany({
    where: { storyId, run, state: 'running' },
    data: { ...ENDED, ...end, updatedAt: now },
  });
  return count > 0;
}

/** Stores which texts of a story are machine texts; earlier ones that a person has read are still marked as read. */
export async function insertMachineTexts(
  storyId: string,
  digests: string[],
  connection: Connection,
): Promise<void> {
  await clientOf(connection).machineText.createMany({
    data: digests.map(digest => ({ storyId, digest })),
    skipDuplicates: true,
  });
}

/** Copies the marks of machine texts to a story made from these stories. */
export async function copyMachineTexts(
  storyId: string,
  fromIds: string[],
  connection: Connection,
): Promise<void> {
  await clientOf(connection).$executeRaw`
    INSERT INTO "MachineText" ("storyId", digest)
    SELECT DISTINCT ${storyId}, digest FROM "MachineText" WHERE "storyId" = ANY(${fromIds}) AND "readAt" IS NULL
    ON CONFLICT DO NOTHING`;
}

/** Marks machine texts as read by a person, or undoes that with null; returns how many have changed. */
export async function setTextsRead(
  storyId: string,
  digests: string[],
  read: { personId: string; at: Date } | null,
  connection: Connection,
): Promise<number> {
  const { count } = await clientOf(connection).machineText.updateMany({
    where: { storyId, digest: { in: digests }, readAt: read ? null : { not: null } },
    data: { readById: read?.personId ?? null, readAt: read?.at ?? null },
  });
  return count;
}

/** Stores the number of machine texts of a story, for lists; returns whether it has changed. */
export async function setUnread(storyId: string, unread: number, connection: Connection): Promise<boolean> {
  const { count } = await clientOf(connection).translation.updateMany({
    where: { storyId, unread: { not: unread } },
    data: { unread },
  });
  return count > 0;
}
