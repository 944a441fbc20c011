import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { count, countRefusal } from '@/server/metrics/metrics';
import { Press } from '@/server/press/press';
import { registerPress } from '@/server/press/purge/purge';
import { recordFailedSignIn } from '@/server/events/record';
import { enqueue } from '@/server/store/jobs/queue';
import { database } from '@/server/store/database';
import { sendMetrics } from './metrics';

const fixture = testPaper();
const TOKEN = 'a-token-for-metrics';
const PAGE = { 'content-type': 'text/html; charset=utf-8', 'surrogate-key': 'story:1' };

let press: Press;
let server: Server;
beforeAll(async () => {
  press = new Press(async () => ({ status: 200, headers: PAGE, body: 'a page' }), new Map(), 1_000_000);
  registerPress(press);
  server = createServer((request, response) => {
    if (request.url === '/metrics') return void sendMetrics(request, response, { token: TOKEN, press });
    if (!press.sendReady(request, response, request.url!)) void press.answer(request, response, request.url!);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
afterAll(
  () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

async function get(path: string): Promise<string> {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const response = await fetch(address, { headers: { authorization: `Bearer ${TOKEN}` } });
  return response.text();
}

/** The values by name and labels. */
async function values(): Promise<Map<string, number>> {
  const lines = (await get('/metrics')).split('\n').filter(line => line && !line.startsWith('#'));
  return new Map(
    lines.map(line => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

/** How much the values grow while this is done. */
async function growth(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await values();
  await work();
  const after = await values();
  return Object.fromEntries([...after].map(([name, value]) => [name, value - (before.get(name) ?? 0)]));
}

const NAMES = /\bbroadsheet_[a-z_]+/g;
const namesIn = (text: string) => [...new Set(text.match(NAMES) ?? [])];

describe('Metrics', () => {
  it('have pages that were rendered and pages from the cache', async () => {
    const grown = await growth(async () => {
      for (let time = 0; time < 3; time++) await get('/china/2026/11/30/ferry');
    });
    expect(grown).toMatchObject({
      broadsheet_press_misses_total: 1,
      broadsheet_press_hits_total: 2,
      broadsheet_render_seconds_count: 1,
      broadsheet_press_pages: 1,
    });
  });

  it('have saves, conflicts, and the time of publishing', async () => {
    const editor = await fixture.paper.person('editor');
    const { editionId, sectionId } = fixture.paper;
    const at = new Date('2026-11-24T01:00:00Z');
    const grown = await growth(async () => {
      const id = await writeStory(editor, { editionId, fields: { slug: 'ferry', sectionId }, at });
      await press.change(() => act(editor, id, 'publish', at), true);
      await press.change(async () => {}, false);
    });
    expect(grown.broadsheet_saves_total).toBeGreaterThan(0);
    expect(grown.broadsheet_publish_visible_seconds_count).toBe(1);
  });

  it('have failed sign-ins, and refusals under a fixed number of statuses', async () => {
    const grown = await growth(async () => {
      await recordFailedSignIn(null, new Date());
      for (const status of [409, 418, 451]) countRefusal(status);
    });
    expect(grown).toMatchObject({
      broadsheet_sign_in_failures_total: 1,
      'broadsheet_refusals_total{status="409"}': 1,
      'broadsheet_refusals_total{status="other"}': 2,
    });
  });

  it('have the number of waiting jobs and the age of the oldest', async () => {
    const before = await values();
    const runAt = new Date(Date.now() - 60_000);
    await enqueue([{ task: 'of-a-test', payload: {}, key: 'of-a-test', runAt }], database());
    const after = await values();
    expect(after.get('broadsheet_jobs_waiting')).toBe(before.get('broadsheet_jobs_waiting')! + 1);
    expect(after.get('broadsheet_jobs_oldest_seconds')).toBeGreaterThanOrEqual(59);
  });

  it('are all in docs/metrics.md', async () => {
    const text = readFileSync('docs/metrics.md', 'utf8');
    const types = [...(await get('/metrics')).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!);
    expect(types.length).toBeGreaterThan(25);
    const isNamed = (name: string) =>
      text.includes(name) ||
      text.includes(`\`_${name.split('_').slice(-1)[0]!}\``) ||
      text.includes(`\`_${name.split('_').slice(-2).join('_')}\``);
    expect(types.filter(name => !isNamed(name))).toEqual([]);
  });

  it.each(['grafana.json', 'alerts.yaml'])('of deploy/%s exist', async file => {
    count('purges_unconfirmed');
    const known = new Set([...(await values()).keys()].map(name => name.replace(/\{.*/, '')));
    // The paper of a test has no backup and no replica.
    const withoutValue = [
      'broadsheet_backup_finished_seconds',
      'broadsheet_restore_drill_finished_seconds',
      'broadsheet_replica_current',
    ];
    const named = namesIn(readFileSync(`deploy/${file}`, 'utf8'));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(name => !known.has(name) && !withoutValue.includes(name))).toEqual([]);
  });
});
