import pg from 'pg';
import type { TestServer } from '@/scripts/test/server';
import { writeAs } from './coediting-windows';
import { memoryOf } from './load';
import { writeLongStory } from './page/long-story';

const WRITERS = 10;
const PARTS = 5;

/**
 * Hours of work at a desk, in minutes: ten people write in one story, each committing as soon as the last commit is
 * answered. After each part, prints the memory of the server and the rows that the database stores for the story.
 */
export async function measureHours(
  server: TestServer,
  people: Record<string, string>[],
  commits: number,
): Promise<void> {
  const id = await writeLongStory(server, people[0]!, 800, 10);
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  console.log(`\n${commits} commits of ${WRITERS} writers of one story of 800 words`);
  for (let part = 1; part <= PARTS; part++) {
    // New windows for each part, as people reopen a story over hours.
    const writers = await Promise.all(
      people.slice(0, WRITERS).map(person => writeAs(server.url, id, person)),
    );
    const began = performance.now();
    const share = Math.ceil(commits / PARTS / WRITERS);
    await Promise.all(
      writers.map(async writer => {
        for (let count = 0; count < share; count++) await writer.commit();
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    const { rows } = await client.query<{ commits: number; revisions: number; keys: number }>(
      `SELECT (SELECT count(*)::int FROM "StoryCommit" WHERE "storyId" = $1) AS commits,
         (SELECT count(*)::int FROM "Revision" WHERE "storyId" = $1) AS revisions,
         (SELECT count(*)::int FROM "Acknowledgement" WHERE "storyId" = $1) AS keys`,
      [id],
    );
    const { commits: kept, revisions, keys } = rows[0]!;
    console.log(
      `  after ${share * WRITERS * part}: ${((share * WRITERS) / seconds).toFixed(0)} a second, the server ${memoryOf(server.pid)} MB, ` +
        `${kept} commits, ${keys} acknowledgements and ${revisions} revisions stored`,
    );
  }
  await client.end();
}
