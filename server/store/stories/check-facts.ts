import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';

/** The story and references to read facts about. */
export interface CheckFactsQuery {
  storyId: string;
  mediaIds: string[];
  /** Stories that it names, by id and by the path of a link. */
  storyIds: string[];
  paths: string[];
}

export interface StoryFacts {
  /** Until when pictures may be printed, by id; those without a limit are missing. */
  rightsUntil: Record<string, Date>;
  /** Those of the stories that are live. */
  liveStoryIds: string[];
  /** Whether there is a live story at each path that a story ever had; other paths are missing. */
  livePaths: Record<string, boolean>;
  /** How many conversations about the story are not resolved, and how many of these keep it from readers. */
  notes: { blocking: number; open: number };
  /** Its public address, and the number of the revision that readers have; null when it is not live. */
  live: { address: string; revision: number } | null;
}

type FactsRow = Omit<StoryFacts, 'rightsUntil'> & { rightsUntil: Record<string, string> };

/** Reads the facts that the checks and the composer's header need in addition to the text, in one statement. */
export async function loadStoryFacts(
  { storyId, mediaIds, storyIds, paths }: CheckFactsQuery,
  connection: Connection = database(),
): Promise<StoryFacts> {
  const [row] = await readPrepared<{ facts: FactsRow }>(
    Prisma.sql`
    SELECT jsonb_build_object(
      'rightsUntil', (
        SELECT COALESCE(jsonb_object_agg(id, "rightsUntil"), '{}') FROM "Media"
        WHERE id = ANY(${mediaIds}) AND "rightsUntil" IS NOT NULL
      ),
      'liveStoryIds', (
        SELECT COALESCE(jsonb_agg(id), '[]') FROM "Story"
        WHERE id = ANY(${storyIds}) AND "liveRevisionId" IS NOT NULL
      ),
      'livePaths', (
        SELECT COALESCE(jsonb_object_agg(address.path, story."liveRevisionId" IS NOT NULL), '{}')
        FROM "Address" address JOIN "Story" story ON story.id = address."storyId"
        WHERE address.path = ANY(${paths})
      ),
      'notes', (
        SELECT jsonb_build_object('open', count(*), 'blocking', count(*) FILTER (WHERE blocking))
        FROM "NoteThread" WHERE "storyId" = ${storyId} AND "resolvedAt" IS NULL
      ),
      'live', (
        SELECT jsonb_build_object('address', address.path, 'revision', revision.number)
        FROM "Story" story
        JOIN "Revision" revision ON revision.id = story."liveRevisionId"
        JOIN "Address" address ON address."storyId" = story.id AND address.current
        WHERE story.id = ${storyId}
      )
    ) AS facts`,
    connection,
  );
  const { rightsUntil, ...facts } = row!.facts;
  const times = Object.entries(rightsUntil).map(([id, until]) => [id, new Date(until)]);
  return { ...facts, rightsUntil: Object.fromEntries(times) as Record<string, Date> };
}
