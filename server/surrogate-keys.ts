import { sectionTrail, type Section } from '@/domain/edition';

/** Names under which the press remembers what a page was made from; purging a name drops those pages. */
export const keyOf = {
  /** A page that shows this story, whole or as a teaser. */
  story: (id: string) => `story:${id}`,
  /** A page that links to the versions of a story group. */
  group: (id: string) => `group:${id}`,
  /** A page that lists the stories of an edition. */
  edition: (code: string) => `edition:${code}`,
  /** A page that lists the stories of a section. */
  section: (id: string) => `section:${id}`,
  /** Every page with the frame: editions, sections, footers. */
  paper: 'paper',
  sitemap: 'sitemap',
};

/** What goes out of date when a story in this section comes out, changes or is withdrawn. */
export function keysOfChange(
  story: { id: string; groupId: string },
  editionCode: string,
  sections: Section[],
  sectionIds: (string | null)[],
): string[] {
  const lists = sectionIds.flatMap(id =>
    id ? sectionTrail(sections, id).map(section => keyOf.section(section.id)) : [],
  );
  return [
    ...new Set([
      keyOf.story(story.id),
      keyOf.group(story.groupId),
      keyOf.edition(editionCode),
      keyOf.sitemap,
      ...lists,
    ]),
  ];
}
