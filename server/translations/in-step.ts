import type { TranslationRecord } from '@/server/store/translations/translations';

/** A link whose translation is up to date with a revision of its source, and counts as made from it. */
export const markUpToDate = (
  translation: TranslationRecord,
  revision: number,
  now: Date,
): TranslationRecord => ({
  ...translation,
  ...{ madeFrom: revision, comparedTo: revision, matched: null, before: null, changed: 0 },
  since: translation.changed ? now : translation.since,
});
