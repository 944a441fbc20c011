import type { Problem } from '@/domain/api/problem';

/** The result of a request: done with its data, or not done with a reason. */
export type Answer<Data, Conflict = never> =
  | { done: true; data: Data }
  | (NotDone & { /** The state of the server that it met. */ conflict?: Conflict });

export interface NotDone {
  done: false;
  /**
   * Machine-readable, as the API sends it; `offline` without an answer, `outdated-page` for one that this page, which
   * may be older than the newsroom, does not understand.
   */
  reason: string;
  /** Path of the field that was wrong, such as `followLinks.2.href`. */
  field: string | null;
  /** The whole problem, where the server described one. */
  problem?: Problem;
  /** Of the HTTP answer; absent without one. */
  status?: number;
  /** Whether no answer of ours came, so that the same request may be sent again. */
  isLost?: boolean;
}
