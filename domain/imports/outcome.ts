import type { UnreadableReason } from './unreadable';

/** The result for an item. */
export const OUTCOMES = [
  'pending',
  'made',
  'changed',
  'unchanged',
  'kept',
  'left-out',
  'failed',
  'undone',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an import would do with an item: `kept` is a story that an editor has changed since. */
export const PLANS = ['made', 'changed', 'unchanged', 'kept', 'left-out', 'failed'] as const;
export type ItemPlan = (typeof PLANS)[number];

export const IMPORT_STATES = [
  'waiting',
  'reading',
  'ready',
  'running',
  'stopped',
  'done',
  'undoing',
  'undone',
  'failed',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a person can do with an import, by its state. Reading again makes a new dry run. */
export const IMPORT_ACTIONS = ['read', 'start', 'stop', 'undo'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

const NEXT: Record<ImportState, Partial<Record<ImportAction, ImportState>>> = {
  waiting: { read: 'reading' },
  reading: { stop: 'waiting' },
  ready: { start: 'running' },
  running: { stop: 'stopped' },
  stopped: { start: 'running', undo: 'undoing' },
  done: { undo: 'undoing' },
  undoing: {},
  undone: {},
  failed: {},
};

/** The state that an action leads to; null where it is not possible. */
export const stateAfter = (state: ImportState, action: ImportAction): ImportState | null =>
  NEXT[state][action] ?? null;

/** The actions that are possible in a state. */
export const actionsIn = (state: ImportState): ImportAction[] =>
  IMPORT_ACTIONS.filter(action => stateAfter(state, action) !== null);

/** Why an item was not imported, or not as it is in the file. */
export type ItemReason =
  | UnreadableReason
  | 'twice'
  | 'thrown-away'
  | 'unsaved'
  | 'empty'
  | 'address-in-use'
  | 'in-use'
  | 'leads-to-itself'
  | 'edited-here'
  | 'story-is-published'
  | 'held-for-review'
  | 'in-history'
  | 'no-date'
  | 'no-headline'
  | 'no-body'
  | 'no-section'
  | 'no-alternative-text'
  | 'open-notes'
  | 'wrote-it-oneself'
  | 'needs-approval'
  | 'server-error';
