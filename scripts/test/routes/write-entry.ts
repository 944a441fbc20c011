import { ROLES, type Role } from '@/domain/people/permissions';
import type { Context } from './write-inputs';

/** A valid request to the newsroom. */
export interface ValidRequest {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
}

/** The input and permissions of a write route. */
export interface WriteEntry {
  /** The roles that may send it, with a grant for the whole site. */
  may: readonly Role[];
  /** Whether a grant for another edition is refused. */
  scoped?: true;
  /** Whether its key makes it idempotent. */
  keyed?: true;
  /** Whether it names the version that it was based on. */
  versioned?: true;
  /** The ids in its body that are looked up, by path. */
  ids?: string[];
  /** Answers 422 in these tests, which have no mail server. */
  refusedHere?: true;
  /** Whether the ids in the address are not looked up. */
  anyAddress?: true;
  /** Whether its body is a file of any format. */
  anyBody?: true;
  /** Creates what the request needs. */
  make(context: Context): Promise<ValidRequest>;
}

export const ALL = ROLES;
export const WRITERS = ['reporter', 'editor', 'admin'] as const;
export const EDITORS = ['editor', 'admin'] as const;
export const ADMIN = ['admin'] as const;
