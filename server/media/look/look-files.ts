import { lookFile } from '@/domain/paper/look';
import type { Actor } from '@/domain/people/permissions';
import { notFound, Refused } from '@/server/problems/refused';
import { requirePermission } from '@/server/problems/require-permission';
import { inTransaction } from '@/server/store/database';
import { deleteUnusedLookFiles, insertLookFile, loadLookFile } from '@/server/store/paper/look-files';
import { lookFileOf, type LookUse } from './look-file';

/** How long a picture that no edition uses is kept, so that a change can be reverted. */
const KEPT_MS = 30 * 24 * 3_600_000;
const MAX_FILES = 300;

/** Checks a picture for a look, and returns its id. @throws Refused 403 or 422 */
export async function addLookFile(
  actor: Actor,
  { bytes, use }: { bytes: Uint8Array; use: LookUse },
  now: Date,
): Promise<string> {
  requirePermission(actor, 'manage-paper');
  const file = await lookFileOf(bytes, use);
  await inTransaction(async connection => {
    const left = await deleteUnusedLookFiles(new Date(now.getTime() - KEPT_MS), connection);
    if (left >= MAX_FILES) throw new Refused(422, 'too-many-look-files', { limit: MAX_FILES });
    await insertLookFile({ ...file, now }, connection);
  });
  return file.id;
}

/** A picture of a look, public or not. @throws Refused 403 or 404 */
export async function lookFileForAdmin(actor: Actor, id: string) {
  requirePermission(actor, 'manage-paper');
  const bytes = lookFile(id) && (await loadLookFile(id));
  if (!bytes) throw notFound('file');
  return bytes;
}
