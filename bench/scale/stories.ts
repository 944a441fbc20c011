import { SEARCH_FORM } from '@/server/search/search-index';
import type pg from 'pg';
import { emptyFields } from '@/domain/story/story';

/** The number of days over which the stories of a filled paper were published, evenly spaced. */
const DAYS = 20 * 365;

/** Shares of the stages among all stories; the remaining stories are published. */
const STAGES = [
  ['draft', 0.04],
  ['submitted', 0.01],
  ['approved', 0.01],
  ['scheduled', 0.005],
  ['spiked', 0.02],
  ['killed', 0.015],
] as const;

/** A number from 0 up to 1, always the same for a story and a purpose. */
const chance = (purpose: number) => `((hashint8extended(n, ${purpose}) & 2147483647)::float8 / 2147483648)`;

/** The same for the previous story. */
const before = (purpose: number) => chance(purpose).replace('(n,', '(n - 1,');

/** A UUIDv7, as the database client makes ids: the time first, then a hash in place of random digits. */
const idAt = (time: string, salt: string) =>
  `overlay(overlay(md5(n || '${salt}') PLACING lpad(to_hex((extract(epoch FROM ${time}) * 1000)::bigint), 12, '0') FROM 1 FOR 12)
    PLACING '7' FROM 13 FOR 1)::uuid::text`;

/** A word that no other story has, of letters only, so that no stemmer changes it. */
const UNIQUE = `'zor' || translate(to_hex(n), '0123456789', 'ghijklmnop') || 'q'`;

const stageCase = (() => {
  let sum = 0;
  const cases = STAGES.map(([stage, share]) => `WHEN ${chance(1)} < ${(sum += share)} THEN '${stage}'`);
  return `(CASE ${cases.join(' ')} ELSE 'published' END)`;
})();

/**
 * The id of a numbered row of a table, chosen for the story; with a power above 1, the first rows are the commonest.
 */
const pick = (table: string, purpose: number, power: number) =>
  `(SELECT id FROM scale.${table} AS picked WHERE picked.number =
    floor((SELECT count FROM scale.size WHERE name = '${table}') * ${chance(purpose)} ^ ${power})::int)`;

/** Stories from one number up to another, with all that belongs to each; `scale.now` is the time of the newest. */
const GIVEN = `
  SELECT n, edition.*, edition.id AS edition_id, section.id AS section_id, section.path AS section_path,
    at, stage, stage = 'published' AS live, stage IN ('published', 'killed') AS out,
    title.headline || ' ' || ${UNIQUE} AS headline, title.standfirst, title.vector AS title_vector, title.prefixes,
    body.body, body.text, body.vector AS body_vector, ${UNIQUE} AS word,
    ${idAt('at', 'story')} AS story_id, ${idAt('at', 'live')} AS revision_id,
    CASE WHEN n % 10 = 0 AND n > 0 AND NOT (${before(2)} >= edition.share_from AND ${before(2)} < edition.share_to) THEN ${idAt(`at - $3::float8 * interval '1 day'`, 'group').replaceAll("n || '", "(n - 1) || '")}
      ELSE ${idAt('at', 'group')} END AS group_id,
    ${pick('person', 5, 1)} AS person_id, ${pick('desk', 6, 1)} AS desk_id,
    CASE WHEN ${chance(7)} < 0.7 THEN ${pick('media', 8, 1)} END AS media_id,
    ARRAY(SELECT DISTINCT id FROM unnest(ARRAY[${[9, 10, 11].map(purpose => pick('topic', purpose, 3)).join(', ')}]) AS id) AS topic_ids,
    author.id AS author_id, author.names
  FROM generate_series($1::bigint, $2::bigint - 1) AS n
  CROSS JOIN LATERAL (SELECT (SELECT time FROM scale.now) - ((SELECT count FROM scale.size WHERE name = 'story') - n) * $3::float8 * interval '1 day' AS at) AS timed
  CROSS JOIN LATERAL (SELECT ${stageCase} AS stage) AS staged
  JOIN scale.edition AS edition ON ${chance(2)} >= edition.share_from AND ${chance(2)} < edition.share_to
  JOIN scale.section AS section ON section.edition_id = edition.id AND section.number = floor(17 * ${chance(3)} ^ 2)::int
  JOIN scale.title AS title ON title.language = edition.language
    AND title.number = floor((SELECT count FROM scale.size WHERE name = 'text') * ${chance(4)})::int
  JOIN scale.body AS body ON body.language = edition.language
    AND body.number = floor((SELECT count FROM scale.size WHERE name = 'text') * ${chance(12)})::int
  JOIN scale.author AS author
    ON author.number = floor((SELECT count FROM scale.size WHERE name = 'author') * ${chance(13)} ^ 2)::int`;

const FIELDS = `
  $4::jsonb || jsonb_build_object('headline', headline, 'standfirst', standfirst, 'slug', 'story-' || n,
    'sectionId', section_id, 'topicIds', to_jsonb(topic_ids),
    'bylines', jsonb_build_array(jsonb_build_object('role', 'by', 'name', names->>'en', 'authorId', author_id)),
    'lead', CASE WHEN media_id IS NOT NULL THEN jsonb_build_object('mediaId', media_id, 'caption', 'A caption',
      'credit', 'A photographer', 'alt', 'What the picture shows') END)`;

const DAY = `floor(extract(epoch FROM at) / 86400)::int`;
const brief = (column: string) => `right(${column}, 12)`;
const spans = [1, 8, 64, 512, 4096]
  .map(days => `'~' || ${brief('edition_id')} || '/${days}/' || (${DAY} / ${days})`)
  .join(', ');
const PLACES = `array_to_tsvector(ARRAY['~' || ${brief('edition_id')}, '~s' || ${brief('section_id')},
  '~a' || ${brief('author_id')}, ${spans}])`;
const OWN_WORD = `setweight(to_tsvector(config, word), 'A')`;

const WORKING_PLACES = `array_to_tsvector(ARRAY(SELECT '^' || left(word, length) FROM generate_series(1, length(word)) AS length)
  || ARRAY['=' || config::text, '=stage-' || stage, '=edition-' || edition_id, '=desk-' || desk_id,
    '@' || floor(extract(epoch FROM at) / 604800)::bigint])`;

/** All rows of a story in one statement, so that its texts are built once. */
const FILL = `
  WITH given AS MATERIALIZED (${GIVEN}),
  made AS MATERIALIZED (SELECT *, ${FIELDS} AS fields, ${PLACES} || ${OWN_WORD} || title_vector AS title_words FROM given),
  groups AS (INSERT INTO "StoryGroup" (id) SELECT group_id FROM made ON CONFLICT DO NOTHING),
  stories AS (
    INSERT INTO "Story" (id, "groupId", "editionId", "deskId", stage, version, fields, body, "savedById", "createdById",
      "submittedById", "liveRevisionId", "liveSectionId", "liveTopicIds", "liveAuthorIds", "firstPublishedAt",
      "lastPublishedAt", "scheduledFor", "scheduledZone", "scheduledById", "createdAt", "updatedAt",
      priority)
    SELECT story_id, group_id, edition_id, desk_id, stage::"Stage", 3, fields, body, person_id, person_id,
      CASE WHEN stage <> 'draft' THEN person_id END,
      CASE WHEN live THEN revision_id END, CASE WHEN live THEN section_id END,
      CASE WHEN live THEN topic_ids ELSE '{}' END, CASE WHEN live THEN ARRAY[author_id] ELSE '{}' END,
      CASE WHEN out THEN at END, CASE WHEN out THEN at END,
      CASE WHEN stage = 'scheduled' THEN (SELECT time FROM scale.now) + interval '10 years' END,
      CASE WHEN stage = 'scheduled' THEN zone END, CASE WHEN stage = 'scheduled' THEN person_id END, at - interval '3 hours', at,
      CASE WHEN n % 20 < 3 THEN n % 20 + 1 END
    FROM made),
  revisions AS (
    INSERT INTO "Revision" (id, "storyId", number, reason, fields, body, "personId", "createdAt")
    SELECT revision_id, story_id, 1, CASE WHEN out THEN 'publish' ELSE 'autosave' END, fields, body, person_id, at FROM made),
  addresses AS (
    INSERT INTO "Address" (path, "storyId", current, "createdAt")
    SELECT section_path || to_char(at AT TIME ZONE zone, '/YYYY/MM/DD') || '/story-' || n, story_id, true, at FROM made WHERE out),
  events AS (
    INSERT INTO "Event" (at, kind, "personId", "storyId")
    SELECT at - interval '3 hours', 'story.create', person_id, story_id FROM made
    UNION ALL SELECT at, 'story.publish', person_id, story_id FROM made WHERE out),
  corrections AS (
    INSERT INTO "Correction" (id, "storyId", "editionId", live, text, "personId", "createdAt")
    SELECT ${idAt('at', 'correction')}, story_id, edition_id, live, 'An earlier version had the wrong year.', person_id,
      at + interval '1 hour' FROM made WHERE out AND n % 50 = 0),
  popular AS (
    INSERT INTO "Popularity" ("storyId", "editionId", rank)
    SELECT story_id, edition_id, extract(epoch FROM (SELECT time FROM scale.now)) / 21600 + 10 * ${chance(14)} - 5
    FROM made WHERE live AND (SELECT count FROM scale.size WHERE name = 'story') - n < 5000),
  words AS (
    INSERT INTO "SearchWord" (word, spelling) SELECT word, word FROM made WHERE live AND n % 20 = 0 ON CONFLICT DO NOTHING),
  entries AS (
    INSERT INTO "SearchEntry" ("storyId", "revisionId", form, "editionId", "sectionId", "publishedAt", "titleWords", words, text)
    SELECT story_id, revision_id, ${SEARCH_FORM}, edition_id, section_id, at, title_words, title_words || body_vector, text
    FROM made WHERE live)
  INSERT INTO "WorkingEntry" ("storyId", version, form, "updatedAt", words)
  SELECT story_id, 3, 1, at, ${OWN_WORD} || title_vector || body_vector || prefixes || ${WORKING_PLACES} FROM made`;

/** The number of stories that one statement writes. */
const BATCH = 2000;

/** Writes stories in batches; each connection takes the next batch until all are written. */
export async function fillStories(clients: pg.Client[], stories: number): Promise<void> {
  const fields = JSON.stringify(emptyFields('The Scale'));
  let next = 0;
  await Promise.all(
    clients.map(async client => {
      while (next < stories) {
        const first = next;
        next = Math.min(stories, next + BATCH);
        await client.query(FILL, [first, next, DAYS / stories, fields]);
      }
    }),
  );
}

/** The word that only the headline of the story with this number has. */
export function uniqueWord(number: number): string {
  const letters = [...number.toString(16)].map(digit =>
    /\d/.test(digit) ? 'ghijklmnop'[Number(digit)]! : digit,
  );
  return `zor${letters.join('')}q`;
}
