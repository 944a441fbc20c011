/**
 * Subjects whose state is recorded by database triggers with every event that changes it. The view
 * `RecordedSubject` lists all of them.
 */
export const RECORDED_KINDS = [
  'paper',
  'edition',
  'section',
  'redirect',
  'address',
  'page',
  'topic',
  'author',
  'rule',
  'template',
  'picture',
  'front',
  'breaking-news',
  'coverage',
  'entry',
  'plan',
  'access',
  'unusual',
] as const;
export type RecordedKind = (typeof RECORDED_KINDS)[number];

/** The recorded fields of a subject; empty when it was deleted. */
export type RecordedState = Record<string, unknown>;
