import { sectionTrail, type Section } from '@/domain/paper/edition';
import { newPurge, newUpdate, type Purge } from '@/server/store/purges';

/** Keys are sent with every page, so ids are shortened to their random end; on a collision both are purged. */
const brief = (id: string) => id.slice(-12);

/** The surrogate keys of what a page was made from; purging a key drops its pages. */
export const keyOf = {
  /** A page that shows this story, whole or as a teaser. */
  story: (id: string) => `story:${brief(id)}`,
  /** A page that shows entries of the live coverage of this story. */
  coverage: (id: string) => `coverage:${brief(id)}`,
  /** This picture or recording in any of its forms. */
  media: (id: string) => `media:${brief(id)}`,
  /** The page of a story at this revision, which identifies the text in a cache. */
  revision: (id: string) => `revision:${brief(id)}`,
  /** A page that links to the versions of a story group. */
  group: (id: string) => `group:${brief(id)}`,
  /** A page that lists the stories of an edition. */
  edition: (code: string) => `edition:${code}`,
  /** A page that lists the stories of a section. */
  section: (id: string) => `section:${brief(id)}`,
  /** A page that lists the parts of a series. */
  topic: (id: string) => `topic:${brief(id)}`,
  /** The page that shows the arranged front of an edition or section. */
  front: (id: string) => `front:${brief(id)}`,
  /** Every page with the frame: editions, sections, footers. */
  paper: 'paper',
  sitemap: 'sitemap',
  /** A redirect from an address of a previous system. */
  redirects: 'redirects',
  /** Any page that may depend on any live story: search results, and unknown addresses. */
  stories: 'stories',
  /** A page that shows this in addition to its own content, such as a list of the newest stories. */
  related: (key: string) => `beside:${key}`,
};

/**
 * The pages that are stale when a story in these sections and topics is published, changed or withdrawn. Pages that
 * only show it next to their own content are renewed in the background, unless the story is withdrawn or its text in
 * lists has changed: then they are dropped too. The keys are in the order of how often their pages are requested.
 */
export function keysOfChange(
  story: { id: string; groupId: string },
  editionCode: string,
  sections: Section[],
  places: { sectionIds: (string | null)[]; topicIds: string[] },
  { isWithdrawn, hasNewTeaser }: { isWithdrawn: boolean; hasNewTeaser: boolean },
): Purge {
  const lists = places.sectionIds.flatMap(id =>
    id ? sectionTrail(sections, id).map(section => keyOf.section(section.id)) : [],
  );
  const own = [
    keyOf.story(story.id),
    keyOf.edition(editionCode),
    ...new Set([...lists, ...places.topicIds.map(keyOf.topic)]),
    keyOf.group(story.groupId),
    keyOf.sitemap,
    keyOf.stories,
  ];
  const related = own.map(keyOf.related);
  if (isWithdrawn) return newPurge([...own, ...related], [], true);
  const withOldTeaser = hasNewTeaser ? [keyOf.related(keyOf.story(story.id))] : [];
  return newUpdate([...own, ...withOldTeaser], related);
}
