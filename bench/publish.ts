import { randomUUID } from 'node:crypto';
import { startTestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import { median, quantile } from './load';
import { newsroomApi } from './newsroom-api';

/**
 * From the click on Publish to the new headline on the story page, its section and its front: 50 publishes of one
 * story through the API, each followed by one request to each page.
 */
const PUBLISHES = 50;

const server = await startTestServer();
try {
  const headers = await signInAs(server.url, 'ines.marchetti@broadsheet.example', server.password);
  const call = newsroomApi(server.url, headers);
  const { storyId } = await anyStory();
  let { story } = await call('GET', `/stories/${storyId}`);
  const times: number[] = [];
  for (let round = 0; round < PUBLISHES; round++) {
    const headline = `Edition of ${randomUUID()}`;
    const { version, fields, body, editionId, deskId } = story;
    const save = { version, key: randomUUID(), editionId, deskId, fields: { ...fields, headline }, body };
    story = (await call('PUT', `/stories/${storyId}`, save)).story;
    const began = performance.now();
    const act = { action: 'publish', version: story.version, key: randomUUID() };
    story = (await call('POST', `/stories/${storyId}/actions`, act)).story;
    const section = story.liveAddress.split('/').slice(0, -4).join('/');
    for (const path of [story.liveAddress, section, '/']) {
      const html = await (await fetch(server.url + path)).text();
      if (!html.includes(headline)) throw new Error(`${path} does not show the new headline`);
    }
    times.push(performance.now() - began);
  }
  console.log(`\nPublish to visible on story, section and front, ${PUBLISHES} times`);
  console.log(`median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`);
} finally {
  await server.stop();
}

async function anyStory(): Promise<{ storyId: string }> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `SELECT s.id FROM "Story" s JOIN "Edition" e ON e.id = s."editionId"
     WHERE e.code = 'en' AND s."liveRevisionId" IS NOT NULL ORDER BY s."firstPublishedAt" DESC LIMIT 1`,
  );
  await client.end();
  return { storyId: rows[0]!.id };
}
