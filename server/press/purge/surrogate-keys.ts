import { sectionTrail, type Section } from '@/domain/paper/edition';

/** Keys go out with every page, so an id gives its random end; two that share one are only purged together. */
const brief = (id: string) => id.slice(-12);

/** Names under which the press remembers what a page was made from; purging a name drops those pages. */
export const keyOf = {
  /** A page that shows this story, whole or as a teaser. */
  story: (id: string) => `story:${brief(id)}`,
  /** A page that links to the versions of a story group. */
  group: (id: string) => `group:${brief(id)}`,
  /** A page that lists the stories of an edition. */
  edition: (code: string) => `edition:${code}`,
  /** A page that lists the stories of a section. */
  section: (id: string) => `section:${brief(id)}`,
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
