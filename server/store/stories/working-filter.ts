import type { Priority } from '@/domain/story/priority';
import { Prisma } from '../generated/client';

/** The filters that every list of working copies has. */
export interface WorkingFilter {
  editionIds?: string[];
  deskId?: string;
  /** The sections of the working copies. */
  sectionIds?: string[];
  priority?: Priority;
}

const { sql, empty } = Prisma;

/** The filter as conditions on `story`, each with an `AND` before it. */
export const filterConditions = ({
  editionIds,
  deskId,
  sectionIds,
  priority,
}: WorkingFilter): Prisma.Sql => sql`
  ${editionIds === undefined ? empty : sql`AND story."editionId" = ANY(${editionIds})`}
  ${deskId === undefined ? empty : sql`AND story."deskId" = ${deskId}`}
  ${sectionIds === undefined ? empty : sql`AND story.fields->>'sectionId' = ANY(${sectionIds})`}
  ${priority === undefined ? empty : sql`AND story.priority = ${priority}::smallint`}`;
