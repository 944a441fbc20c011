import type { Body } from '@/domain/document/body';
import type { Stage } from './workflow';

/** What a name in a byline did. `reporting` is "contributed reporting". */
export const BYLINE_ROLES = ['by', 'photos', 'translation', 'reporting'] as const;
export type BylineRole = (typeof BYLINE_ROLES)[number];

/** One name in a byline, in printed order. `authorId` is null for a name without a public profile. */
export interface BylineEntry {
  role: BylineRole;
  name: string;
  authorId: string | null;
}

/** The picture at the head of a story, with this story's own words for it. */
export interface LeadPicture {
  mediaId: string;
  caption: string;
  credit: string;
  alt: string;
  /** In the second language of a bilingual edition; left out elsewhere. */
  secondCaption?: string;
  secondAlt?: string;
  secondCredit?: string;
}

/** Everything an editor fills in besides the body. Texts are plain and may be empty until publishing. */
export interface StoryFields {
  kicker: string;
  headline: string;
  /** A line under the headline, as Chinese papers print it (副题); empty: none. */
  subheadline: string;
  standfirst: string;
  /** The same texts in the second language of a bilingual edition; empty elsewhere. */
  secondKicker: string;
  secondHeadline: string;
  secondStandfirst: string;
  bylines: BylineEntry[];
  dateline: string;
  source: string;
  slug: string;
  sectionId: string | null;
  lead: LeadPicture | null;
  topicIds: string[];
  /** Related stories chosen by the editor, in order. */
  relatedIds: string[];
  /** Words for searches and shares in place of headline and standfirst; empty: the same. */
  socialHeadline: string;
  socialDescription: string;
  /** Canonical address when another outlet published the story first; empty: here. */
  canonicalUrl: string;
  /** For the newsroom alone. */
  internalNote: string;
}

/** The text of a story: what a working copy and a revision both hold. */
export interface StoryContent {
  fields: StoryFields;
  body: Body;
}

/** A story with its working copy. `version` is the compare-and-swap counter of the working copy. */
export interface Story extends StoryContent {
  id: string;
  groupId: string;
  editionId: string;
  deskId: string | null;
  stage: Stage;
  version: number;
  createdById: string;
  submittedById: string | null;
  liveRevisionId: string | null;
  firstPublishedAt: Date | null;
  lastPublishedAt: Date | null;
  embargoUntil: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Why a revision was kept. */
export const REVISION_REASONS = [
  'autosave',
  'submit',
  'approve',
  'schedule',
  'publish',
  'unpublish',
  'kill',
  'return',
  'restore',
  'translate',
  'machine-translate',
  'conflict',
] as const;
export type RevisionReason = (typeof REVISION_REASONS)[number];

/** An immutable saved state of a story; `number` counts from 1 within the story. */
export interface Revision extends StoryContent {
  id: string;
  storyId: string;
  number: number;
  reason: RevisionReason;
  personId: string | null;
  createdAt: Date;
}

/** The longest each field may be, in UTF-16 units. */
export const FIELD_LIMITS = {
  kicker: 80,
  headline: 300,
  subheadline: 300,
  standfirst: 1000,
  dateline: 120,
  source: 120,
  slug: 80,
  caption: 2000,
  credit: 300,
  alt: 1000,
  bylineName: 120,
  bylines: 30,
  topics: 20,
  related: 12,
  socialHeadline: 300,
  socialDescription: 1000,
  canonicalUrl: 2000,
  internalNote: 4000,
  overrideReason: 500,
  stepReason: 2000,
  correction: 2000,
  readersLine: 300,
} as const;

/** The fields of a new story. */
export function emptyFields(source: string): StoryFields {
  return {
    kicker: '',
    headline: '',
    subheadline: '',
    standfirst: '',
    secondKicker: '',
    secondHeadline: '',
    secondStandfirst: '',
    bylines: [],
    dateline: '',
    source,
    slug: '',
    sectionId: null,
    lead: null,
    topicIds: [],
    relatedIds: [],
    socialHeadline: '',
    socialDescription: '',
    canonicalUrl: '',
    internalNote: '',
  };
}
