import { PicturesRequest, type PicturesAnswer } from '@/domain/api/media';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { problemOf } from '@/server/problems/problem-of';
import { requirePermission } from '@/server/problems/require-permission';
import { changePictureFacts } from './picture-facts';

/**
 * Changes several pictures, in sequence and independently: a refusal for one does not affect the others. Idempotent.
 * @throws Refused 403 or 422 for the request as a whole
 */
export async function changePictures(actor: Actor, sent: unknown, now: Date): Promise<PicturesAnswer> {
  requirePermission(actor, 'read-newsroom');
  const { pictures } = parseInput(PicturesRequest, sent);
  const results: PicturesAnswer['results'] = [];
  for (const { id, change, seen } of pictures) {
    const problem = await changePictureFacts(actor, id, { change, seen }, now).then(() => null, problemOf);
    results.push({ id, problem });
  }
  return { results };
}
