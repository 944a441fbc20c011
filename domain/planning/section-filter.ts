import { sectionTrail, type Section } from '@/domain/paper/edition';

/** Sections of one or several editions that have the same path. */
export interface ListedSection {
  /** The slugs of the section and its ancestors, as `business/markets`. */
  path: string;
  /** The names of the section and its ancestors in the first edition that has it. */
  name: string;
}

const pathOf = (trail: Section[]) => trail.map(({ slug }) => slug).join('/');

const ofEditions = (sections: Section[], editionIds: string[] | undefined) =>
  editionIds ? sections.filter(({ editionId }) => editionIds.includes(editionId)) : sections;

/** The sections of these editions, or of all, each path once and a section before its subsections. */
export function listedSections(sections: Section[], editionIds: string[] | undefined): ListedSection[] {
  const listed = new Map<string, ListedSection>();
  const add = (section: Section) => {
    const trail = sectionTrail(sections, section.id);
    const path = pathOf(trail);
    if (!listed.has(path)) listed.set(path, { path, name: trail.map(({ name }) => name).join(' › ') });
    for (const child of offered.filter(({ parentId }) => parentId === section.id)) add(child);
  };
  const offered = ofEditions(sections, editionIds);
  for (const section of offered.filter(({ parentId }) => parentId === null)) add(section);
  return [...listed.values()];
}

/** The ids of the sections at a path, and of their subsections, in these editions or in all. */
export function sectionIdsAt(path: string, sections: Section[], editionIds: string[] | undefined): string[] {
  const isAt = ({ id }: Section) => `${pathOf(sectionTrail(sections, id))}/`.startsWith(`${path}/`);
  return ofEditions(sections, editionIds)
    .filter(isAt)
    .map(({ id }) => id);
}
