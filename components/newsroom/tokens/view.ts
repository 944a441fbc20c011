import type { TokenScope } from '@/domain/people/api-token';

/** A token in the list. Days are ISO dates. */
export interface TokenView {
  id: string;
  name: string;
  prefix: string;
  scopes: TokenScope[];
  /** Short name of the edition that it is limited to; null: none. */
  edition: string | null;
  owner: string;
  state: 'valid' | 'over' | 'stopped';
  until: string;
  lastUsed: string | null;
}

/** The editions that a token can be limited to. */
export type TokenEditions = { id: string; name: string }[];
