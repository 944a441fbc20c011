import { visibleText } from '@/domain/language/visible-text';
import { z } from 'zod';
import type { Section } from '@/domain/paper/edition';
import type { Actor } from '@/domain/people/permissions';
import { APPROVING_ROLES } from '@/domain/roles';
import { isSlug } from '@/domain/story/slug';
import { notFound, Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { orderedIds, requireSameOrder } from '@/server/paper/ordered-ids';
import { parseFieldChange } from '@/server/forms/field-changes';
import { changePaper } from '@/server/paper/paper-change';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import {
  hasSectionNamed,
  insertSection,
  loadSections,
  orderSections,
  updateSection,
  type NamedSection,
} from '@/server/store/paper/sections';
import { loadStructure, type Structure } from '@/server/store/paper/structure';
import { claimAddress } from './section-addresses';

/** Limited, because every reader's page contains the sections of its edition. */
const MAX_SECTIONS = 200;

const SectionWords = z.strictObject({
  name: z.string().overwrite(visibleText).trim().min(1).max(60),
  description: z.string().trim().max(500),
});
const ChangedSection = SectionWords.extend({
  hidden: z.boolean(),
  isOpinion: z.boolean(),
  approvalRoles: z.array(z.enum(APPROVING_ROLES)).max(APPROVING_ROLES.length),
});
type SectionFields = Pick<Section, 'name' | 'description' | 'hidden' | 'isOpinion' | 'approvalRoles'>;
const id = z.string().min(1).max(64);
const NewSection = SectionWords.extend({
  editionId: id,
  parentId: id.nullable(),
  slug: z.string().refine(isSlug, 'must be lower-case letters, digits and hyphens'),
});
const Order = z.strictObject({
  ...{ editionId: id, parentId: id.nullable() },
  ...{ ids: orderedIds(MAX_SECTIONS), seen: orderedIds(MAX_SECTIONS) },
});

/**
 * Adds a section at the end of its siblings, and returns its id.
 * @throws Refused 403 or 422, also when its address or name is taken
 */
export async function addSection(actor: Actor, input: unknown, now: Date): Promise<string> {
  requirePermission(actor, 'manage-paper');
  const section = parseInput(NewSection, input);
  return changePaper(actor, { kind: 'section.add', data: { slug: section.slug }, now }, async connection => {
    const structure = await loadStructure(connection);
    const { editions, sections } = structure;
    if (!editions.some(({ id }) => id === section.editionId)) throw notFound('edition');
    if (sections.filter(({ editionId }) => editionId === section.editionId).length >= MAX_SECTIONS)
      throw new Refused(422, 'too-many-sections', { limit: MAX_SECTIONS });
    requireParent(section, structure);
    const placed = { ...section, id: null };
    await claimAddress(placed, structure, connection);
    await requireFreeName(placed, connection);
    return insertSection({ ...section, position: positionAtEnd(section, sections) }, connection);
  });
}

/**
 * Changes a section's name, description, visibility in menus, whether it is opinion, and approving roles; its address is
 * fixed.
 * @returns what was saved
 * @throws Refused 403, 404, 409 or 422
 */
export async function changeSection(
  actor: Actor,
  id: string,
  input: unknown,
  now: Date,
): Promise<Partial<SectionFields>> {
  requirePermission(actor, 'manage-paper');
  const sent = parseFieldChange<SectionFields>(ChangedSection.partial(), input);
  const subject = { kind: 'section' as const, id };
  await changePaper(actor, { kind: 'section.change', subject, now }, async (connection, requireUnchanged) => {
    const section = (await loadSections(connection)).find(one => one.id === id);
    if (!section) throw notFound('section');
    await requireUnchanged(section, sent);
    await requireFreeName({ ...section, ...sent.change }, connection);
    await updateSection(id, sent.change, connection);
  });
  return sent.change;
}

/**
 * Sorts sibling sections.
 * @throws Refused 403 or 422; 409 when the siblings or their order have changed
 */
export async function orderSiblings(actor: Actor, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { editionId, parentId, ids, seen } = parseInput(Order, input);
  await changePaper(
    actor,
    { kind: 'section.order', data: { editionId, parentId }, now },
    async connection => {
      const { editions, sections } = await loadStructure(connection);
      if (!editions.some(edition => edition.id === editionId))
        throw new Refused(422, 'no-such-edition', { field: 'editionId' });
      const siblings = siblingsOf({ editionId, parentId }, sections);
      if (parentId && !sections.some(({ id }) => id === parentId))
        throw new Refused(422, 'no-such-section', { field: 'parentId' });
      const unknown = ids.findIndex(id => !sections.some(section => section.id === id));
      if (unknown >= 0) throw new Refused(422, 'no-such-section', { field: `ids.${unknown}` });
      requireSameOrder(
        siblings.map(({ id }) => id),
        { ids, seen },
      );
      await orderSections(ids, connection);
    },
  );
}

/** The sibling sections at a place, in order. */
const siblingsOf = ({ editionId, parentId }: Pick<Section, 'editionId' | 'parentId'>, sections: Section[]) =>
  sections.filter(other => other.editionId === editionId && other.parentId === parentId);

/** The position after all others at a place. */
export const positionAtEnd = (place: Pick<Section, 'editionId' | 'parentId'>, sections: Section[]) =>
  Math.max(-1, ...siblingsOf(place, sections).map(({ position }) => position)) + 1;

/** Sections nest one level. @throws Refused 422 when there is none of this edition that another may be under */
export function requireParent(
  { editionId, parentId }: Pick<Section, 'editionId' | 'parentId'>,
  { sections }: Structure,
): void {
  const parent = sections.find(({ id }) => id === parentId);
  if (parentId && (!parent || parent.editionId !== editionId || parent.parentId))
    throw new Refused(422, 'no-such-section', { field: 'parentId' });
}

/** @throws Refused 422 when a sibling section has its name */
export async function requireFreeName(section: NamedSection, connection: Connection): Promise<void> {
  if (await hasSectionNamed(section, connection)) throw new Refused(422, 'name-taken', { field: 'name' });
}
