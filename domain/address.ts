import type { Edition, Section } from './edition';

/** First path segments that the site itself uses, so no edition or top section may take them. */
export const RESERVED_SEGMENTS = new Set([
  'newsroom',
  'api',
  'assets',
  'media',
  'author',
  'topic',
  'search',
  'archive',
  'healthz',
  'readyz',
  'setup',
  '_next',
]);

/** The path under which an edition's addresses begin: empty for the default edition. */
export function editionPrefix(edition: Pick<Edition, 'code' | 'isDefault'>): string {
  return edition.isDefault ? '' : `/${edition.code}`;
}

/** Address of an edition's front. */
export function frontAddress(edition: Pick<Edition, 'code' | 'isDefault'>): string {
  return editionPrefix(edition) || '/';
}

/** Address of a section page; `trail` leads from the outermost section to it. */
export function sectionAddress(edition: Pick<Edition, 'code' | 'isDefault'>, trail: Section[]): string {
  return `${editionPrefix(edition)}/${trail.map(section => section.slug).join('/')}`;
}

/**
 * Address of a story: `/EDITION/SECTION[/SUBSECTION]/YYYY/MM/DD/SLUG`. The day is the day of first publication in
 * the edition's zone, so that it never changes.
 */
export function storyAddress(
  edition: Pick<Edition, 'code' | 'isDefault' | 'zone'>,
  trail: Section[],
  firstPublishedAt: Date,
  slug: string,
): string {
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone: edition.zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(firstPublishedAt);
  return `${sectionAddress(edition, trail)}/${day.replaceAll('-', '/')}/${slug}`;
}
