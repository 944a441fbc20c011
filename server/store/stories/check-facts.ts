import type { AgencyKill, UsedRights } from '@/domain/checks/finding';
import type { PictureSource } from '@/domain/media/digital-source';
import { MAX_LENGTH_DIFFERENCE } from '@/domain/people/similar-names';
import type { RevisionReason, StoryContent } from '@/domain/story/story';
import { database, type Connection } from '../database';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';
import { knownRights } from '../media/media';
import { agencyKillOf } from '../wire/agency-kills';
import { storedBody, storedFields } from '../stored-fields';

/** The story and references to read facts about. */
export interface CheckFactsQuery {
  storyId: string;
  mediaIds: string[];
  /** Stories that it refers to, by id and by the path of a link. */
  storyIds: string[];
  paths: string[];
  bylines: string[];
  /** The primary languages of its edition. */
  languages: string[];
}

export interface StoryCheckFacts {
  /** The rights to pictures, by id; those without a limit are missing. */
  pictureRights: Record<string, UsedRights>;
  /** The pictures marked as made by an AI system. */
  aiPictures: ({ id: string } & Pick<PictureSource, 'digitalSource' | 'aiSystem' | 'aiPrompt'>)[];
  /** The ids of the live ones among the stories. */
  liveStoryIds: string[];
  /** Whether there is a live story at each path that a story ever had; other paths are missing. */
  livePaths: Record<string, boolean>;
  /**
   * The names of active people and of authors that are about as long as a byline that is none of them. When each byline is
   * one of them, none is read.
   */
  namesLikeBylines: string[];
  /** How many conversations about the story are unresolved, and how many of these block publishing. */
  notes: { blocking: number; open: number };
  /** The withdrawal of the agency story that it was made from; null without one. */
  agencyKill: AgencyKill | null;
  /** Its public address, and the number of the revision that readers have; null when it is not live. */
  live: { address: string; revision: number } | null;
  /** Who returned it, when and why; null unless it has been a draft since. */
  returned: ReturnedFacts | null;
  /** The texts that it was translated from, in editions in other languages. */
  sources: StoryContent[];
}

export interface ReturnedFacts {
  by: string | null;
  at: Date;
  note: string;
}

interface FactsRow extends Omit<StoryCheckFacts, 'pictureRights' | 'returned' | 'sources'> {
  pictureRights: Record<string, Omit<UsedRights, 'rights' | 'rightsUntil'> & RightsRow>;
  returned: (Omit<ReturnedFacts, 'at'> & { at: string }) | null;
  sources: { fields: unknown; body: unknown }[];
}

interface RightsRow {
  rights: string;
  rightsUntil: string | null;
}

/** The revisions that steps keep: of a draft, the newest says how the story became one. */
const OF_STEPS = ['submit', 'return', 'approve', 'publish', 'unpublish', 'kill'] satisfies RevisionReason[];

/** More names than a paper has of about one length. */
const MAX_NAMES = 10_000;

/** Reads the facts that the checks and the composer's header need in addition to the text, in one statement. */
export async function loadStoryFacts(
  { storyId, mediaIds, storyIds, paths, bylines, languages }: CheckFactsQuery,
  connection: Connection = database(),
): Promise<StoryCheckFacts> {
  const [row] = await readPrepared<{ facts: FactsRow }>(
    Prisma.sql`
    SELECT jsonb_build_object(
      'pictureRights', (
        SELECT COALESCE(jsonb_object_agg(media.id, jsonb_build_object(
          'rights', media.rights, 'editionIds', media."editionIds", 'rightsUntil', media."rightsUntil",
          'isUsedElsewhere', media.rights = 'single-use' AND EXISTS (
            SELECT FROM "LiveMedia" live LEFT JOIN "Story" other ON other.id = live."ownerId"
            WHERE live."mediaId" = media.id AND live.owner <> 'front'
              AND other."groupId" IS DISTINCT FROM (SELECT "groupId" FROM "Story" WHERE id = ${storyId})
          ))), '{}')
        FROM "Media" media WHERE media.id = ANY(${mediaIds})
          AND (media."rightsUntil" IS NOT NULL OR media."editionIds" <> '{}' OR media.rights = 'single-use')
      ),
      'aiPictures', (
        SELECT COALESCE(jsonb_agg(jsonb_build_object('id', id, 'digitalSource', "digitalSource",
          'aiSystem', "aiSystem", 'aiPrompt', "aiPrompt")), '[]')
        FROM "Media" WHERE id = ANY(${mediaIds}) AND ("aiSystem" <> '' OR "aiPrompt" <> '')
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
      'namesLikeBylines', (
        WITH unknown AS MATERIALIZED (
          SELECT char_length(byline) AS length FROM unnest(${bylines}::text[]) AS byline
          WHERE NOT EXISTS (SELECT FROM "NameInUse" WHERE kind = 'author' AND key = name_key(byline))
            AND NOT EXISTS (
              SELECT FROM "Person" WHERE "deactivatedAt" IS NULL AND lower(name) = lower(byline)
            )
        )
        -- Only CASE is certain to leave the names unread.
        SELECT CASE WHEN EXISTS (SELECT FROM unknown) THEN (
          SELECT COALESCE(jsonb_agg(name), '[]') FROM (
            SELECT name FROM (
              SELECT name FROM "Person" WHERE "deactivatedAt" IS NULL
              UNION SELECT translated.name FROM "Author", names_by_language(names) AS translated
            ) AS known
            WHERE char_length(name) = ANY(ARRAY(
              SELECT length + difference
              FROM unknown, generate_series(${-MAX_LENGTH_DIFFERENCE}::int, ${MAX_LENGTH_DIFFERENCE}::int) AS difference
            ))
            LIMIT ${MAX_NAMES}
          ) AS alike
        ) ELSE '[]' END
      ),
      'notes', (
        SELECT jsonb_build_object('open', count(*), 'blocking', count(*) FILTER (WHERE blocking))
        FROM "NoteThread" WHERE "storyId" = ${storyId} AND "resolvedAt" IS NULL
      ),
      'agencyKill', ${agencyKillOf(storyId)},
      'live', (
        SELECT jsonb_build_object('address', address.path, 'revision', revision.number)
        FROM "Story" story
        JOIN "Revision" revision ON revision.id = story."liveRevisionId"
        JOIN "Address" address ON address."storyId" = story.id AND address.current
        WHERE story.id = ${storyId}
      ),
      'returned', (
        SELECT jsonb_build_object('by', person.name, 'at', step."createdAt", 'note', step.note)
        FROM "Story" story
        JOIN LATERAL (
          SELECT reason, note, "createdAt", "personId" FROM "Revision"
          WHERE "storyId" = story.id AND reason = ANY(${OF_STEPS}) ORDER BY number DESC LIMIT 1
        ) AS step ON step.reason = 'return'
        LEFT JOIN "Person" person ON person.id = step."personId"
        WHERE story.id = ${storyId} AND story.stage = 'draft'
      ),
      'sources', (
        SELECT COALESCE(jsonb_agg(jsonb_build_object('fields', revision.fields, 'body', revision.body)), '[]')
        FROM "Translation" link
        JOIN "Revision" revision ON revision."storyId" = link."sourceId" AND revision.number = link."madeFrom"
        JOIN "Story" source ON source.id = link."sourceId"
        JOIN "Edition" edition ON edition.id = source."editionId"
        WHERE link."storyId" = ${storyId}
          AND NOT ARRAY[lower(split_part(edition.lang, '-', 1)), lower(split_part(edition."secondLang", '-', 1))]
            && ${languages}::text[]
      )
    ) AS facts`,
    connection,
  );
  const { pictureRights, returned, sources, ...facts } = row!.facts;
  return {
    ...facts,
    pictureRights: Object.fromEntries(
      Object.entries(pictureRights).map(([id, { rights, rightsUntil, ...used }]) => [
        id,
        {
          ...used,
          rights: knownRights(rights),
          rightsUntil: rightsUntil === null ? null : new Date(rightsUntil),
        },
      ]),
    ),
    returned: returned && { ...returned, at: new Date(returned.at) },
    sources: sources.map(({ fields, body }) => ({ fields: storedFields(fields), body: storedBody(body) })),
  };
}
