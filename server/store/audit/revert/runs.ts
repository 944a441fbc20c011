import { createHash } from 'node:crypto';
import { nameOfState } from '@/domain/audit/revert/state-plan';
import type { RecordedState } from '@/domain/audit/recorded';
import { RevertAct, type RevertItem, type RevertedSubject } from '@/domain/audit/revert/acts';
import { inTransaction, type Connection } from '../../database';
import { Prisma } from '../../generated/client';
import { clientOf, prisma } from '../../prisma';
import type { ActsOf } from './affected-stories';

/** A run that reverts what a person did between two times. */
export interface RevertRun extends ActsOf {
  id: string;
  byId: string;
  /** For the history of each story. */
  reason: string;
}

/** A step of a run, which reverts one item. */
export interface RevertStep {
  number: number;
  /** The idempotency key. */
  key: string;
  item: RevertItem;
}

/** Stores a new run. @returns false while another one reverts the same person, or when this id is taken */
export async function insertRun(
  { id, personId, byId, from, to, reason }: RevertRun,
  items: RevertItem[],
  now: Date,
  connection: Connection,
): Promise<boolean> {
  const client = clientOf(connection);
  const added = await client.$executeRaw`
    INSERT INTO "RevertRun" (id, "personId", "byId", "from", "to", reason, "createdAt")
    VALUES (${id}, ${personId}, ${byId}, ${from}::timestamptz, ${to}::timestamptz, ${reason}, ${now}::timestamptz)
    ON CONFLICT DO NOTHING`;
  if (!added) return false;
  const steps = items.map((item, index) => ({
    ...{ runId: id, number: index + 1, subjectKind: item.subject, subjectId: item.id },
    ...{ act: item.act as Prisma.InputJsonObject, obstacle: item.obstacle ?? '' },
  }));
  await client.revertStep.createMany({ data: steps });
  return true;
}

/** A run, and who acts in it; null where there is none. */
export function loadRun(id: string): Promise<(RevertRun & { finishedAt: Date | null }) | null> {
  return prisma().revertRun.findUnique({ where: { id } });
}

/** The next steps of a run that were not tried yet. */
export async function nextSteps(runId: string, limit: number): Promise<RevertStep[]> {
  const rows = await prisma().revertStep.findMany({
    where: { runId, outcome: '' },
    orderBy: { number: 'asc' },
    take: limit,
  });
  return rows.map(({ number, subjectKind, subjectId, act, obstacle }) => ({
    number,
    key: createHash('sha256').update(`revert:${runId}:${number}`).digest('hex'),
    item: {
      subject: subjectKind as RevertedSubject,
      id: subjectId,
      act: RevertAct.parse(act),
      obstacle: obstacle === '' ? null : (obstacle as RevertItem['obstacle']),
    },
  }));
}

/** How long a step may take. */
const LONGEST_STEP_MS = 120_000;

/** Does a pending step under a lock, and stores its outcome. */
export async function tryStep(runId: string, number: number, work: () => Promise<string>): Promise<void> {
  await inTransaction(async connection => {
    const client = clientOf(connection);
    const open = await client.$queryRaw<object[]>`
      SELECT FROM "RevertStep" WHERE "runId" = ${runId} AND number = ${number} AND outcome = '' FOR UPDATE`;
    if (!open.length) return;
    const outcome = await work();
    await client.revertStep.updateMany({ where: { runId, number }, data: { outcome } });
  }, LONGEST_STEP_MS);
}

/** Ends a run after every step was attempted. @returns whether it had not ended */
export async function finishRun(id: string, now: Date, connection: Connection): Promise<boolean> {
  const { count } = await clientOf(connection).revertRun.updateMany({
    where: { id, finishedAt: null },
    data: { finishedAt: now },
  });
  return count > 0;
}

/** A step of a run and its outcome. */
export interface RunLine {
  number: number;
  subject: RevertedSubject;
  subjectId: string;
  /** The story that it is a part of. */
  storyId: string | null;
  name: string;
  act: RevertAct;
  /** Empty: not tried yet. */
  outcome: string;
}

/** The steps of a run with the names of what they are about. */
export async function listRunLines(runId: string): Promise<RunLine[]> {
  const rows = await prisma().$queryRaw<(RunLine & { state: RecordedState | null })[]>`
    SELECT step.number, step."subjectKind" AS subject, step."subjectId", step.act, step.outcome, COALESCE(CASE step."subjectKind"
      WHEN 'person' THEN (SELECT name FROM "Person" WHERE id = step."subjectId")
      WHEN 'front' THEN COALESCE(
        (SELECT name FROM "Section" WHERE id = step."subjectId"), (SELECT name FROM "Edition" WHERE id = step."subjectId"))
      WHEN 'picture' THEN (SELECT "originalName" FROM "Media" WHERE id = step."subjectId")
      ELSE (SELECT fields->>'headline' FROM "Story" WHERE id = COALESCE(last.state->>'storyId', thread."storyId", step."subjectId"))
      END, '') AS name, COALESCE(last.state->>'storyId', thread."storyId") AS "storyId", last.state
    FROM "RevertStep" AS step
      LEFT JOIN "NoteThread" AS thread ON step."subjectKind" = 'note' AND thread.id = step."subjectId"
      LEFT JOIN LATERAL (
      SELECT state FROM "RecordedState" WHERE kind = step."subjectKind" AND "subjectId" = step."subjectId" AND state <> '{}'
      ORDER BY "eventId" DESC LIMIT 1
    ) AS last ON true
    WHERE step."runId" = ${runId} ORDER BY step.number`;
  return rows.map(({ state, ...row }) => ({
    ...row,
    name: nameOfState(state ?? {}) || row.name,
    act: RevertAct.parse(row.act),
  }));
}

/** The newest runs about a person. */
export function listRuns(personId: string, limit: number) {
  return prisma().revertRun.findMany({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    take: limit,
    select: { id: true, createdAt: true, finishedAt: true },
  });
}
