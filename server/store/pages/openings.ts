import type { Body } from '@/domain/document/body';
import { OPENING_BLOCKS } from '@/domain/front/opening';
import { readRow } from '../corrupt-rows';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';
import { storedBody } from '../stored-fields';

/** The first blocks of the texts of live stories, by story. */
export async function loadOpenings(storyIds: string[]): Promise<Map<string, Body>> {
  if (!storyIds.length) return new Map();
  const rows = await readPrepared<{ id: string; content: unknown }>(Prisma.sql`
    SELECT story.id, jsonb_path_query_array(live.body, ${`$.content[0 to ${OPENING_BLOCKS - 1}]`}::jsonpath) AS content
    FROM "Story" story JOIN "Revision" live ON live.id = story."liveRevisionId"
    WHERE story.id = ANY(${storyIds}::text[])`);
  const openings = new Map<string, Body>();
  for (const { id, content } of rows) {
    const body = readRow('Story', id, () => storedBody({ type: 'doc', content }));
    if (body) openings.set(id, body);
  }
  return openings;
}
