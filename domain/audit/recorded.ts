/**
 * Kinds of subjects whose state is recorded with every event that changes it, by triggers of the database; the view
 * `RecordedSubject` has all of them.
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

/** What the paper has of a subject, by field; empty: it is gone. */
export type RecordedState = Record<string, unknown>;
