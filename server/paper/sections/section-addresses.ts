import type { Section } from '@/domain/paper/edition';
import { RESERVED_SEGMENTS, sectionAddress } from '@/domain/story/address';
import { Refused } from '@/server/problems/refused';
import type { Connection } from '@/server/store/database';
import { deleteFormerSection, findFormerSection } from '@/server/store/paper/sections';
import type { Structure } from '@/server/store/paper/structure';

/** Whether this path redirects from a former section to another one, so that nothing else may use it. */
export async function redirectsToSection(path: string, connection: Connection): Promise<boolean> {
  return Boolean((await findFormerSection(path, connection))?.sectionId);
}

/** A section in its current or intended place. */
export type PlacedSection = Pick<Section, 'editionId' | 'parentId' | 'slug'> & { id: string | null };

/** The address of a section within its edition, which must exist. */
export function addressOfSection(section: PlacedSection, { editions, sections }: Structure): string {
  const edition = editions.find(({ id }) => id === section.editionId)!;
  const parent = sections.find(({ id }) => id === section.parentId);
  return sectionAddress(edition, [...(parent ? [parent] : []), section]);
}

/**
 * Claims the intended address of a section: its own former one, or one of a removed section.
 * @throws Refused 422 when something else has it
 */
export async function claimAddress(
  section: PlacedSection,
  structure: Structure,
  connection: Connection,
): Promise<void> {
  const path = addressOfSection(section, structure);
  const former = await findFormerSection(path, connection);
  const isOthers = former !== null && former.sectionId !== null && former.sectionId !== section.id;
  if (isOthers || isAddressUsed(section, structure))
    throw new Refused(422, 'address-taken', { field: 'slug' });
  if (former) await deleteFormerSection(path, connection);
}

/** Whether a sibling section has its slug, or at the top an edition, a page or the paper itself. */
function isAddressUsed(
  { id, editionId, parentId, slug }: PlacedSection,
  { editions, sections, standingPages }: Structure,
): boolean {
  const isHere = (other: { id: string; editionId: string; slug: string }) =>
    other.editionId === editionId && other.slug === slug && other.id !== id;
  if (sections.some(other => isHere(other) && other.parentId === parentId)) return true;
  if (parentId) return false;
  return (
    RESERVED_SEGMENTS.has(slug) || editions.some(({ code }) => code === slug) || standingPages.some(isHere)
  );
}
