import type { Problem } from '@/domain/api/problem';

/** What came of a write: done with its answer, or not done with a reason. */
export type Answer<Data> = { done: true; data: Data } | NotDone;

export interface NotDone {
  done: false;
  /**
   * Machine-readable, as the API gives it; `offline` when there was no answer, `outdated-page` when there was one that
   * this page, which may be older than the newsroom, does not understand.
   */
  reason: string;
  /** Path of the field that was wrong, such as `followLinks.2.href`. */
  field: string | null;
  /** The whole problem, where the server described one. */
  problem?: Problem;
}
