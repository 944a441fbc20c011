/** The response to an unusual act: none, an alert to admins, or a block until an admin lifts it. */
export const UNUSUAL_ANSWERS = ['off', 'alarm', 'hold'] as const;
export type UnusualAnswer = (typeof UNUSUAL_ANSWERS)[number];

/**
 * The kinds of unusual acts. `live-changes`: one person changes much of what readers see; `new-domain`: one person links
 * many stories to a domain that no story linked to before; `new-admin`: someone becomes an admin.
 */
export const UNUSUAL_RULES = ['live-changes', 'new-domain', 'new-admin'] as const;
export type UnusualRuleName = (typeof UNUSUAL_RULES)[number];

/** The rules of a paper. */
export interface UnusualRules {
  liveChanges: UnusualAnswer;
  /** Changing more stories than this within this many minutes is unusual. */
  liveChangesMost: number;
  liveChangesMinutes: number;
  newDomain: UnusualAnswer;
  /** Adding links to one new domain to more stories than this within this many minutes is unusual. */
  newDomainMost: number;
  newDomainMinutes: number;
  /** Domains that never count as new. */
  allowedDomains: string[];
  /** `hold`: another admin has to confirm a new one. */
  newAdmin: UnusualAnswer;
}

/**
 * The rules of a new paper. On a busy night a desk publishes a story every minute or two, shared among several people;
 * a correction in all editions is a dozen stories; scheduled publishing is not counted. Sixty manual actions in ten
 * minutes, one every ten seconds, are a script or a mistake. A new domain is linked in one or two stories on the day it
 * makes news; six stories within an hour are advertising.
 */
export const DEFAULT_UNUSUAL_RULES: UnusualRules = {
  ...{ liveChanges: 'hold', liveChangesMost: 60, liveChangesMinutes: 10 },
  ...{ newDomain: 'hold', newDomainMost: 5, newDomainMinutes: 60, allowedDomains: [] },
  newAdmin: 'alarm',
};

/** What an admin can set. */
export const UNUSUAL_BOUNDS = {
  liveChangesMost: { least: 5, most: 1000 },
  liveChangesMinutes: { least: 1, most: 1440 },
  newDomainMost: { least: 1, most: 100 },
  newDomainMinutes: { least: 1, most: 1440 },
} as const;

/** The maximum number of allowed domains. */
export const MAX_ALLOWED_DOMAINS = 500;

/** An unusual act that no admin has settled yet, for the settings page. */
export interface OpenUnusualAct {
  id: string;
  rule: UnusualRuleName;
  personId: string;
  personName: string;
  /** The domain involved; empty when there is none. */
  domain: string;
  /** The stories with links to the domain. */
  stories: { id: string; headline: string }[];
  /** Whether the person is suspended until an admin allows them to continue. */
  isHeld: boolean;
  at: string;
}
