import { createHash } from 'node:crypto';
import { isEntryAct } from '@/domain/abuse-limits/public-acts';
import type { Actor } from '@/domain/people/permissions';
import type { NamedReference } from '@/domain/story/named-ids';
import { VersionConflict } from '@/server/problems/version-conflict';
import { notFound, Refused, refusedFields } from '@/server/problems/refused';
import { domainsOfStory, requireWithinLimits, suspendOnBreach } from '@/server/abuse-limits/guard';
import { count } from '@/server/metrics/metrics';
import { purge } from '@/server/press/purge/purge';
import { inTransaction, type Connection } from '@/server/store/database';
import { notifyAll, type Notification } from '@/server/store/notify';
import { namesClosedDesk } from '@/server/store/paper/desks';
import { namesRemovedSection } from '@/server/store/paper/sections';
import type { Purge } from '@/server/store/purges';
import { insertEvent, type NewEvent } from '@/server/store/stories/events';
import { KeyInUse, type Receipt } from '@/server/store/stories/acknowledgements';
import { traced } from '@/server/tracing/traced';
import {
  loadStoryForWrite,
  type KnownBody,
  type StoryForWrite,
  type StoryRecord,
  type WriteTarget,
} from '@/server/store/stories/stories';

/** Actions that publish the working copy, now or at a scheduled time. */
const GIVES_THE_TEXT = new Set(['story.publish', 'story.schedule']);

/** Actions that save the text. */
const SAVES = new Set(['story.save', 'story.commit']);

/** Another process is writing the story or has already taken the step; nothing was written. */
export class SkippedWrite extends Error {}

/** A write of one story, before the story is loaded. */
export interface Write {
  actor: Actor;
  storyId: string;
  /** The action, as in the audit trail: `story.publish`. */
  kind: string;
  /** The client's input: an idempotency key, and the version that the write is based on. */
  input: { key?: string; version?: number };
  /** Where the write may move the story. */
  place?: Pick<WriteTarget, 'editionId' | 'deskId'>;
  /** The references in the text that was sent. */
  named?: NamedReference[];
  /** Whether it applies to any version of the working copy. */
  atAnyVersion?: boolean;
  /** Whether it changes or depends on facts that all versions of the story share. */
  locksGroup?: boolean;
  /** The version that it requires. The write is skipped when another one was first or is in progress. */
  ifFreeAt?: number;
  /** A version whose body this process has. */
  known?: KnownBody | null;
  /** Whether it is a scheduled step, which does not count towards anyone's limits. */
  bySchedule?: boolean;
  now: Date;
}

/** A write of a locked story. */
export interface OpenedWrite extends StoryForWrite {
  connection: Connection;
  /** What the acknowledgement stores; null for a write without a key. */
  receipt: Receipt | null;
}

/** The changes of a write, and its effects. */
export interface Written<Done> {
  done: Done;
  /** Absent when the statement of the change recorded it. */
  event?: Pick<NewEvent, 'kind' | 'data'>;
  notifications?: Notification[];
  /** The pages that are out of date; their notification belongs to the change. */
  purged?: Purge | null;
}

/** The two parts of a write that differ. */
export interface WriteSteps<Done> {
  /** Permission, and what the stage allows. @throws Refused 403 or 422 */
  authorize(opened: OpenedWrite): void;
  /** Changes the story, which is at the version that the client saw. */
  change(opened: OpenedWrite): Promise<Written<Done>>;
  /** The answer to a repeated write, from the version that the first one led to. */
  repeated(opened: OpenedWrite, version: number): Done | Promise<Done>;
}

/**
 * The only way to write a story: lock, replay by key, permission, version, limits, change, event, notifications, purge.
 * Everything but the purge of this process is one transaction.
 * @throws VersionConflict when the story is not at the version of the write; SkippedWrite when it is skipped; Refused
 * 403, 404, or 422, with `key-reused` when the key belongs to another request
 */
export function writeStory<Done>(write: Write, steps: WriteSteps<Done>): Promise<Done> {
  return traced(write.kind, { 'story.id': write.storyId }, () => writeInTransaction(write, steps));
}

async function writeInTransaction<Done>(write: Write, steps: WriteSteps<Done>): Promise<Done> {
  const { actor, storyId, input, place, named, locksGroup = false, atAnyVersion = false, now } = write;
  const { ifFreeAt, kind, bySchedule, known } = write;
  const act = { personId: actor.personId, storyId, kind, bySchedule, now };
  const receipt = input.key === undefined ? null : { key: input.key, request: digestOf(write) };
  const { done, purged, saved } = await writeByKey<Written<Done> & { saved?: 'alone' | 'merged' }>(
    now,
    async connection => {
      const target = { ...place, key: receipt?.key ?? null, named, locksGroup, ifFreeAt, known };
      const found = await loadStoryForWrite(storyId, target, connection);
      if (!found) throw ifFreeAt === undefined ? notFound('story') : new SkippedWrite();
      const opened = { ...found, connection, receipt };
      const { acknowledged } = found;
      if (acknowledged && receipt) {
        requireSameRequest(acknowledged.storyId === storyId && isSameRequest(acknowledged.request, receipt));
        return { done: await steps.repeated(opened, acknowledged.version) };
      }
      steps.authorize(opened);
      if (!atAnyVersion && input.version !== undefined && found.story.version !== input.version)
        throw conflict(found.story);
      const domains = GIVES_THE_TEXT.has(kind) ? domainsOfStory(found.story) : [];
      // Changes of entries are checked later: only the change itself shows whether the entry is public.
      if (!isEntryAct(kind)) await requireWithinLimits({ ...act, domains }, connection);
      const written = await steps.change(opened);
      const { event, notifications = [] } = written;
      if (event) await insertEvent({ ...event, personId: actor.personId, storyId, at: now }, connection);
      await notifyAll(notifications, connection);
      if (!SAVES.has(kind)) return written;
      return { ...written, saved: input.version === found.story.version ? 'alone' : 'merged' };
    },
  );
  if (purged) purge(purged);
  if (saved) count('saves');
  if (saved === 'merged') count('save_merges');
  return done;
}

function conflict(story: StoryRecord): VersionConflict {
  count('save_conflicts');
  return new VersionConflict(story);
}

/** Runs a write of one story in a transaction, and suspends the person when it exceeds a limit. */
const writeByKey = <Done>(now: Date, work: (connection: Connection) => Promise<Done>): Promise<Done> =>
  suspendOnBreach(now, () => inTransactionByKey(work));

/**
 * Runs a write in a transaction. Refuses a key that a concurrent write used, a section that was removed concurrently,
 * and a desk that was closed concurrently. @throws Refused 422
 */
export async function inTransactionByKey<Done>(
  work: (connection: Connection) => Promise<Done>,
): Promise<Done> {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (error instanceof KeyInUse) requireSameRequest(false);
    if (namesRemovedSection(error))
      throw refusedFields([{ field: 'sectionId', reason: 'section-of-another-edition' }]);
    if (namesClosedDesk(error)) throw refusedFields([{ field: 'deskId', reason: 'desk-is-closed' }]);
    throw error;
  }
}

/** Refuses a key that belongs to another request. @throws Refused 422 */
export function requireSameRequest(same: boolean): void {
  if (!same) throw new Refused(422, 'key-reused', { field: 'key' });
}

/** Whether this is the recorded request; always true for writes from before requests were recorded. */
export const isSameRequest = (kept: string, { request }: Receipt) => kept === '' || kept === request;

/** Whose request it is, for which story and action. */
interface KeyedRequest extends Pick<Write, 'actor' | 'storyId' | 'kind'> {
  input: object;
}

/** A digest of the request. */
export function digestOf({ actor, storyId, kind, input }: KeyedRequest): string {
  const request = JSON.stringify([actor.personId, storyId, kind, input]);
  return createHash('sha256').update(request).digest('base64url');
}
