import type { Stage } from '@/domain/story/workflow';
import { listedHeadline } from '@/domain/story/second-texts';
import { readRows } from '../corrupt-rows';
import { prisma } from '../prisma';
import { storedFields } from '../stored-fields';

/** An unpublished story, with its name. */
export interface OpenStoryRecord {
  id: string;
  stage: Stage;
  title: string;
}

/**
 * The stories in these stages that a person writes, last changed first: assigned to them, or created by them and
 * unassigned.
 */
export async function listOpenStories(
  personId: string,
  stages: Stage[],
  limit: number,
): Promise<OpenStoryRecord[]> {
  const rows = await prisma().story.findMany({
    where: {
      stage: { in: stages },
      blank: false,
      OR: [{ assignedToId: personId }, { createdById: personId, assignedToId: null }],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true, stage: true, fields: true },
  });
  return readRows(
    'Story',
    rows,
    ({ id }) => id,
    ({ id, stage, fields: stored }) => {
      const fields = storedFields(stored);
      return { id, stage, title: listedHeadline(fields) || fields.slug };
    },
  );
}
