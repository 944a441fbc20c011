import type { PlanView } from '@/domain/api/planning/plans';
import { database, type Connection } from '../database';
import { clientOf } from '../prisma';

/** What is planned of a story. */
export type Plan = PlanView['plan'];

/** Parts of a plan as they are stored; what is left out stays. */
export interface PlanParts {
  /** As `2026-11-27`. */
  day?: string | null;
  deadline?: Date | null;
  expectedWords?: number | null;
  photographerId?: string | null;
  notes?: string;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** What is planned of a story; null when nothing is. */
export async function loadPlan(storyId: string, connection: Connection = database()): Promise<Plan | null> {
  const row = await clientOf(connection).plan.findUnique({
    where: { storyId },
    include: { photographer: { select: { id: true, name: true } } },
  });
  if (!row) return null;
  const { day, deadline, expectedWords, photographer, notes } = row;
  return { day: dayOf(day), deadline: deadline?.toISOString() ?? null, expectedWords, photographer, notes };
}

/** Writes parts of the plan of a locked story. Returns whether it is the first. */
export async function savePlan(storyId: string, parts: PlanParts, connection: Connection): Promise<boolean> {
  const { day, ...rest } = parts;
  const data = { ...rest, ...(day !== undefined && { day: day === null ? null : new Date(day) }) };
  const { plan } = clientOf(connection);
  const { count } = await plan.updateMany({ where: { storyId }, data });
  if (!count) await plan.create({ data: { storyId, ...data } });
  return !count;
}
