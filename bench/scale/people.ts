import type pg from 'pg';
import { seededRandom, LANGUAGES, Writer } from './words';

const DESKS = ['Asia', 'World', 'Business', 'Culture', 'Sports', 'Pictures'];
const PICTURES = 500;

/** The number of each in a paper with the given number of stories. */
const sizesOf = (stories: number) => ({
  people: Math.min(2000, 100 + Math.floor(stories / 50)),
  topics: Math.min(20_000, 200 + Math.floor(stories / 50)),
  authors: Math.min(5000, 100 + Math.floor(stories / 200)),
});

/** Makes desks, people with a role each, topics, authors and pictures, numbered from 0 in tables of `scale`. */
export async function fillPeople(client: pg.Client, stories: number): Promise<void> {
  const { people, topics, authors } = sizesOf(stories);
  await client.query(
    `INSERT INTO "Desk" (id, name) SELECT gen_random_uuid(), name FROM unnest($1::text[]) AS name`,
    [DESKS],
  );
  await client.query(`INSERT INTO scale.desk SELECT row_number() OVER (ORDER BY name) - 1, id FROM "Desk"`);
  const [writer, french, chinese] = LANGUAGES.map(
    (language, seed) => new Writer(language, seededRandom(seed + 1)),
  );
  const names = (count: number) => Array.from({ length: count }, () => `${writer!.name()} ${writer!.name()}`);
  await client.query(
    `INSERT INTO "Person" (id, email, name, "passwordHash")
     SELECT gen_random_uuid(), 'person-' || number || '@scale.example', name, 'none'
     FROM unnest($1::text[]) WITH ORDINALITY AS given(name, number)`,
    [names(people)],
  );
  await client.query(
    `INSERT INTO scale.person SELECT row_number() OVER (ORDER BY email) - 1, id FROM "Person"`,
  );
  // The first person edits everything; most of the others report for a desk.
  await client.query(`
    INSERT INTO "Grant" (id, "personId", role, "deskId")
    SELECT gen_random_uuid(), person.id, (CASE WHEN number % 10 = 0 THEN 'editor' ELSE 'reporter' END)::"Role",
      CASE WHEN number > 0 THEN (SELECT id FROM scale.desk WHERE desk.number = person.number % ${DESKS.length}) END
    FROM scale.person AS person`);
  const namesOf = (count: number, one: () => string[]) =>
    // Numbered, so that no two of them share a name.
    Array.from({ length: count }, (_, number) => {
      const [en, fr, zh] = one().map(name => `${name} ${number + 1}`);
      return JSON.stringify({ en, fr, 'zh-Hans': zh });
    });
  const topicNames = namesOf(topics, () => [writer!, french!, chinese!].map(one => one.text(2)));
  await client.query(
    `INSERT INTO "Topic" (id, slug, names) SELECT gen_random_uuid(), 'topic-' || number, names
     FROM unnest($1::jsonb[]) WITH ORDINALITY AS given(names, number)`,
    [topicNames],
  );
  await client.query(
    `INSERT INTO scale.topic SELECT row_number() OVER (ORDER BY length(slug), slug) - 1, id FROM "Topic"`,
  );
  const authorNames = namesOf(authors, () => [writer!, french!, chinese!].map(one => one.name()));
  await client.query(
    `INSERT INTO "Author" (id, slug, names) SELECT gen_random_uuid(), 'author-' || number, names
     FROM unnest($1::jsonb[]) WITH ORDINALITY AS given(names, number)`,
    [authorNames],
  );
  await client.query(
    `INSERT INTO scale.author SELECT row_number() OVER (ORDER BY length(slug), slug) - 1, id, names FROM "Author"`,
  );
  await client.query(
    `INSERT INTO "Media" (id, width, height, mime, bytes, sha256, "originalName", alt)
     SELECT gen_random_uuid(), 1600, 1067, 'image/jpeg', 400000, md5(number::text), 'picture.jpg', 'A picture'
     FROM generate_series(1, ${PICTURES}) AS number`,
  );
  await client.query(
    `INSERT INTO scale.media SELECT row_number() OVER (ORDER BY sha256) - 1, id FROM "Media"`,
  );
}
