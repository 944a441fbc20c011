import type { EventKind } from '@/domain/audit/events';

/** Acts on stories that change what readers have, now or later. */
const STORY_ACTS = [
  'story.publish',
  'story.unpublish',
  'story.kill',
  'story.reinstate',
  'story.correct',
  'story.schedule',
  'story.schedule-unpublish',
  'story.change-scheduled',
  'story.changes',
  'coverage.state',
] as const satisfies EventKind[];

/** Acts on entries of live coverage, which change what readers have unless the entry is a draft. */
const ENTRY_ACTS = [
  'coverage.publish',
  'coverage.change',
  'coverage.remove',
  'coverage.move',
] as const satisfies EventKind[];

/** Acts on what belongs to a front or to the whole paper. */
const PAPER_ACTS = [
  'front.launch',
  'front.time',
  'front.break-news',
  'front.end-breaking-news',
  'picture.change',
  'paper.change',
  'edition.add',
  'edition.change',
  'section.add',
  'section.change',
  'section.order',
  'section.move',
  'section.merge',
  'section.remove',
  'page.add',
  'page.change',
  'page.remove',
  'topic.add',
  'topic.change',
  'topic.remove',
  'author.add',
  'author.change',
  'author.remove',
] as const satisfies EventKind[];

/** Every act that changes what readers see. All are refused to a suspended person, and all are counted. */
export const PUBLIC_ACTS = [...STORY_ACTS, ...ENTRY_ACTS, ...PAPER_ACTS] as const;
export type PublicAct = (typeof PUBLIC_ACTS)[number];

/** Whether an act changes what readers see. */
export const isPublicAct = (kind: string): kind is PublicAct => PUBLIC_ACTS.some(one => one === kind);

/** Whether an act is on an entry, which is public only once the entry is published. */
export const isEntryAct = (kind: string): boolean => ENTRY_ACTS.some(one => one === kind);
