import { logFailure } from '@/server/store/outage';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { LRUCache } from 'lru-cache';
import { logger } from '@/server/log';
import { purge } from '@/server/press/purge/purge';
import { AS_CACHE } from '@/server/press/headers';
import { keyOf } from '@/server/press/surrogate-keys';
import { newPurge } from '@/server/store/purges';
import {
  listCompletedSchedules,
  replaceUnseen,
  type CompletedSchedule,
} from '@/server/store/stories/completed-schedules';
import { pause } from '@/server/jobs/pause';

const EVERY_MS = 5000;
/** Purges reach every process well within this. */
const AFTER_SECONDS = 3;
/** A step is checked for this long, also by a process that starts after it. */
const WITHIN_SECONDS = 600;
const MAX_STEPS = 5000;
const ANSWER_WITHIN_MS = 5000;

/** The address of this process, for readers' requests. */
export interface OwnAddress {
  /** The address that it listens at. */
  host: string;
  port: number;
  /** The host name that requests must be for; null: the server accepts every name. */
  publicHost: string | null;
}

/**
 * Requests, as a reader would, the page that this process serves for each story whose scheduled step was taken, until
 * it is correct. A stale page is purged, and counts as unseen in the metrics for alerts.
 * @returns a function that stops it and waits for running work
 */
export function startScheduleVerification(address: OwnAddress, everyMs = EVERY_MS): () => Promise<void> {
  const stopping = new AbortController();
  const name = randomUUID();
  /** The last state that was found correct, by story. */
  const seen = new LRUCache<string, string>({ max: 2 * MAX_STEPS });
  let hadUnseen = false;

  async function look(): Promise<void> {
    const others: CompletedSchedule[] = [];
    let askedFor = 0;
    for (const step of await takenSteps()) {
      if (stopping.signal.aborted) return;
      if (seen.get(step.storyId) === stateOf(step)) continue;
      // Leaves half of the time to readers and other due work.
      await pause(askedFor, stopping.signal);
      const askedAt = performance.now();
      const isSeen = await shows(address, step);
      askedFor = performance.now() - askedAt;
      if (isSeen) seen.set(step.storyId, stateOf(step));
      else others.push(step);
    }
    const unseen = others.length ? unchanged(others, await takenSteps()) : [];
    if (unseen.length || hadUnseen) await replaceUnseen(name, unseen);
    hadUnseen = unseen.length > 0;
    if (!unseen.length) return;
    logger.error(
      { storyIds: unseen.slice(0, 20), stories: unseen.length },
      'readers do not get a scheduled page',
    );
    purge(newPurge(unseen.map(keyOf.story)));
  }

  async function runUntilStopped(): Promise<void> {
    while (!stopping.signal.aborted) {
      await pause(everyMs, stopping.signal);
      if (!stopping.signal.aborted)
        await look().catch(error => logFailure(error, 'could not check scheduled steps'));
    }
  }

  const ended = runUntilStopped();
  return async () => {
    stopping.abort();
    await ended;
  };
}

const takenSteps = () => listCompletedSchedules(WITHIN_SECONDS, AFTER_SECONDS, MAX_STEPS);

/** The expected public state of a story, as a string. */
const stateOf = ({ path, liveRevisionId }: CompletedSchedule) => `${path} ${liveRevisionId}`;

/** The stories with the same expected state before and after the request: none was published in between. */
function unchanged(before: CompletedSchedule[], after: CompletedSchedule[]): string[] {
  const now = new Map(after.map(step => [step.storyId, stateOf(step)]));
  return before.filter(step => now.get(step.storyId) === stateOf(step)).map(({ storyId }) => storyId);
}

/** Whether the public page of the story in this process matches the database. */
async function shows(address: OwnAddress, { path, liveRevisionId }: CompletedSchedule): Promise<boolean> {
  const keys = await keysAt(address, path);
  if (keys === null) return false;
  const revision = keys.find(key => key.startsWith('revision:'));
  return revision === (liveRevisionId === null ? undefined : keyOf.revision(liveRevisionId));
}

/** The keys of the page at an address; null without a response. A HEAD request does not count as a view. */
function keysAt({ host, port, publicHost }: OwnAddress, path: string): Promise<string[] | null> {
  return new Promise(resolve => {
    const outgoing = request({
      method: 'HEAD',
      host,
      port,
      path: encodeURI(path),
      headers: { host: publicHost ?? `${host}:${port}`, ...AS_CACHE },
      timeout: ANSWER_WITHIN_MS,
    });
    outgoing.on('response', response => {
      response.resume();
      const keys = response.headers['surrogate-key'];
      resolve(response.statusCode! < 500 ? (keys?.toString().split(' ') ?? []) : null);
    });
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', () => resolve(null));
    outgoing.end();
  });
}
