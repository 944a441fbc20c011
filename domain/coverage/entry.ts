import type { Body, BodyNode } from '@/domain/document/body';
import { NEWSROOM_MARKS } from '@/domain/document/public/public-body';

/** What live coverage may be at most. */
export const COVERAGE_LIMITS = {
  /** Entries of one story, removed ones among them. */
  entries: 2000,
  /** Entries of one story that wait to be published. */
  drafts: 100,
  /** Entries that readers see above the others; the database has the same number. */
  pinned: 3,
  /** Key events that are listed for readers, the newest first. */
  keyEvents: 12,
  /** In UTF-16 units. */
  title: 200,
  byline: 120,
  /** Of the text of one entry, as `measureBody` counts them. */
  bytes: 20_000,
} as const;

/** Entries on one page for readers. */
export const ENTRIES_ON_A_PAGE = 20;

/** The state of live coverage of a story: none, live or ended. */
export const COVERAGE_STATES = ['none', 'live', 'ended'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** Between when a story was covered live. */
export interface CoverageTimes {
  coverageStartedAt: Date | null;
  coverageEndedAt: Date | null;
}

/** How the live coverage of a story is, by its times. */
export function coverageState({ coverageStartedAt, coverageEndedAt }: CoverageTimes): CoverageState {
  if (!coverageStartedAt) return 'none';
  return coverageEndedAt ? 'ended' : 'live';
}

/** Nodes of the schema of a body that an entry may hold: what is read in a minute, without what structures a long text. */
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

/** The name of the first node or mark of a valid body that an entry may not hold; null when it may be one. */
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
