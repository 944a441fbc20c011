import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Gauge, Registry } from 'prom-client';
import { scheduleReadings } from '@/server/stories/schedule/overdue';
import { listCorruptRows } from '@/server/store/corrupt-rows';
import { databaseState } from '@/server/store/database';
import { unreadableNotifications } from '@/server/live/listen';
import type { BackupRun } from '@/domain/backup/run';
import { lastRun } from '@/server/store/backup/runs';
import { COMMON_HEADERS, FILE_POLICY } from '@/server/press/headers';

/** A gauge: its name, help text and value; null when it cannot be read now. */
type Reading = readonly [name: string, help: string, value: number | null];

/**
 * Sends the gauges for alerts, in the text format of Prometheus, to clients with the token.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export async function sendMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  if (!hasToken(request, token)) return answer(response, 401, '', { 'www-authenticate': 'Bearer' });
  const database = await databaseState();
  const schedules = database !== 'unreachable' ? await scheduleReadings() : null;
  const backup = database !== 'unreachable' ? await lastRun('backup') : null;
  const drill = database !== 'unreachable' ? await lastRun('drill') : null;
  const gauges: Reading[] = [
    ['database_up', 'Whether the database is available.', Number(database !== 'unreachable')],
    ['database_writable', 'Whether the database takes writes.', Number(database === 'reachable')],
    [
      'unreadable_notifications',
      'Notifications that this process dropped as it could not read them.',
      unreadableNotifications(),
    ],
    [
      'schedules_overdue',
      'Scheduled steps that are overdue by a minute, in the cluster.',
      schedules?.overdue ?? null,
    ],
    [
      'schedules_unseen',
      'Stories whose scheduled step was taken and whose former page some process still sends.',
      schedules?.unseen ?? null,
    ],
    [
      'backup_finished_seconds',
      'When the last backup that did not fail ended, in seconds since 1970.',
      secondsOf(backup),
    ],
    [
      'restore_drill_finished_seconds',
      'When the last backup was restored elsewhere and equalled its record, in seconds since 1970.',
      drill?.found ? null : secondsOf(drill),
    ],
    ['broken_rows', 'Corrupt rows that this process left out of pages.', listCorruptRows().length],
    ['resident_memory_bytes', 'Memory of this process.', process.memoryUsage.rss()],
  ];
  const registry = new Registry();
  for (const [name, help, value] of gauges)
    if (value !== null) new Gauge({ name: `broadsheet_${name}`, help, registers: [registry] }).set(value);
  answer(response, 200, await registry.metrics(), { 'content-type': registry.contentType });
}

/** When a run ended; null when it failed. */
const secondsOf = (run: BackupRun | null) =>
  run?.finishedAt && !run.error ? Math.floor(run.finishedAt.getTime() / 1000) : null;

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
