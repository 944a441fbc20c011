/** A backup, or a restore of one into a place of its own to see that it can be. */
export type RunKind = 'backup' | 'drill';

/** A run with its result. */
export interface BackupRun {
  id: bigint;
  kind: string;
  startedAt: Date;
  finishedAt: Date | null;
  /** Of the backup. */
  name: string;
  /** Why it failed; empty when it did not. */
  error: string;
  bytes: bigint;
  part: string;
  done: number;
  /** What differed after a restore. */
  found: number;
}
