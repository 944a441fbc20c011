import type { Field, FieldValue } from './field';

// Parts shared by several entries.
const HEAD = { kind: 'text', place: 'head', translated: true, found: true } as const;
const SECOND = { ...HEAD, since: '2026-11-27' } as const;
const MAIN = { machineTranslated: true, checked: true, public: 'own' } as const;
const PANEL = { kind: 'text', place: 'panel' } as const;
const OUTSIDE = { ...PANEL, since: '2026-11-25' } as const;

/**
 * All fields that an editor fills in besides the body, in page order. Texts may be empty until publishing.
 */
export const STORY_FIELDS = {
  kicker: { ...HEAD, limit: 80, join: ' / ', machineTranslated: true, indexed: 'title', delivered: true },
  /** A text in the second language of a bilingual edition; empty elsewhere. */
  secondKicker: { ...SECOND, limit: 80, join: ' / ', secondOf: 'kicker' },
  headline: { ...HEAD, ...MAIN, limit: 300, join: ' / ' },
  secondHeadline: { ...SECOND, limit: 300, join: ' / ', secondOf: 'headline', checked: true },
  /** A line under the headline in Chinese papers (副题). */
  subheadline: {
    ...HEAD,
    ...MAIN,
    since: '2026-11-28',
    monolingual: true,
    limit: 300,
    join: ' / ',
    indexed: 'text',
    delivered: true,
  },
  standfirst: { ...HEAD, ...MAIN, limit: 1000, join: ' ', indexed: 'text', delivered: true },
  secondStandfirst: { ...SECOND, limit: 1000, join: ' ', secondOf: 'standfirst', checked: true },
  bylines: { kind: 'bylines', place: 'panel', limit: 30, join: 'list' },
  dateline: { ...PANEL, limit: 120, join: ' / ', public: 'byline', indexed: 'place', delivered: true },
  source: { ...PANEL, limit: 120, join: ' / ', public: 'byline', delivered: true },
  slug: { ...PANEL, limit: 80, join: null, delivered: true },
  sectionId: { kind: 'id', place: 'panel', join: null },
  lead: { kind: 'picture', place: 'picture', join: null, translated: true },
  topicIds: { kind: 'ids', of: 'topic', place: 'panel', limit: 20, join: 'list' },
  /** Related stories chosen by the editor, in order. */
  relatedIds: { kind: 'ids', of: 'story', place: 'panel', limit: 12, join: 'list', since: '2026-11-25' },
  /** Texts for search results and shares; empty for headline and standfirst. */
  socialHeadline: { ...OUTSIDE, limit: 300, join: ' / ', translated: true },
  socialDescription: { ...OUTSIDE, limit: 1000, join: ' ', translated: true },
  /** Canonical address if another outlet published the story first; empty for this site. */
  canonicalUrl: { ...OUTSIDE, kind: 'url', limit: 2000, join: null },
  internalNote: { ...OUTSIDE, limit: 4000, join: '\n', newsroomOnly: true },
} as const satisfies Record<string, Field>;

export type StoryFieldName = keyof typeof STORY_FIELDS;

/** The values of a story's fields. */
export type StoryFields = {
  -readonly [Name in StoryFieldName]: FieldValue[(typeof STORY_FIELDS)[Name]['kind']];
};
