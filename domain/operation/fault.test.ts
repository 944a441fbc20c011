import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, faultsIn, type FaultKind, type OperationState } from './fault';

const WELL: OperationState = {
  ...{ isWritable: true, isCurrent: true, overdueSchedules: 0, unseenSchedules: 0 },
  ...{ jobsFailed: 0, jobsOldestSeconds: 5, unconfirmedPurges: 0, cdnWaiting: 0, publishSeconds: 0.2 },
  ...{ lostProcesses: 0, versions: ['1.0.0'], loopDelay: 12, scanner: 'ready', retentionFaults: 0 },
  ...{ mediaStore: 'ready' },
  ...{ backupHours: 8, hasBackups: true, drillFound: 0, verificationFound: 0, corruptRows: 0 },
  emailsFailed: 0,
};

const WRONG: Record<FaultKind, Partial<OperationState>> = {
  'unconfirmed-purges': { unconfirmedPurges: 1 },
  'cdn-waiting': { cdnWaiting: 3 },
  'unseen-schedules': { unseenSchedules: 1 },
  'overdue-schedules': { overdueSchedules: 1 },
  'media-store-away': { mediaStore: 'away' },
  'read-only': { isWritable: false },
  'not-current': { isCurrent: false },
  'slow-publish': { publishSeconds: 6.8 },
  'lost-processes': { lostProcesses: 1 },
  'busy-process': { loopDelay: 900 },
  'several-versions': { versions: ['1.0.0', '1.1.0'] },
  'failed-jobs': { jobsFailed: 1 },
  'late-jobs': { jobsOldestSeconds: 700 },
  'failed-emails': { emailsFailed: 2 },
  'scanner-away': { scanner: 'away' },
  verification: { verificationFound: 1 },
  drill: { drillFound: 1 },
  'no-backup': { backupHours: null },
  'late-backup': { backupHours: 40 },
  retention: { retentionFaults: 1 },
  'corrupt-rows': { corruptRows: 1 },
};

describe('The operation of a paper', () => {
  it('that runs well has no faults, with or without backups, publishing and a scanner', () => {
    expect(faultsIn(WELL)).toEqual([]);
    const plain = { ...WELL, hasBackups: false, backupHours: null, publishSeconds: null, versions: [] };
    expect(faultsIn({ ...plain, scanner: 'off' })).toEqual([]);
  });

  it.each(FAULT_KINDS)('with %s has that fault alone', kind => {
    expect(faultsIn({ ...WELL, ...WRONG[kind] })).toMatchObject([{ kind, count: expect.any(Number) }]);
  });

  it('with several faults lists those that affect readers first', () => {
    const found = faultsIn({
      ...WELL,
      ...WRONG['late-backup'],
      ...WRONG['unseen-schedules'],
      ...WRONG.retention,
    });
    expect(found.map(({ isForReaders }) => isForReaders)).toEqual([true, false, false]);
  });
});
