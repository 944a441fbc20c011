import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Actor } from '@/domain/people/permissions';
import { clusterOutside } from '@/scripts/setup/postgres';
import { verifyChain } from '@/server/audit/verify/chain';
import { auditTrail, type AuditQuery } from '@/server/audit/trail';
import { closeDatabase } from '@/server/store/database';
import { median, quantile } from '../load';
import { filledPaper } from '../scale/filled-paper';

/**
 * A long audit trail: the cost of its pages with 10,000 and 1,000,000 events; the commit rate of single-event
 * transactions over 16 connections, alternating with a table of the same columns without a chain; and how fast the
 * chain is verified. `EVENTS=100000 npm run bench:audit` is a shorter run.
 */
const EVENTS = Number(process.env.EVENTS ?? 1_000_000);
const FIRST_EVENTS = 10_000;
const AT_ONCE = 1000;
const CONNECTIONS = 16;
const COMMITS = 100;
const ROUNDS = 7;
const PAGES = 20;

const LAST_TIME = Date.UTC(2026, 10, 20);
const timeOf = (number: number) => new Date(LAST_TIME - (EVENTS - number) * 1000);

const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-audit-'));
const { postgres } = await filledPaper(dataDir, 1000);
const clients = await Promise.all(
  Array.from({ length: CONNECTIONS }, async () => {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    return client;
  }),
);
try {
  const { people, stories } = await subjects();
  // A fill writes events without linking them, so queue them for the chain.
  await clients[0]!.query(`INSERT INTO "UnlinkedEvent" ("eventId") SELECT id FROM "Event" ORDER BY id`);
  await fill(0, FIRST_EVENTS, people, stories);
  const small = await pages(FIRST_EVENTS, people, stories);
  const started = performance.now();
  await fill(FIRST_EVENTS, EVENTS, people, stories);
  const perEvent = (performance.now() - started) / (EVENTS - FIRST_EVENTS);
  console.log(`${EVENTS} events, ${perEvent.toFixed(3)} ms each, ${AT_ONCE} in a transaction`);
  const large = await pages(EVENTS, people, stories);
  for (const [kind, ms] of Object.entries(large))
    console.log(
      `${kind.padEnd(34)} ${ms.toFixed(1)} ms, ${(ms / small[kind]!).toFixed(1)} × the time among ${FIRST_EVENTS}`,
    );
  await commits(people);
  await verifyAll();
} finally {
  await Promise.all(clients.map(client => client.end()));
  await closeDatabase();
  await postgres.discard();
  for (const folder of [clusterOutside(dataDir), dataDir])
    if (folder) rmSync(folder, { recursive: true, force: true });
}

async function subjects(): Promise<{ people: string[]; stories: string[] }> {
  const { rows: people } = await clients[0]!.query<{ id: string }>(
    `SELECT id FROM "Person" ORDER BY id LIMIT 100`,
  );
  const { rows: stories } = await clients[0]!.query<{ id: string }>(`SELECT id FROM "Story" ORDER BY id`);
  return { people: people.map(({ id }) => id), stories: stories.map(({ id }) => id) };
}

/** Writes events with the function that records all events: mostly actions on stories, by the given people. */
async function fill(from: number, to: number, people: string[], stories: string[]): Promise<void> {
  for (let start = from; start < to; start += AT_ONCE) {
    await clients[0]!.query(
      `SELECT record_event($4::timestamptz + number * interval '1 second',
         (ARRAY['story.publish', 'story.submit', 'story.assign', 'person.sign-in', 'request.refused'])[1 + number % 5],
         ($5::text[])[1 + number * 7 % cardinality($5)],
         CASE WHEN number % 5 < 3 THEN ($6::text[])[1 + number * 13 % cardinality($6)] END,
         NULL, NULL, jsonb_build_object('number', number), '203.0.113.0/24', 'Firefox, Linux')
       FROM generate_series($1::int, $2::int - 1) AS number WHERE number < $3`,
      [start, start + AT_ONCE, to, timeOf(0), people, stories],
    );
  }
  await clients[0]!.query('ANALYZE "Event", "EventLink", "EventOrigin"');
}

/** Median milliseconds of a page of the trail, for each query. */
async function pages(events: number, people: string[], stories: string[]): Promise<Record<string, number>> {
  const middle = timeOf(Math.floor(events / 2))
    .toISOString()
    .slice(0, 16);
  const admin: Actor = {
    personId: people[0]!,
    grants: [{ role: 'admin', editionId: null, deskId: null }],
  };
  const queries: Record<string, AuditQuery & { after?: string }> = {
    'the newest': {},
    'of one action': { action: 'story.assign' },
    'of an action without events': { action: 'people.import' },
    'of one person': { person: people[1] },
    'of one person and action': { person: people[1], action: 'person.sign-in' },
    'of one story': { subject: `story:${stories[1]}` },
    'up to half way': { to: middle },
    'of one person up to half way': { person: people[1], to: middle },
  };
  const measured: Record<string, number> = {};
  for (const [kind, filter] of Object.entries(queries)) {
    const times: number[] = [];
    for (let page = 0; page < PAGES; page++) {
      const start = performance.now();
      await auditTrail(admin, filter, 'UTC', new Date());
      times.push(performance.now() - start);
    }
    measured[kind] = median(times);
  }
  return measured;
}

/** Commits single-event transactions on all connections at once, with and without the chain. */
async function commits(people: string[]): Promise<void> {
  await clients[0]!.query(`CREATE TABLE plain_event (LIKE "Event" INCLUDING ALL)`);
  const chained = `SELECT record_event(now(), 'story.assign', $1, NULL, NULL, NULL, '{}', '', '')`;
  const plain = `INSERT INTO plain_event (at, kind, "personId", data) VALUES (now(), 'story.assign', $1, '{}')`;
  const rounds: { chained: number; plain: number; p99: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { perSecond, p99 } = await recordAtOnce(chained, people);
    rounds.push({ chained: perSecond, p99, plain: (await recordAtOnce(plain, people)).perSecond });
  }
  const [withChain, without] = [
    median(rounds.map(({ chained }) => chained)),
    median(rounds.map(({ plain }) => plain)),
  ];
  console.log(
    `${CONNECTIONS} connections: ${withChain.toFixed(0)} chained events per second, ` +
      `${(withChain / without).toFixed(2)} × the rate without a chain; ` +
      `p99 of a commit ${median(rounds.map(({ p99 }) => p99)).toFixed(1)} ms`,
  );
}

async function recordAtOnce(
  statement: string,
  people: string[],
): Promise<{ perSecond: number; p99: number }> {
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    clients.map(async (client, at) => {
      for (let commit = 0; commit < COMMITS; commit++) {
        const start = performance.now();
        await client.query(statement, [people[at % people.length]]);
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: times.length / seconds, p99: quantile(times, 0.99) };
}

async function verifyAll(): Promise<void> {
  const started = performance.now();
  let links = 0;
  for await (const { findings } of verifyChain(null, [])) {
    if (findings.length) throw new Error(`The chain is broken: ${JSON.stringify(findings[0])}`);
    links += 1;
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `chain verified: ${links} links in ${seconds.toFixed(0)} s, ${(links / seconds).toFixed(0)} per second`,
  );
}
