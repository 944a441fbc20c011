import type { LabelledField } from '@/domain/story/fields/derive';
import type { LetteredField } from '@/domain/translation/source-text';

/** What each field of a story is called. */
export const fields: Record<LabelledField, string> = {
  kicker: 'Kicker',
  headline: 'Headline',
  subheadline: 'Subheadline',
  standfirst: 'Standfirst',
  bylines: 'Byline',
  dateline: 'Dateline',
  source: 'Source',
  slug: 'Slug',
  sectionId: 'Section',
  lead: 'Lead picture',
  topicIds: 'Topics',
  relatedIds: 'Related stories',
  socialHeadline: 'Social headline',
  socialDescription: 'Social description',
  canonicalUrl: 'First published at',
  internalNote: 'Internal note',
};

/** The letters of a translated field in the margin of the source. */
export const fieldLetters: Record<LetteredField, string> = {
  kicker: 'K',
  headline: 'H',
  subheadline: 'SU',
  standfirst: 'S',
  lead: 'P',
  socialHeadline: 'SH',
  socialDescription: 'SD',
};
