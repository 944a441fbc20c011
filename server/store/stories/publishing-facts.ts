import { WARNING_RULES } from '@/domain/checks/checks';
import type { RuleName } from '@/domain/checks/finding';
import type { ByLanguage } from '@/domain/paper/by-language';
import type { StyleRule } from '@/domain/style/style-rule';
import type { StoryFields } from '@/domain/story/story';
import { readRows } from '../corrupt-rows';
import type { Connection } from '../database';
import { storedTexts } from '../paper/stored-texts';
import { Prisma } from '../generated/client';
import { readPrepared } from '../read-prepared';
import { storedFields } from '../stored-fields';

/** The facts about the paper that a public step needs. */
export interface PublishingQuery {
  storyId: string;
  /** The primary language tags of the house style that applies. */
  langs: string[];
  /** The intended path of the story; null: it gets none. */
  path: string | null;
  topicIds: string[];
  authorIds: string[];
}

export interface PublishingFacts {
  /** Checks whose override requires a reason. */
  reasonRules: RuleName[];
  styleRules: StyleRule[];
  /** WebSub hubs, and the key for search engines; empty: not notified. */
  hubs: string[];
  indexNowKey: string;
  /** Whether there are webhooks. */
  hasWebhooks: boolean;
  /** The topics and authors that still exist. */
  topics: { id: string; slug: string; names: ByLanguage }[];
  authors: { id: string; slug: string }[];
  /** The story that has or had the path. */
  holder: { storyId: string; current: boolean } | null;
  /** Where the story is or was last found. */
  address: string | null;
  /** Its live fields; null when it is not live. */
  liveFields: StoryFields | null;
}

/** Reads the facts about the paper that a public step needs, in one statement. */
export async function loadPublishingFacts(
  { storyId, langs, path, topicIds, authorIds }: PublishingQuery,
  connection: Connection,
): Promise<PublishingFacts> {
  const [row] = await readPrepared<{ facts: PublishingFacts }>(
    Prisma.sql`
    SELECT jsonb_build_object(
      'reasonRules', paper."reasonRules", 'hubs', paper.hubs, 'indexNowKey', paper."indexNowKey",
      'hasWebhooks', EXISTS (SELECT FROM "Webhook"),
      'styleRules', (
        SELECT COALESCE(jsonb_agg(rule ORDER BY rule.lang, rule.position, rule.id), '[]')
        FROM "StyleRule" rule WHERE rule.lang = ANY(${langs})
      ),
      'topics', (
        SELECT COALESCE(jsonb_agg(jsonb_build_object('id', id, 'slug', slug, 'names', names)), '[]')
        FROM "Topic" WHERE id = ANY(${topicIds})
      ),
      'authors', (
        SELECT COALESCE(jsonb_agg(jsonb_build_object('id', id, 'slug', slug)), '[]')
        FROM "Author" WHERE id = ANY(${authorIds})
      ),
      'holder', (
        SELECT jsonb_build_object('storyId', "storyId", 'current', current) FROM "Address" WHERE path = ${path}
      ),
      'address', (SELECT path FROM "Address" WHERE "storyId" = ${storyId} AND current),
      'liveFields', (
        SELECT revision.fields FROM "Story" story JOIN "Revision" revision ON revision.id = story."liveRevisionId"
        WHERE story.id = ${storyId}
      )
    ) AS facts
    FROM "Paper" paper WHERE paper.id = 1`,
    connection,
  );
  const { reasonRules, ...facts } = row!.facts;
  const topics = readRows(
    'Topic',
    facts.topics,
    ({ id }) => id,
    topic => ({ ...topic, names: storedTexts(topic.names) }),
  );
  const liveFields = facts.liveFields && storedFields(facts.liveFields);
  return {
    ...facts,
    liveFields,
    topics,
    reasonRules: WARNING_RULES.filter(rule => reasonRules.includes(rule)),
  };
}
