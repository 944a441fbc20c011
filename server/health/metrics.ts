import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Gauge, Registry } from 'prom-client';
import { scheduleReadings } from '@/server/stories/schedule/overdue';
import { listCorruptRows } from '@/server/store/corrupt-rows';
import { databaseState } from '@/server/store/database';
import { unreadableNotifications } from '@/server/live/listen';
import type { BackupRun } from '@/domain/backup/run';
import { mergedExpositions } from '@/server/metrics/merged';
import { exposition } from '@/server/metrics/metrics';
import type { MetricsPeers } from '@/server/metrics/peers';
import { lastGoodRun } from '@/server/store/backup/runs';
import { readCdnFacts } from '@/server/store/operation/cdn-purges';
import { readQueue } from '@/server/store/jobs/queue';
import { COMMON_HEADERS, FILE_POLICY } from '@/server/press/headers';
import { processReadings, reading, type Reading, type ReadPress } from './readings';

/** The sources of metrics, and the token that requests for them must have. */
interface MetricsOptions {
  token: string;
  press: ReadPress;
  /** The processes that share the port with this one; undefined: there are none. */
  peers?: MetricsPeers | undefined;
}

/**
 * Sends all metrics, in the text format of Prometheus, to clients with the token.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export async function sendMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  { token, press, peers }: MetricsOptions,
): Promise<void> {
  if (!hasToken(request, token)) return answer(response, 401, '', { 'www-authenticate': 'Bearer' });
  const text = peers ? mergedExpositions(await peers.all()) : await ownMetrics(press);
  answer(response, 200, text, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE });
}

/** The metrics of this process and of the cluster, in the text format of Prometheus. */
export async function ownMetrics(press: ReadPress): Promise<string> {
  const registry = new Registry();
  for (const { name, help, label, values } of [...(await clusterReadings()), ...processReadings(press)]) {
    if (!values.length) continue;
    const labelNames = label === undefined ? [] : [label];
    const gauge = new Gauge({ name: `broadsheet_${name}`, help, labelNames, registers: [registry] });
    for (const [labelled, value] of values)
      gauge.set(label === undefined ? {} : { [label]: labelled }, value);
  }
  return `${await registry.metrics()}\n${await exposition()}`;
}

/** Gauges of the cluster; without the database only that it is unavailable. */
async function clusterReadings(): Promise<Reading[]> {
  const database = await databaseState();
  const isUp = database !== 'unreachable';
  const now = new Date();
  const [schedules, backup, drill, queue, cdn] = isUp
    ? await Promise.all([
        scheduleReadings(),
        lastGoodRun('backup'),
        lastGoodRun('drill'),
        readQueue(),
        readCdnFacts(now, now),
      ])
    : [null, null, null, null, null];
  return [
    reading('database_up', 'Whether the database is available.', Number(isUp)),
    reading('database_writable', 'Whether the database takes writes.', Number(database === 'reachable')),
    reading(
      'unreadable_notifications',
      'Notifications that this process dropped as it could not read them.',
      unreadableNotifications(),
    ),
    reading(
      'schedules_overdue',
      'Scheduled steps that are overdue by a minute, in the cluster.',
      schedules?.overdue ?? null,
    ),
    reading(
      'schedules_unseen',
      'Stories whose scheduled step was taken and whose former page some process still sends.',
      schedules?.unseen ?? null,
    ),
    reading('jobs_waiting', 'Jobs whose time has come, in the cluster.', queue?.waiting ?? null),
    reading('jobs_oldest_seconds', 'How long the oldest of these waits.', queue?.oldestSeconds ?? null),
    reading('jobs_failed', 'Jobs that had their last attempt, in the cluster.', queue?.failed ?? null),
    reading('cdn_purges_waiting', 'Purges that the CDN has not confirmed.', cdn?.waiting ?? null),
    reading(
      'backup_finished_seconds',
      'When the last backup that did not fail ended, in seconds since 1970.',
      secondsOf(backup),
    ),
    reading(
      'restore_drill_finished_seconds',
      'When the last backup was restored elsewhere and equalled its record, in seconds since 1970.',
      secondsOf(drill),
    ),
    reading('broken_rows', 'Corrupt rows that this process left out of pages.', listCorruptRows().length),
  ];
}

/** When a run ended. */
const secondsOf = (run: BackupRun | null) =>
  run?.finishedAt ? Math.floor(run.finishedAt.getTime() / 1000) : null;

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether the request has the token; compared in constant time. */
function hasToken({ headers }: IncomingMessage, token: string): boolean {
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

function answer(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string>,
): void {
  response.writeHead(status, {
    ...COMMON_HEADERS,
    'content-security-policy': FILE_POLICY,
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(text);
}
