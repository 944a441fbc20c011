import { ROLES, type Role } from '@/domain/people/permissions';
import type { Context } from './write-inputs';

/** A request that the newsroom takes as it is. */
export interface ValidRequest {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
}

/** What a write route takes, and from whom. */
export interface WriteEntry {
  /** Who may, with a grant for the whole site. */
  may: readonly Role[];
  /** Whether a grant for another edition is refused. */
  scoped?: true;
  /** Whether its key makes it harmless to repeat. */
  keyed?: true;
  /** Whether it names the version that it was based on. */
  versioned?: true;
  /** The ids in its body that are looked up, by path. */
  ids?: string[];
  /** Answered 422 here, where no mail server is. */
  refusedHere?: true;
  /** Whether the ids in the address are not looked up. */
  anyAddress?: true;
  /** Whether its body is a file of any format. */
  anyBody?: true;
  /** Makes what the request needs. */
  make(context: Context): Promise<ValidRequest>;
}

export const ALL = ROLES;
export const WRITERS = ['reporter', 'editor', 'admin'] as const;
export const EDITORS = ['editor', 'admin'] as const;
export const ADMIN = ['admin'] as const;
