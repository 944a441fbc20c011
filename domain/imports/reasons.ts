import type { UnreadableReason } from './unreadable';

/** Why nothing was made of an item, or not what the file has. */
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
