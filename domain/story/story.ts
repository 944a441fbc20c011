import type { Body } from '@/domain/document/body';
import { STORY_LIMITS } from './fields/derive';
import type { StoryFields } from './fields/fields';
import type { Stage } from './workflow';

export { emptyFields } from './fields/derive';
export type { StoryFields } from './fields/fields';
export { BYLINE_ROLES, type BylineEntry, type BylineRole, type LeadPicture } from './fields/values';

/** The text of a story, as in a working copy or a revision. */
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

/** Why a revision was created. */
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

/** The maximum length of a text in UTF-16 units, or the maximum number of list entries. */
export const FIELD_LIMITS = {
  ...STORY_LIMITS,
  overrideReason: 500,
  stepReason: 2000,
  correction: 2000,
  readersLine: 300,
};
