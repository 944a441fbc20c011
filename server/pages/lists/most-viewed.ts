import { listMostRead } from '@/server/store/pages/popularity';

/**
 * Ids of an edition's live stories that are read most now, first the most read. Each page view counts half as much
 * after six hours.
 */
export function mostViewed(editionId: string, limit: number, now: Date): Promise<string[]> {
  return listMostRead(editionId, limit, now);
}
