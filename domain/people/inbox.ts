/** What an item of the inbox tells of. */
export type InboxKind = 'mention' | 'reply' | 'assignment' | 'submit' | 'return' | 'approve' | 'publish';

/** Kinds that also go out by e-mail: somebody waits for this person. */
const LETTER_KINDS = ['mention', 'assignment'] as const satisfies InboxKind[];
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Whether this kind also goes out by e-mail. */
export function isLetterKind(kind: InboxKind): kind is LetterKind {
  return LETTER_KINDS.some(known => known === kind);
}
