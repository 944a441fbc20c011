/** A backup, or a drill: restoring one into a separate place to verify it. */
export type RunKind = 'backup' | 'drill';

/** A run with its result. */
export interface BackupRun {
  id: bigint;
  kind: string;
  startedAt: Date;
  finishedAt: Date | null;
  /** The name of the backup. */
  name: string;
  /** Why it failed; empty when it did not. */
  error: string;
  bytes: bigint;
  part: string;
  done: number;
  /** What differed after a restore. */
  found: number;
}
