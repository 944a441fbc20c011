import type { FrontContents } from '@/domain/front/contents';
import { readRow } from '../corrupt-rows';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';
import { storedFront } from './stored-front';

/** Breaking news as readers see it, unless its story was withdrawn; the address is that of the story while it is live. */
export interface ShownBreakingNews {
  text: string;
  href: string | null;
  startedAt: Date;
  expiresAt: Date;
}

/** What readers have of a front: its contents, null before the first launch, and the breaking news of its edition. */
export interface LiveFront {
  contents: FrontContents | null;
  breaking: ShownBreakingNews | null;
}

type Nullable<Row> = { [Column in keyof Row]: Row[Column] | null };

/** Reads the live front of an edition or section; breaking news only for the edition's own. */
export async function loadLiveFront(id: string, now: Date): Promise<LiveFront> {
  const [row] = await readPrepared<{ contents: unknown } & Nullable<ShownBreakingNews>>(Prisma.sql`
    SELECT launch.contents, news.text, address.path AS href, news."startedAt", news."expiresAt"
    FROM (SELECT ${id}::text AS id) AS front
    LEFT JOIN LATERAL (
      SELECT contents FROM "FrontLaunch" WHERE "frontId" = front.id ORDER BY number DESC LIMIT 1
    ) AS launch ON true
    LEFT JOIN "BreakingNews" news ON news."editionId" = front.id AND news."expiresAt" > ${now}
      AND NOT EXISTS (SELECT FROM "Story" gone WHERE gone.id = news."storyId" AND gone.withdrawal <> '')
    LEFT JOIN "Story" story ON story.id = news."storyId" AND story."liveRevisionId" IS NOT NULL
    LEFT JOIN "Address" address ON address."storyId" = story.id AND address.current`);
  const { contents, text, href, startedAt, expiresAt } = row!;
  return {
    // Unreadable contents are treated as missing: readers get the newest stories.
    contents: contents === null ? null : readRow('FrontLaunch', id, () => storedFront(contents)),
    breaking:
      text === null || startedAt === null || expiresAt === null ? null : { text, href, startedAt, expiresAt },
  };
}
