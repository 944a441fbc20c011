import type { FaultKind } from '@/domain/operation/fault';
import type { SeriesName } from '@/domain/operation/sample';

const faults: Record<FaultKind, (count: number) => string> = {
  'unconfirmed-purges': n =>
    `${n === 1 ? 'A withdrawal was' : `${n} withdrawals were`} not confirmed by every process in the last hour. Readers may have got a story that was withdrawn.`,
  'cdn-waiting': n =>
    `The CDN has not confirmed ${n === 1 ? '1 purge' : `${n} purges`}. Readers may get pages as they were before. Tried again by itself.`,
  'unseen-schedules': n =>
    `${n === 1 ? '1 story' : `${n} stories`} published or unpublished by schedule, but some process still sends the former page.`,
  'overdue-schedules': n =>
    `${n === 1 ? '1 schedule is' : `${n} schedules are`} overdue by more than a minute.`,
  'read-only': () => 'The database takes no writes. No one can save or publish.',
  'not-current': () => 'The database is of another version. Restart the server, so that it is updated.',
  'slow-publish': n => `Publishing took ${n} s on average in the last hour. The limit is 3 s.`,
  'lost-processes': n =>
    n === 1
      ? 'A process stopped without notice, or can’t reach the database.'
      : `${n} processes stopped without notice, or can’t reach the database.`,
  'busy-process': milliseconds =>
    `A process is at the limit of its processor. Its delay is ${milliseconds} ms.`,
  'several-versions': n =>
    `The processes are of ${n === 1 ? '1 version' : `${n} versions`}. Finish the update.`,
  'failed-jobs': n => `${n === 1 ? '1 job has' : `${n} jobs have`} failed for good. The log has the reasons.`,
  'late-jobs': n => `Jobs have been waiting for ${n === 1 ? '1 minute' : `${n} minutes`}, emails among them.`,
  'failed-emails': n => `${n === 1 ? '1 email was' : `${n} emails were`} not sent in the last day.`,
  'media-store-away': () =>
    'The media store doesn’t answer. Readers get the pictures that are cached, and no one can upload files.',
  'scanner-away': () => 'The virus scanner doesn’t answer. No one can upload files.',
  verification: n =>
    `The nightly verification found ${n === 1 ? '1 difference' : `${n} differences`}. See the log.`,
  drill: n => `The last restored backup differed from its record in ${n === 1 ? '1 place' : `${n} places`}.`,
  'no-backup': () => 'There is no backup yet.',
  'late-backup': n => `The last backup is ${n === 1 ? '1 hour' : `${n} hours`} old.`,
  retention: n => `Personal data of ${n === 1 ? '1 kind' : `${n} kinds`} was not deleted in time.`,
  'corrupt-rows': n =>
    `${n === 1 ? '1 row' : `${n} rows`} can’t be read and are left out. Run npm run doctor to name them.`,
};

const series: Record<SeriesName, { label: string; unit: string }> = {
  readers: { label: 'Readers per second', unit: '' },
  cached: { label: 'From the cache', unit: '%' },
  visible: { label: 'Publish to visible', unit: 's' },
  renders: { label: 'Renders', unit: 'a minute' },
  saves: { label: 'Saves', unit: 'a minute' },
  jobs: { label: 'Jobs waiting', unit: '' },
  streams: { label: 'Event streams', unit: 'open' },
};

/** The words of the status screen in English. */
export const en = {
  title: 'Operation',
  status: 'Status',
  backups: 'Backups',
  allWell: 'Nothing is wrong.',
  readersFine: (n: number) =>
    `Readers get the paper. ${n === 1 ? '1 thing needs' : `${n} things need`} attention.`,
  readersAffected: 'Readers may get something wrong.',
  spans: { day: 'Last 24 hours', week: 'Last 7 days' },
  spanLinks: { day: '24 hours', week: '7 days' },
  amber: 'amber is over its limit',
  now: 'now',
  nothing: '–',
  most: (value: string, at: string) => `most ${value}, ${at}`,
  least: (value: string, at: string) => `least ${value}, ${at}`,
  limit: (value: string) => `limit ${value}`,
  noData: 'nothing counted yet',
  faults,
  series,
  processes: 'Processes',
  ofVersion: (n: number, version: string) => `${n}, ${n === 1 ? '' : 'all '}of version ${version}`,
  ofVersions: (n: number, versions: number) => `${n}, of ${versions} versions`,
  process: 'Process',
  state: 'State',
  version: 'Version',
  since: 'Running since',
  processor: 'Processor',
  memory: 'Memory',
  inTime: (ms: string) => `In time, ${ms} ms`,
  late: (ms: string) => `Late, ${ms} ms`,
  lost: 'Not seen since',
  megabytes: (n: string) => `${n} MB`,
  gigabytes: (n: string) => `${n} GB`,
  well: 'Well',
  needsAttention: 'Needs attention',
  off: 'Not set up',
  database: 'Database',
  connections: 'Connections',
  of: (n: string, most: string) => `${n} of ${most}`,
  size: 'Size',
  media: 'Media store',
  pictures: 'Pictures',
  free: 'Free',
  mail: 'Email',
  waiting: 'Waiting',
  sentToday: 'Sent in 24 hours',
  failed: 'Failed',
  last: 'Last',
  jobs: 'Jobs',
  oldest: 'Oldest',
  cdn: 'CDN',
  purgesToday: 'Purges in 24 hours',
  confirmedIn: 'Confirmed in',
  lastError: 'Error',
  seconds: (n: string) => `${n} s`,
};

export type OperationWords = typeof en;
