import type { Body, BodyNode } from '@/domain/document/body';
import { NEWSROOM_MARKS } from '@/domain/document/public/public-body';

/** The limits of live coverage. */
export const COVERAGE_LIMITS = {
  /** Entries of one story, including deleted ones. */
  entries: 2000,
  /** Entries of one story that are waiting for publication. */
  drafts: 100,
  /** Pinned entries; the database has the same limit. */
  pinned: 3,
  /** Key events in the readers' list, newest first. */
  keyEvents: 12,
  /** In UTF-16 units. */
  title: 200,
  byline: 120,
  /** The text of one entry, as measured by `measureBody`. */
  bytes: 20_000,
} as const;

/** Entries per public page. */
export const ENTRIES_ON_A_PAGE = 20;

/** The state of live coverage of a story: none, live or ended. */
export const COVERAGE_STATES = ['none', 'live', 'ended'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** The period of live coverage of a story. */
export interface CoverageTimes {
  coverageStartedAt: Date | null;
  coverageEndedAt: Date | null;
}

/** The state of live coverage, from its times. */
export function coverageState({ coverageStartedAt, coverageEndedAt }: CoverageTimes): CoverageState {
  if (!coverageStartedAt) return 'none';
  return coverageEndedAt ? 'ended' : 'live';
}

/** Nodes that an entry can contain: short content, without the structure of a long text. */
export const ENTRY_NODES: ReadonlySet<string> = new Set([
  'doc',
  'paragraph',
  'bulletList',
  'orderedList',
  'listItem',
  'quotation',
  'pullQuote',
  'picture',
  'gallery',
  'galleryPicture',
  'embed',
  'audio',
  'video',
  'text',
  'hardBreak',
]);

/** The first node or mark of a valid body that an entry cannot contain; null when there is none. */
export function unfitForEntry(node: BodyNode): string | null {
  if (!ENTRY_NODES.has(node.type)) return node.type;
  const mark = node.marks?.find(({ type }) => NEWSROOM_MARKS.has(type));
  if (mark) return mark.type;
  for (const child of node.content ?? []) {
    const unfit = unfitForEntry(child);
    if (unfit) return unfit;
  }
  return null;
}

/** Whether an entry has content: a title, words, or something to see or hear. */
export function hasContent({ title, body }: { title: string; body: Body }): boolean {
  return title.trim() !== '' || showsSomething(body);
}

const MEDIA = new Set(['picture', 'galleryPicture', 'embed', 'audio', 'video']);

function showsSomething({ type, text, content }: BodyNode): boolean {
  return MEDIA.has(type) || Boolean(text?.trim()) || (content?.some(showsSomething) ?? false);
}
