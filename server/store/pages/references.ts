import type { Recording } from '@/domain/media/recording';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';
import { readAuthors, readTopics, type AuthorProfile, type TopicRecord } from '../paper/paper';
import type { ShownPicture } from './live';
import type { LiveVersion } from './versions';

/** The ids that stories refer to. */
export interface NamedIds {
  mediaIds?: string[];
  recordingIds?: string[];
  authorIds?: string[];
  topicIds?: string[];
  groupIds?: string[];
}

/** The references of stories, by id; deleted ones are missing. */
export interface References {
  pictures: Map<string, ShownPicture>;
  recordings: Map<string, Recording>;
  authors: Map<string, AuthorProfile>;
  /** In the order of their slugs. */
  topics: TopicRecord[];
  /** Live stories of the groups. */
  versions: LiveVersion[];
}

const byId = <T extends { id: string }>(rows: T[] | null) => new Map((rows ?? []).map(row => [row.id, row]));

/** Reads everything that stories refer to, in one statement. */
export async function loadReferences(ids: NamedIds): Promise<References> {
  const { mediaIds = [], recordingIds = [], authorIds = [], topicIds = [], groupIds = [] } = ids;
  const [row] = await readPrepared<{
    pictures: ShownPicture[] | null;
    recordings: Recording[] | null;
    authors: AuthorProfile[] | null;
    topics: TopicRecord[] | null;
    versions: LiveVersion[] | null;
  }>(Prisma.sql`
    SELECT
      (SELECT jsonb_agg(found ORDER BY id) FROM (
        SELECT id, width, height, "focusX", "focusY", "digitalSource" FROM "Media" WHERE id = ANY(${mediaIds}::text[])
      ) AS found) AS pictures,
      (SELECT jsonb_agg(found) FROM (
        SELECT id, kind, mime, bytes, "originalName" FROM "Recording" WHERE id = ANY(${recordingIds}::text[])
      ) AS found) AS recordings,
      (SELECT jsonb_agg(found) FROM (
        SELECT author.id, slug, names, titles, bios, email, "portraitId",
          CASE WHEN media.id IS NOT NULL THEN jsonb_build_object('id', media.id, 'width', media.width, 'height', media.height,
            'focusX', media."focusX", 'focusY', media."focusY", 'alt', media.alt) END AS portrait
        FROM "Author" author LEFT JOIN "Media" media ON media.id = "portraitId"
        WHERE author.id = ANY(${authorIds}::text[])
      ) AS found) AS authors,
      (SELECT jsonb_agg(found ORDER BY slug) FROM (
        SELECT id, slug, names, descriptions, "isSeries" FROM "Topic" WHERE id = ANY(${topicIds}::text[])
      ) AS found) AS topics,
      (SELECT jsonb_agg(found) FROM (
        SELECT story.id, story."groupId", story."editionId", address.path AS address, source."sourceId" AS "madeFromStoryId"
        FROM "Story" story
        JOIN "Address" address ON address."storyId" = story.id AND address.current
        LEFT JOIN "Translation" source ON source."storyId" = story.id AND source.side = 0
        WHERE story."liveRevisionId" IS NOT NULL AND story."groupId" = ANY(${groupIds}::text[])
      ) AS found) AS versions`);
  const { pictures, recordings, authors, topics, versions } = row!;
  return {
    pictures: byId(pictures),
    recordings: byId(recordings),
    authors: byId(readAuthors(authors ?? [])),
    topics: readTopics(topics ?? []),
    versions: versions ?? [],
  };
}
