import { can, type Actor } from '@/domain/people/permissions';
import { editionNames } from './picture-facts';
import { loadEditions } from '@/server/store/paper/paper';
import { requirePermission } from '@/server/problems/require-permission';
import { WORKING_FORM } from '@/server/search/working-index';
import { isPictureUsed } from '@/server/store/media/deletion';
import { loadPictureFactsAlsoDeleted, loadPictureFile } from '@/server/store/media/media';
import { authorsWith, frontsWith, pagesWith, storiesThatShow } from '@/server/store/media/picture-places';
import { listSimilar, loadHash } from '@/server/store/media/similar-pictures';

const MAX_SIMILAR = 8;

/**
 * A picture in detail: its facts, its file, why this person may not change it, and where it is used; null when there is
 * none. @throws Refused 403
 */
export async function pictureDetail(actor: Actor, id: string) {
  requirePermission(actor, 'read-newsroom');
  const [facts, file] = await Promise.all([loadPictureFactsAlsoDeleted(id), loadPictureFile(id)]);
  if (!facts || !file) return null;
  requirePermission(actor, 'see-picture-facts', facts);
  const [editions, { stories, count }, fronts, authors, pages, isUsed, similar] = await Promise.all([
    loadEditions(),
    storiesThatShow(id),
    frontsWith(id),
    authorsWith(id),
    pagesWith(id),
    isPictureUsed(id, WORKING_FORM),
    similarTo(id),
  ]);
  const { width, height, uploadedById, rightsUntil, deletedAt, ...fields } = facts;
  const deletion = can(actor, 'delete-picture', { uploadedById });
  if (deletedAt && !deletion.allowed) return null;
  const permission = can(actor, 'change-picture-facts', { uploadedById });
  return {
    ...{ id, width, height, bytes: file.bytes, name: file.originalName },
    addedAt: file.createdAt.toISOString(),
    place: file.place,
    takenAt: file.takenAt?.toISOString() ?? null,
    ai: {
      system: file.aiSystem,
      version: file.aiSystemVersion,
      prompt: file.aiPrompt,
      promptWriter: file.aiPromptWriter,
    },
    uploadedBy: file.uploadedBy?.name ?? null,
    fields: { ...fields, rightsUntil: rightsUntil?.toISOString() ?? null },
    refusal: permission.allowed ? null : { reason: permission.reason, roles: permission.roles },
    editions: editions.map(editionNames),
    mayDelete: deletion.allowed,
    isUsed,
    isDeleted: deletedAt !== null,
    similar,
    places: { stories, count, fronts, authors, pages },
    /** Which of these places the person may open. */
    opens: {
      fronts: can(actor, 'arrange-fronts').allowed,
      authors: can(actor, 'manage-authors').allowed,
      pages: can(actor, 'manage-paper').allowed,
    },
  };
}

/** The pictures of the library that look like one. */
async function similarTo(id: string) {
  const hash = await loadHash(id);
  if (hash === null) return [];
  const found = await listSimilar(hash, { exceptId: id, limit: MAX_SIMILAR });
  return found.map(({ originalName, createdAt, ...picture }) => ({
    ...picture,
    name: originalName,
    addedAt: createdAt.toISOString(),
  }));
}
