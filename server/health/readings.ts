import { lastLoopDelay } from '@/server/metrics/event-loop';
import { openStreams } from '@/server/live/stream-places';
import { poolStates } from '@/server/store/database';
import { isReplicaCurrent, replica } from '@/server/store/replica';
import type { Press } from '@/server/press/press';

/** The part of the press that is read. */
export type ReadPress = Pick<Press, 'cache' | 'coverage'>;

/** A gauge with its help text: a value, or one for each value of its label; null when it cannot be read now. */
export interface Reading {
  name: string;
  help: string;
  label?: string;
  values: [label: string, value: number][];
}

/** A gauge without a label. */
export const reading = (name: string, help: string, value: number | null): Reading => ({
  ...{ name, help },
  values: value === null ? [] : [['', value]],
});

/** Gauges of this process. All of their labels are fixed. */
export function processReadings({ cache, coverage }: ReadPress): Reading[] {
  const pools = poolStates();
  const pool = (name: string, help: string, value: (one: (typeof pools)[number]) => number): Reading => ({
    ...{ name: `database_connections_${name}`, help, label: 'side' },
    values: pools.map(one => [one.side, value(one)]),
  });
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    reading('press_pages', 'Pages in the page cache.', cache.pages),
    reading('press_bytes', 'Bytes that the page cache takes.', cache.bytes),
    reading('press_oldest_seconds', 'Age of the oldest page in the page cache.', cache.oldestSeconds),
    pool('used', 'Connections to the database that are in use.', ({ used }) => used),
    pool('idle', 'Connections to the database that are free.', ({ idle }) => idle),
    pool('waiting', 'Work that waits for a connection to the database.', ({ waiting }) => waiting),
    reading(
      'replica_current',
      'Whether readers’ pages can be read from the replica.',
      replica() && Number(isReplicaCurrent()),
    ),
    {
      ...{ name: 'event_streams', help: 'Event streams that are open, of readers and of the newsroom.' },
      label: 'side',
      values: [
        ['readers', coverage.size],
        ['newsroom', openStreams()],
      ],
    },
    reading(
      'event_loop_delay_seconds',
      'The 99th percentile of the delay of the event loop in the last minute.',
      lastLoopDelay() / 1000,
    ),
    reading('resident_memory_bytes', 'Memory of this process.', rss),
    reading('heap_used_bytes', 'Memory of this process that holds objects.', heapUsed),
    reading('cpu_seconds', 'Processor time of this process since its start.', (user + system) / 1e6),
    reading('uptime_seconds', 'Time since the start of this process.', process.uptime()),
  ];
}
