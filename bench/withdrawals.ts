import { randomUUID } from 'node:crypto';
import { startTestServer } from '@/scripts/test/server';
import { signInAs } from '@/scripts/test/sign-in';
import { median, quantile } from './load';
import { newsroomApi } from './newsroom-api';

/**
 * Publishes a story under a new headline and kills it, repeatedly, while readers request every page that shows it.
 * After each action has returned, one request to each surface must show what was published last, and nothing of what
 * was killed. Fails when a response is stale. `npm run drill:withdrawals -- 500` sets the number of rounds.
 */
const ROUNDS = Number(process.argv[2] ?? 100);
const READERS = 8;

const server = await startTestServer();
try {
  const call = newsroomApi(
    server.url,
    await signInAs(server.url, 'ines.marchetti@broadsheet.example', server.password),
  );
  const front = await textOf('/');
  const donor = await someStory(front);
  let stale = 0;
  const publishes: number[] = [];
  const kills: number[] = [];
  let surfaces: string[] = [];
  let done = false;
  const readers = Array.from({ length: READERS }, (_, index) => read(index));
  for (let round = 0; round < ROUNDS; round++) {
    const word = `w${randomUUID().replaceAll('-', '')}`;
    const headline = `Withdrawn ${word}`;
    const { id } = await call('POST', '/stories', { editionId: donor.editionId, deskId: donor.deskId });
    let { story } = await call('GET', `/stories/${id}`);
    const fields = { ...donor.fields, headline, slug: word, relatedIds: [] };
    const { editionId, deskId } = donor;
    const text = { editionId, deskId, fields, body: donor.body };
    story = (await call('PUT', `/stories/${id}`, { version: story.version, key: randomUUID(), ...text }))
      .story;
    publishes.push(
      await timed(async () => {
        story = await act(id, 'publish', story.version);
      }),
    );
    const lists = [story.liveAddress.split('/').slice(0, -4).join('/'), '/', '/feed.xml', '/feed.json'];
    surfaces = [story.liveAddress, ...lists, `/search?q=${word}`, '/sitemap.xml'];
    for (const path of [story.liveAddress, ...lists, `/search?q=${word}`])
      if (!(await textOf(path)).includes(headline)) report('publish', path);
    kills.push(
      await timed(async () => {
        story = await act(id, 'kill', story.version);
      }),
    );
    const gone = await fetch(server.url + surfaces[0]!);
    if (gone.status !== 410) report('kill', `${surfaces[0]} answered ${gone.status}`);
    await gone.text();
    for (const path of [...lists, `/search?q=${word}`]) {
      if ((await textOf(path)).includes(headline)) report('kill', path);
    }
  }
  done = true;
  const requests = (await Promise.all(readers)).reduce((sum, count) => sum + count, 0);
  const figures = (times: number[]) =>
    `median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`;
  console.log(`\n${ROUNDS} publishes (${figures(publishes)}) and ${ROUNDS} kills (${figures(kills)})`);
  console.log(`while ${READERS} readers sent ${requests} requests: ${stale} stale answers`);
  if (stale) process.exitCode = 1;

  async function act(id: string, action: string, version: number) {
    return (
      await call('POST', `/stories/${id}/actions`, {
        ...{ action, version, key: randomUUID() },
        ...(action === 'kill' && { reason: 'Drill' }),
      })
    ).story;
  }

  async function read(index: number): Promise<number> {
    let count = 0;
    while (!done) {
      const path = surfaces[(index + count++) % Math.max(1, surfaces.length)] ?? '/';
      await textOf(path);
    }
    return count;
  }

  function report(action: string, where: string): void {
    stale++;
    console.log(`stale after ${action}: ${where}`);
  }
} finally {
  await server.stop();
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The text of a page, without the marks that a search sets around words it found. */
async function textOf(path: string): Promise<string> {
  const text = await (await fetch(server.url + path)).text();
  return text.replaceAll(/<\/?mark>/g, '');
}

/** The text of a live story, to publish again under other headlines. */
async function someStory(front: string) {
  const { default: pg } = await import('pg');
  const path = /href="(\/[a-z/]+\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+)"/.exec(front)![1]!;
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{
    editionId: string;
    deskId: string | null;
    fields: object;
    body: object;
  }>(
    `SELECT s."editionId", s."deskId", s.fields, s.body FROM "Story" s JOIN "Address" a ON a."storyId" = s.id
     WHERE a.path = $1`,
    [path],
  );
  await client.end();
  return rows[0]!;
}
