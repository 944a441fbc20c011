import { rightsProblems } from '@/domain/media/picture-rights';
import { Refused } from '@/server/problems/refused';
import { database, type Connection } from '@/server/store/database';
import { loadLimitedRights } from '@/server/store/media/media';

/** The pictures among these that one of the editions may not publish. */
export async function picturesNotAllowed(
  mediaIds: string[],
  editionIds: string[],
  at: Date,
  connection: Connection = database(),
): Promise<string[]> {
  const limited = await loadLimitedRights([...new Set(mediaIds)], connection);
  return [...limited].flatMap(([id, rights]) => {
    const isBlocked = (editionId: string) =>
      rightsProblems(rights, { editionId, at, isUsedElsewhere: false }).includes('not-for-edition');
    return editionIds.some(isBlocked) ? [id] : [];
  });
}

/** Refuses to publish pictures in editions that may not publish them. @throws Refused 422 with their ids */
export async function requireAllowedPictures(
  mediaIds: string[],
  editionIds: string[],
  at: Date,
  connection: Connection,
): Promise<void> {
  const ids = await picturesNotAllowed(mediaIds, editionIds, at, connection);
  if (ids.length) throw new Refused(422, 'not-for-edition', { ids });
}
