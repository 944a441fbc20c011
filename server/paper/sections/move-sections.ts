import { z } from 'zod';
import type { Section } from '@/domain/paper/edition';
import type { Actor } from '@/domain/people/permissions';
import { notFound, Refused } from '@/server/problems/refused';
import { parseInput } from '@/server/forms/parse-input';
import { changePaper } from '@/server/paper/paper-change';
import { requirePermission } from '@/server/problems/require-permission';
import type { Connection } from '@/server/store/database';
import {
  deleteSection,
  keepFormerSection,
  lockSection,
  moveStories,
  redirectFormerSections,
  updateSection,
} from '@/server/store/paper/sections';
import { loadStructure, type Structure } from '@/server/store/paper/structure';
import { addressOfSection, claimAddress } from './section-addresses';
import { positionAtEnd, requireFreeName, requireParent } from './sections';

/** The maximum number of stories of one merge, because it locks them. */
const MAX_STORIES = 100_000;
const MERGE_MS = 120_000;

const id = z.string().min(1).max(64);
const Move = z.strictObject({ parentId: id.nullable() });
const Merge = z.strictObject({ intoId: id });

/**
 * Moves a section under another one or into the section bar, as the last. Its former address redirects; its stories
 * keep their addresses until they are published again. @throws Refused 403, 404 or 422
 */
export async function moveSection(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { parentId } = parseInput(Move, input);
  await changePaper(
    actor,
    { kind: 'section.move', data: { section: id, parentId }, now },
    async connection => {
      const structure = await loadStructure(connection);
      const section = sectionOf(id, structure);
      if (section.parentId === parentId) return;
      const moved = { ...section, parentId };
      requireParent(moved, structure);
      // A section under this one would come two levels down.
      if (parentId) requireNoneUnder(section, structure);
      await claimAddress(moved, structure, connection);
      await requireFreeName(moved, connection);
      await keepFormerSection(
        addressOfSection(section, structure),
        { ...moved, sectionId: id },
        now,
        connection,
      );
      await updateSection(id, { parentId, position: positionAtEnd(moved, structure.sections) }, connection);
    },
  );
}

/**
 * Moves all stories of a section into another one of its edition and removes it; all its addresses redirect there.
 * Stories keep their addresses until they are published again. @throws Refused 403, 404 or 422
 */
export async function mergeSection(actor: Actor, id: string, input: unknown, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  const { intoId } = parseInput(Merge, input);
  const data = { section: id, into: intoId };
  await changePaper(actor, { kind: 'section.merge', data, now, timeout: MERGE_MS }, async connection => {
    const structure = await loadStructure(connection);
    const section = sectionOf(id, structure);
    const into = structure.sections.find(other => other.id === intoId);
    if (!into || into.editionId !== section.editionId || into.id === id)
      throw new Refused(422, 'no-such-section', { field: 'intoId' });
    requireNoneUnder(section, structure);
    const stories = await lockSection(id, connection);
    if (stories > MAX_STORIES) throw new Refused(422, 'too-many-stories', { limit: MAX_STORIES });
    await moveStories(id, intoId, connection);
    await redirectFormerSections(id, intoId, connection);
    await leave(section, intoId, structure, now, connection);
  });
}

/** Removes a section that has no stories; its addresses redirect to the front. @throws Refused 403, 404 or 422 */
export async function removeSection(actor: Actor, id: string, now: Date): Promise<void> {
  requirePermission(actor, 'manage-paper');
  await changePaper(actor, { kind: 'section.remove', data: { section: id }, now }, async connection => {
    const structure = await loadStructure(connection);
    const section = sectionOf(id, structure);
    requireNoneUnder(section, structure);
    if ((await lockSection(id, connection)) > 0) throw new Refused(422, 'section-has-stories');
    await leave(section, null, structure, now, connection);
  });
}

/** Removes a section; its address redirects to another one or to the front. */
async function leave(
  section: Section,
  sectionId: string | null,
  structure: Structure,
  now: Date,
  connection: Connection,
): Promise<void> {
  const path = addressOfSection(section, structure);
  await deleteSection(section.id, connection);
  await keepFormerSection(path, { ...section, sectionId }, now, connection);
}

/** @throws Refused 404 */
function sectionOf(id: string, { sections }: Structure): Section {
  const section = sections.find(one => one.id === id);
  if (!section) throw notFound('section');
  return section;
}

/** @throws Refused 422 when there are sections under this one */
function requireNoneUnder({ id }: Section, { sections }: Structure): void {
  if (sections.some(({ parentId }) => parentId === id)) throw new Refused(422, 'section-has-sections');
}
