import type { TranslationRecord } from '@/server/store/translations/translations';

/** A link whose translation has all that its source has at a revision: it counts as made from that one. */
export const inStepWith = (
  translation: TranslationRecord,
  revision: number,
  now: Date,
): TranslationRecord => ({
  ...translation,
  ...{ madeFrom: revision, comparedTo: revision, matched: null, before: null, changed: 0 },
  since: translation.changed ? now : translation.since,
});
