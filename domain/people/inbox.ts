/** What an item of the inbox tells of. */
export type InboxKind = 'mention' | 'reply' | 'assignment' | 'submit' | 'return' | 'approve' | 'publish';

/** Kinds that also go out by e-mail: somebody waits for this person. */
const EMAIL_KINDS = ['mention', 'assignment'] as const satisfies InboxKind[];
export type EmailKind = (typeof EMAIL_KINDS)[number];

/** Whether this kind also goes out by e-mail. */
export function isEmailKind(kind: InboxKind): kind is EmailKind {
  return EMAIL_KINDS.some(known => known === kind);
}
