/** What is done about something unusual: nothing, admins are told, or it is also refused until an admin allows it. */
export const UNUSUAL_ANSWERS = ['off', 'alarm', 'hold'] as const;
export type UnusualAnswer = (typeof UNUSUAL_ANSWERS)[number];

/** What is unusual. `live-changes`: one person changes what readers have of many stories; `new-admin`: someone becomes an admin. */
export const UNUSUAL_RULES = ['live-changes', 'new-admin'] as const;
export type UnusualRuleName = (typeof UNUSUAL_RULES)[number];

/** The rules of a paper. */
export interface UnusualRules {
  liveChanges: UnusualAnswer;
  /** A person who changes more stories than this, within so many minutes, acts unusually. */
  liveChangesMost: number;
  liveChangesMinutes: number;
  newAdmin: Exclude<UnusualAnswer, 'hold'>;
}

/**
 * What a paper starts with. On a big night a desk publishes a story each minute or two, and several people share the work;
 * a correction in all editions is a dozen stories; what is published by a schedule is not counted. Sixty by hand in ten
 * minutes, one each ten seconds, is a script or a mistake.
 */
export const DEFAULT_UNUSUAL_RULES: UnusualRules = {
  ...{ liveChanges: 'hold', liveChangesMost: 60, liveChangesMinutes: 10 },
  newAdmin: 'alarm',
};

/** What an admin can set. */
export const UNUSUAL_BOUNDS = {
  liveChangesMost: { least: 5, most: 1000 },
  liveChangesMinutes: { least: 1, most: 1440 },
} as const;

/** Acts by hand that change what readers have, now or at a time. */
export const LIVE_CHANGES = [
  ...(['story.publish', 'story.unpublish', 'story.kill', 'story.reinstate', 'story.correct'] as const),
  ...(['story.schedule', 'story.schedule-unpublish'] as const),
] as const;

/** Whether an act counts for the rule of changes of what readers have. */
export const changesWhatReadersHave = (kind: string): boolean => LIVE_CHANGES.some(one => one === kind);

/** Something unusual that no admin has settled yet, for the page of settings. */
export interface OpenUnusualAct {
  id: string;
  rule: UnusualRuleName;
  personId: string;
  personName: string;
  /** Whether the person is held until an admin allows them to go on. */
  isHeld: boolean;
  at: string;
}
