import type { ByLanguage } from '@/domain/paper/by-language';
import type { Stage } from '@/domain/story/workflow';
import { MAX_PLACES } from '@/domain/media/picture-choice';
import { listedHeadline } from '@/domain/story/second-texts';
import { readRow, readRows } from '../corrupt-rows';
import { storedTexts } from '../paper/stored-texts';
import { prisma } from '../prisma';
import { storedFields } from '../stored-fields';

/** At most this many stories, authors and pages are listed each, the last changed first. */
const MAX_NAMED = 10;

/** A story that shows a picture. */
export interface StoryWithPicture {
  id: string;
  name: string;
  stage: Stage;
  /** The short name of its edition. */
  edition: string;
  /** Whether it is the lead picture. */
  leads: boolean;
  /** Whether the working copy has the picture, and whether the live text shows it. */
  inText: boolean;
  isLive: boolean;
}

/** A front that has its own picture: live, as a draft, or both. */
export interface FrontWithPicture {
  id: string;
  edition: string;
  section: string | null;
  isLive: boolean;
}

/** The stories that show a picture, and how many they are, counted up to one more than `MAX_PLACES`. */
export async function storiesThatShow(
  mediaId: string,
): Promise<{ stories: StoryWithPicture[]; count: number }> {
  const rows = await prisma().$queryRaw<
    (Omit<StoryWithPicture, 'name' | 'leads'> & { fields: unknown; count: number })[]
  >`
    WITH places AS (
      SELECT id, bool_or("inText") AS "inText", bool_or("isLive") AS "isLive" FROM (
        (SELECT "storyId" AS id, true AS "inText", false AS "isLive" FROM "PictureUse"
          WHERE "mediaId" = ${mediaId} LIMIT ${MAX_PLACES + 1})
        UNION ALL (SELECT "ownerId", false, true FROM "LiveMedia"
          WHERE "mediaId" = ${mediaId} AND owner = 'story' LIMIT ${MAX_PLACES + 1})
      ) AS each GROUP BY id
    )
    SELECT story.id, story.fields, story.stage::text AS stage, edition."shortName" AS edition, places."inText",
      places."isLive", (SELECT count(*)::int FROM places) AS count
    FROM places JOIN "Story" story ON story.id = places.id JOIN "Edition" edition ON edition.id = story."editionId"
    ORDER BY places."isLive" DESC, story."updatedAt" DESC LIMIT ${MAX_NAMED}`;
  const stories = rows.flatMap(({ fields, count: _, ...place }) => {
    const named = readRow('Story', place.id, () => {
      const stored = storedFields(fields);
      return { name: listedHeadline(stored) || stored.slug, leads: stored.lead?.mediaId === mediaId };
    });
    return named ? [{ ...place, ...named }] : [];
  });
  return { stories, count: rows[0]?.count ?? 0 };
}

/** The fronts that show a picture instead of a story's own. There are as many fronts as editions and sections. */
export function frontsWith(mediaId: string): Promise<FrontWithPicture[]> {
  return prisma().$queryRaw<FrontWithPicture[]>`
    SELECT front.id, edition."shortName" AS edition, section.name AS section, live."ownerId" IS NOT NULL AS "isLive"
    FROM "Front" front JOIN "Edition" edition ON edition.id = front."editionId"
    LEFT JOIN "Section" section ON section.id = front."sectionId"
    LEFT JOIN "LiveMedia" live ON live."ownerId" = front.id AND live."mediaId" = ${mediaId}
    WHERE live."ownerId" IS NOT NULL OR ${mediaId} IN (SELECT media_of_front(front.draft))
    ORDER BY edition.position, section.position NULLS FIRST LIMIT ${MAX_NAMED}`;
}

/** The authors whose portrait this picture is, each with the name in every language. */
export async function authorsWith(mediaId: string): Promise<{ id: string; names: ByLanguage }[]> {
  const where = { portraitId: mediaId };
  const rows = await prisma().author.findMany({ where, select: { id: true, names: true }, take: MAX_NAMED });
  return readRows(
    'Author',
    rows,
    ({ id }) => id,
    ({ id, names }) => ({ id, names: storedTexts(names) }),
  );
}

/** The pages about the paper that show a picture. */
export function pagesWith(mediaId: string): Promise<{ id: string; name: string }[]> {
  return prisma().$queryRaw`
    SELECT page.id, page.title AS name FROM "LiveMedia" live JOIN "StandingPage" page ON page.id = live."ownerId"
    WHERE live."mediaId" = ${mediaId} AND live.owner = 'page' LIMIT ${MAX_NAMED}`;
}
