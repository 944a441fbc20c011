import type { FrontStory } from '@/domain/front/api';
import type { Stage } from '@/domain/story/workflow';
import { listedHeadline } from '@/domain/story/second-texts';
import { readRows } from '../corrupt-rows';
import { prisma } from '../prisma';
import { storedFields } from '../stored-fields';

interface StoryRow {
  id: string;
  fields: unknown;
  stage: Stage;
  live: boolean;
  at: Date;
}

/** These stories as cards, in the same order: the live version, else the working copy. */
export async function loadFrontStories(ids: string[]): Promise<FrontStory[]> {
  if (!ids.length) return [];
  const rows = await prisma().$queryRaw<StoryRow[]>`
    SELECT story.id, coalesce(live.fields, story.fields) AS fields, story.stage::text AS stage,
      live.id IS NOT NULL AS live, coalesce(story."lastPublishedAt", story."updatedAt") AS at
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS wanted(id, place)
    JOIN "Story" story ON story.id = wanted.id
    LEFT JOIN "Revision" live ON live.id = story."liveRevisionId"
    ORDER BY wanted.place`;
  return readRows(
    'Story',
    rows,
    ({ id }) => id,
    ({ fields, at, ...row }) => {
      const stored = storedFields(fields);
      const { kicker, slug, lead } = stored;
      return {
        ...row,
        headline: listedHeadline(stored),
        kicker,
        slug,
        mediaId: lead?.mediaId ?? null,
        at: at.toISOString(),
      };
    },
  );
}
