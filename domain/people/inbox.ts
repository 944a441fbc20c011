/** The kind of an inbox item. */
export type InboxKind =
  | 'mention'
  | 'reply'
  | 'assignment'
  | 'hand-over'
  | 'submit'
  | 'return'
  | 'approve'
  | 'publish'
  | 'unpublish'
  | 'kill'
  | 'correction'
  | 'schedule-refused'
  | 'approval-taken-back'
  | 'due'
  | 'source-changed'
  | 'launch-held'
  | 'launch-refused'
  | 'launch-cancelled'
  | 'launch-changed'
  | 'unusual'
  | 'new-domain'
  | 'webhook-off'
  | 'wire-alert'
  | 'admin-proposal'
  | 'admin-confirmed'
  | 'admin-refused';

/** Kinds that can also be sent by email, because a colleague is waiting. */
export const EMAIL_KINDS = ['mention', 'assignment'] as const satisfies InboxKind[];
export type EmailKind = (typeof EMAIL_KINDS)[number];

/** Whether this kind is also sent by email. */
export function isEmailKind(kind: InboxKind): kind is EmailKind {
  return EMAIL_KINDS.some(known => known === kind);
}
