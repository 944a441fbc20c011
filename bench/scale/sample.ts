import pg from 'pg';
import { uniqueWord } from './stories';

/** The parts of a filled paper to request: the largest lists, their last pages, and stories of all ages. */
export interface Sample {
  stories: { id: string; path: string; groupId: string }[];
  /** Addresses of the lists with the most stories, and of their last pages. */
  section: string;
  sectionEnd: string;
  topic: string;
  topicEnd: string;
  author: string;
  edition: { id: string; code: string };
  /** `2016/11/24`, in the middle of the paper's years. */
  day: string;
  /** `2016-11` */
  month: string;
  slugs: { topic: string; author: string };
  sectionPath: string;
  /** Words of headlines that no other story has. */
  rareWords: string[];
  /** A person who may do everything. */
  editorId: string;
}

/** Reads the parts of a filled paper that can be requested. */
export async function readSample(url: string): Promise<Sample> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async <T>(text: string, values: unknown[] = []) =>
    (await client.query(text, values)).rows as T[];
  try {
    const [edition] = await rows<{ id: string; code: string }>(
      `SELECT id, code FROM "Edition" WHERE "isDefault"`,
    );
    const most = async (kind: string) =>
      (
        await rows<{ key: string }>(
          `SELECT key FROM "LiveCount" WHERE "editionId" = $1 AND kind = $2::"LiveCountKind" ORDER BY stories DESC LIMIT 1`,
          [edition!.id, kind],
        )
      )[0]!.key;
    const [sectionId, topicId, authorId] = [await most('section'), await most('topic'), await most('author')];
    const [section] = await rows<{ path: string }>(
      `SELECT coalesce('/' || parent.slug, '') || '/' || section.slug AS path FROM "Section" AS section
       LEFT JOIN "Section" AS parent ON parent.id = section."parentId" WHERE section.id = $1`,
      [sectionId],
    );
    const [topic] = await rows<{ slug: string }>(`SELECT slug FROM "Topic" WHERE id = $1`, [topicId]);
    const [author] = await rows<{ slug: string }>(`SELECT slug FROM "Author" WHERE id = $1`, [authorId]);
    const [topicEnd] = await rows<{ id: string }>(
      `SELECT "storyId" AS id FROM "LiveTopic" WHERE "topicId" = $1 AND "editionId" = $2
       ORDER BY "firstPublishedAt", "storyId" OFFSET 5 LIMIT 1`,
      [topicId, edition!.id],
    );
    const [sectionEnd] = await rows<{ id: string }>(
      `SELECT id FROM "Story" WHERE "liveSectionId" = $1 AND "liveRevisionId" IS NOT NULL
       ORDER BY "firstPublishedAt", id OFFSET 5 LIMIT 1`,
      [sectionId],
    );
    const stories = await rows<{ id: string; path: string; groupId: string; day: string }>(
      `SELECT story.id, path, "groupId", to_char("firstPublishedAt", 'YYYY/MM/DD') AS day FROM (
         SELECT id, "groupId", "firstPublishedAt", row_number() OVER (ORDER BY "firstPublishedAt") AS number,
           count(*) OVER () AS total
         FROM "Story" WHERE "editionId" = $1 AND "liveRevisionId" IS NOT NULL
       ) AS story JOIN "Address" ON "storyId" = story.id AND current
       WHERE number % greatest(1, total / 25) = 0 ORDER BY number LIMIT 25`,
      [edition!.id],
    );
    const [editor] = await rows<{ personId: string }>(
      `SELECT "personId" FROM "Grant" WHERE "deskId" IS NULL AND role = 'editor' LIMIT 1`,
    );
    const middle = stories[Math.floor(stories.length / 2)]!.day;
    const [{ total }] = (await rows<{ total: number }>(`SELECT count(*)::int AS total FROM "Story"`)) as [
      { total: number },
    ];
    return {
      stories,
      section: section!.path,
      sectionEnd: `${section!.path}?before=${sectionEnd!.id}`,
      topic: `/topic/${topic!.slug}`,
      topicEnd: `/topic/${topic!.slug}?before=${topicEnd!.id}`,
      author: `/author/${author!.slug}`,
      edition: edition!,
      day: middle,
      month: middle.slice(0, 7).replace('/', '-'),
      slugs: { topic: topic!.slug, author: author!.slug },
      sectionPath: section!.path.slice(1),
      rareWords: Array.from({ length: 25 }, (_, index) =>
        uniqueWord(Math.floor((total * (index + 0.5)) / 25)),
      ),
      editorId: editor!.personId,
    };
  } finally {
    await client.end();
  }
}
