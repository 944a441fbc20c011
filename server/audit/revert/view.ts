import type { EventKind } from '@/domain/audit/events';
import { LEFT_KINDS, leftReason, type LeftReason } from '@/domain/audit/revert/reverted-events';
import type { Actor } from '@/domain/people/permissions';
import { nearestInstant } from '@/domain/time/wall-clock';
import { recordRead } from '@/server/events/record';
import { Refused } from '@/server/problems/refused';
import { countOtherChanges } from '@/server/store/audit/revert/affected-others';
import { listRunLines, listRuns, loadRun, type RunLine } from '@/server/store/audit/revert/runs';
import { loadPerson } from '@/server/store/people/people';
import type { PlannedItem } from './kinds/kind';
import { planRevert } from './plan';
import { requireReverting } from './start';

const MINUTE_MS = 60_000;
const RUNS = 20;

/** The query of an address. */
export interface RevertQuery {
  person?: string;
  from?: string;
  to?: string;
}

/** What a run would revert, before it is started. */
export interface RevertPreview {
  person: { id: string; name: string };
  /** ISO times; null: none was chosen yet. */
  from: string | null;
  to: string;
  items: PlannedItem[];
  /** More than a run can take was found. */
  tooMuch: boolean;
  /** Changes that no run reverts. */
  others: { kind: EventKind; count: number; reason: LeftReason }[];
  runs: { id: string; at: string; isRunning: boolean }[];
}

/**
 * What a person did between two times and what would revert it; null where there is no such person.
 * @param zone of the times
 * @throws Refused 403
 */
export async function previewRevert(
  actor: Actor,
  query: RevertQuery,
  zone: string,
  now: Date,
): Promise<RevertPreview | null> {
  requireReverting(actor);
  const person = await loadPerson(query.person ?? '', now);
  if (!person) return null;
  await recordRead(actor, 'audit.read', person.id, now);
  const from = query.from ? nearestInstant(query.from, zone) : null;
  const until = query.to ? nearestInstant(query.to, zone) : null;
  const to = until ? new Date(until.getTime() + MINUTE_MS - 1) : now;
  const runs = (await listRuns(person.id, RUNS)).map(run => ({
    ...{ id: run.id, at: run.createdAt.toISOString(), isRunning: run.finishedAt === null },
  }));
  const about = { person: { id: person.id, name: person.name }, to: to.toISOString(), runs };
  if (!from || from > to) return { ...about, from: null, items: [], tooMuch: false, others: [] };
  const acts = { personId: person.id, from, to };
  const counted = await countOtherChanges(acts, LEFT_KINDS);
  const others = counted.map(one => ({ ...one, reason: leftReason(one.kind)! }));
  const items = await planRevert(acts).catch((error: unknown) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  return { ...about, from: from.toISOString(), items: items ?? [], tooMuch: items === null, others };
}

/** A run and the outcomes of its steps. */
export interface RevertRunView {
  person: { id: string; name: string };
  by: string;
  from: string;
  to: string;
  isRunning: boolean;
  lines: RunLine[];
}

/** A run, in progress or finished; null without one. @throws Refused 403 */
export async function viewRun(actor: Actor, id: string, now: Date): Promise<RevertRunView | null> {
  requireReverting(actor);
  const run = await loadRun(id);
  if (!run) return null;
  const [person, by, lines] = await Promise.all([
    loadPerson(run.personId, now),
    loadPerson(run.byId, now),
    listRunLines(id),
  ]);
  return {
    ...{ person: { id: run.personId, name: person?.name ?? '' }, by: by?.name ?? '' },
    ...{ from: run.from.toISOString(), to: run.to.toISOString(), isRunning: run.finishedAt === null, lines },
  };
}
