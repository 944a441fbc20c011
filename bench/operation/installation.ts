import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import pg from 'pg';
import type { TestServer } from '@/scripts/test/server';
import { runScriptIn, type ScriptResult } from '../run-script';
import { quantile } from '../load';
import { signInAs } from '@/scripts/test/sign-in';
import { newsroomApi } from '../newsroom-api';
import { newestStory } from '../publishing';
import { Readers, type Readings } from './readers';

/** The two processes of a drill, and what its scenarios need. */
export interface Installation {
  first: TestServer;
  second: TestServer;
  /** A process that answers every request with the same bytes. */
  bareUrl: string;
  /** Of an editor who is signed in. */
  headers: Record<string, string>;
  call: ReturnType<typeof newsroomApi>;
  /** A live story whose text new drafts copy. */
  donorId: string;
  /** Pages that are cached when a scenario starts. */
  cached: string[];
  /** The faults found so far. */
  faults: string[];
  /** Stories that must have been published exactly once at the end. */
  publishedOnce: string[];
  /** Environment variables of its processes, in addition to the defaults. */
  settings: Record<string, string>;
}

const EDITOR = 'ines.marchetti@broadsheet.example';

/** Signs an editor in, and chooses the pages that readers request. */
export async function installationOf(
  servers: Pick<Installation, 'first' | 'second' | 'bareUrl' | 'faults' | 'settings'>,
): Promise<Installation> {
  const { first } = servers;
  await sendCodes(first, false);
  const headers = await signInAs(first.url, EDITOR, first.password);
  const call = newsroomApi(first.url, headers);
  const donorId = await newestStory(first.url);
  const { story } = await call('GET', `/stories/${donorId}`);
  const cached = ['/', '/zh', story.liveAddress, '/feed.xml'];
  return { ...servers, headers, call, donorId, cached, publishedOnce: [] };
}

const READERS = 4;
/** The limit on the p99 of readers. The drill runs everything on one machine. */
export const SENT_WITHIN_MS = 100;
/** The minimum duration of reading: a percentile of few requests says little. */
const READ_FOR_MS = 10_000;
const GIVE_UP_MS = 90_000;

/**
 * Runs the work while readers request cached pages of both processes, and checks that they got them in time.
 * @param mostMs limit on the p99 of readers
 */
export async function whileReading(
  { first, second, bareUrl, cached, faults }: Installation,
  when: string,
  work: () => Promise<void>,
  { mostMs = SENT_WITHIN_MS, servers = [first, second] } = {},
): Promise<Readings[]> {
  // A publish in the previous scenario may have made some of them stale.
  for (const { url } of servers) for (const path of cached) await fetch(url + path);
  const bare = new Readers(bareUrl, ['/'], READERS);
  const readers = servers.map(({ url }) => new Readers(url, cached, READERS));
  const readLongEnough = pause(READ_FOR_MS);
  try {
    await work();
    await readLongEnough;
  } catch (error) {
    faults.push(`${when}: ${String(error)}`);
  }
  const readings = await Promise.all(readers.map(one => one.stop()));
  const bareP99 = quantile((await bare.stop()).times, 0.99);
  for (const { requests, failed, times, unchecked } of readings) {
    const p99 = quantile(times, 0.99);
    console.log(
      `${when}: ${requests} requests, ${failed.length} failed, p99 ${p99.toFixed(0)} ms, ` +
        `worst ${quantile(times, 1).toFixed(0)} ms, ${unchecked} unchecked; a bare server ${bareP99.toFixed(0)} ms, load ${loadavg()[0]!.toFixed(0)}`,
    );
    if (failed.length) faults.push(`${when}: ${failed.slice(0, 3).join('; ')}`);
    // Other load on the machine delays any server.
    if (p99 > Math.max(mostMs, bareP99 * 3))
      faults.push(`${when}: readers had a p99 of ${p99.toFixed(0)} ms`);
  }
  return readings;
}

/** Creates a draft with the text of the donor and a unique headline. */
export async function newDraft(
  { call, donorId }: Installation,
  word = `n${randomUUID().replaceAll('-', '')}`,
) {
  const { story: donor } = await call('GET', `/stories/${donorId}`);
  const { editionId, deskId, body } = donor;
  const { id } = await call('POST', '/stories', { editionId, deskId });
  const fields = { ...donor.fields, headline: `Drill ${word}`, slug: word, relatedIds: [] };
  const text = { version: 1, key: randomUUID(), editionId, deskId, fields, body };
  const { story } = await call('PUT', `/stories/${id}`, text);
  return { id, word, story };
}

/** A request to save a story with another headline. */
export function savedAs(
  { version, editionId, deskId, fields, body }: Record<string, unknown> & { fields: object },
  headline: string,
) {
  return { version, key: randomUUID(), editionId, deskId, body, fields: { ...fields, headline } };
}

/** Performs one action on a story. */
export async function act({ call }: Installation, id: string, action: string, version: number) {
  const reason = action === 'kill' ? { reason: 'Drill' } : {};
  const request = { action, version, key: randomUUID(), ...reason };
  return (await call('POST', `/stories/${id}/actions`, request)).story;
}

/**
 * Retries a request with the same key until it succeeds, as the composer does.
 * @returns the last refusal before that; empty without one
 * @throws Error when it does not succeed in time
 */
export async function untilDone(
  { headers }: Installation,
  url: string,
  { method, body }: { method: string; body: unknown },
): Promise<string> {
  const deadline = performance.now() + GIVE_UP_MS;
  let refusal = '';
  while (performance.now() < deadline) {
    const answer = await fetch(`${url}`, {
      method,
      headers: { ...headers, origin: new URL(url).origin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    }).catch((error: unknown) => String(error));
    if (typeof answer !== 'string' && answer.ok) return refusal;
    refusal = typeof answer === 'string' ? answer : `${answer.status} ${(await answer.text()).slice(0, 200)}`;
    await pause(500);
  }
  throw new Error(`${method} ${url} did not succeed: ${refusal}`);
}

/** Sets whether signing in from a new browser requires a code by email. */
export async function sendCodes({ databaseUrl }: TestServer, sends: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('UPDATE "Paper" SET "codeOnNewDevice" = $1', [sends]);
  await client.end();
}

/** Runs one statement as the role that owns the tables. */
export async function query<Row extends pg.QueryResultRow>(
  { first }: Installation,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  // Lets it write while the database is read-only by default.
  const options = '-c default_transaction_read_only=off';
  const client = new pg.Client({ connectionString: first.databaseUrl, options });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Runs a script of the project on the data of the drill. @returns its exit code and what it printed */
export function runScript(
  { first, settings }: Installation,
  script: string,
  args: string[] = [],
  signal?: AbortSignal,
): Promise<ScriptResult> {
  const { port } = new URL(first.url);
  const env = { DATA_DIR: first.dataDir, PORT: port, PUBLIC_URL: first.url, LOG_LEVEL: 'warn', ...settings };
  return runScriptIn(env, script, args, signal);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
