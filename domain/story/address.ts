import type { Edition, Section } from '@/domain/paper/edition';
import { localDay } from '@/domain/time/local-day';

/** First path segments reserved by the site, unavailable to editions and top sections. */
export const RESERVED_SEGMENTS = new Set([
  'newsroom',
  'api',
  'assets',
  'media',
  'author',
  'topic',
  'search',
  'archive',
  'most-viewed',
  'corrections',
  'offline',
  'kept',
  'oembed',
  '.well-known',
  'healthz',
  'readyz',
  'setup',
  '_next',
]);

type AddressedEdition = Pick<Edition, 'code' | 'isDefault'>;

/** The path prefix of an edition's addresses: empty for the default edition. */
function editionPrefix(edition: AddressedEdition): string {
  return edition.isDefault ? '' : `/${edition.code}`;
}

/** Address of an edition's front. */
export function frontAddress(edition: AddressedEdition): string {
  return editionPrefix(edition) || '/';
}

/** Address of a section page; `trail` is the path from the outermost section to it. */
export function sectionAddress(edition: AddressedEdition, trail: Pick<Section, 'slug'>[]): string {
  return `${editionPrefix(edition)}/${trail.map(section => section.slug).join('/')}`;
}

/**
 * Address of a story: `/EDITION/SECTION[/SUBSECTION]/YYYY/MM/DD/SLUG`. The day is that of first publication
 * in the edition's zone, so that the address never changes.
 */
export function storyAddress(
  edition: Pick<Edition, 'code' | 'isDefault' | 'zone'>,
  trail: Section[],
  firstPublishedAt: Date,
  slug: string,
): string {
  const day = localDay(firstPublishedAt, edition.zone);
  return `${sectionAddress(edition, trail)}/${day.replaceAll('-', '/')}/${slug}`;
}

/** Address of a topic's page in an edition. */
export function topicAddress(edition: AddressedEdition, slug: string): string {
  return `${editionPrefix(edition)}/topic/${slug}`;
}

/** Address of an author's page in an edition. */
export function authorAddress(edition: AddressedEdition, slug: string): string {
  return `${editionPrefix(edition)}/author/${slug}`;
}

/** Address of the archive of a day, month or year, or of all years: `2026-11-24`, `2026-11`, ``. */
export function archiveAddress(edition: AddressedEdition, day: string): string {
  return [`${editionPrefix(edition)}/archive`, ...day.split('-').filter(Boolean)].join('/');
}

/** Lists of every edition besides its front. */
export const EDITION_LISTS = ['search', 'most-viewed', 'corrections', 'offline', 'kept'] as const;
export type EditionList = (typeof EDITION_LISTS)[number];

/** Address of one of an edition's lists. */
export function listAddress(edition: AddressedEdition, list: EditionList): string {
  return `${editionPrefix(edition)}/${list}`;
}

/** Address of a page written by an admin. */
export function standingAddress(edition: AddressedEdition, slug: string): string {
  return `${editionPrefix(edition)}/${slug}`;
}

/** Address of the web app manifest of an edition. */
export function manifestAddress(edition: AddressedEdition): string {
  return `${editionPrefix(edition)}/manifest.webmanifest`;
}

/** Widths in pixels of the icons for home screens. */
export const ICON_SIZES = [180, 192, 512] as const;
export type IconSize = (typeof ICON_SIZES)[number];

/** Address of the edition's icon for home screens. */
export function iconAddress(edition: AddressedEdition, size: IconSize): string {
  return `${editionPrefix(edition)}/icon-${size}.png`;
}

/** Sub-addresses of a story. */
const UNDER_STORY = { changes: '/changes', 'qr-code': '/qr.svg', entries: '/entries' } as const;
export type UnderStory = keyof typeof UNDER_STORY | 'entry';

/** The address of the changes of a story. */
export function changesAddress(storyPath: string): string {
  return storyPath + UNDER_STORY.changes;
}

/** The address of the QR code of a story. */
export function qrCodeAddress(storyPath: string): string {
  return storyPath + UNDER_STORY['qr-code'];
}

/** The address of the live entries of a story, without the rest of its page. */
export function entriesAddress(storyPath: string): string {
  return storyPath + UNDER_STORY.entries;
}

/** The address of one entry, which redirects to its position in the story. */
export function entryAddress(storyPath: string, entryId: string): string {
  return `${entriesAddress(storyPath)}/${entryId}`;
}

/** The fragment of an entry on its page. */
export const entryAnchor = (entryId: string) => `entry-${entryId}`;

/** The address of the event stream of a story's live coverage. */
export function coverageStreamAddress(storyPath: string): string {
  return `${storyPath}/live`;
}

const STREAM = /^(\/.+\/\d{4}\/\d\d\/\d\d\/[^/]+)\/live$/;

/** The story with this event stream address; null for any other address. */
export function streamedStory(path: string): string | null {
  return STREAM.exec(path)?.[1] ?? null;
}

const ENTRY = /^(.+)\/entries\/([\w-]{1,64})$/;

/** The story and the part that a sub-address may belong to; null when it is none. */
export function underStory(
  path: string,
): { kind: UnderStory; storyPath: string; entryId: string | null } | null {
  const [, storyPath, entryId] = ENTRY.exec(path) ?? [];
  if (storyPath && entryId) return { kind: 'entry', storyPath, entryId };
  for (const [kind, end] of Object.entries(UNDER_STORY) as [UnderStory, string][])
    if (path.endsWith(end)) return { kind, storyPath: path.slice(0, -end.length), entryId: null };
  return null;
}
