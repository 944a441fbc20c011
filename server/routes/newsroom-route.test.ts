import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { refusal } from './newsroom-route';
import { readJson } from '@/server/http/read-body';

const LIMIT = 10_000;
const sent = (body: BodyInit, headers: Record<string, string> = {}) =>
  readJson(new Request('https://paper.example/', { method: 'PUT', body, headers }), LIMIT).catch(
    (error: { status?: number; reason?: string; message: string }) => `${error.status} ${error.reason}`,
  );
const GZIP = { 'content-encoding': 'gzip' };

describe('The JSON of a write', () => {
  it('is accepted plain or compressed', async () => {
    const value = { headline: '渡轮', words: 'again '.repeat(500) };
    expect(await sent(JSON.stringify(value))).toEqual(value);
    expect(await sent(gzipSync(JSON.stringify(value)), GZIP)).toEqual(value);
  });

  it('is refused when it is too large, also only after decompression', async () => {
    const large = JSON.stringify('a'.repeat(5_000_000));
    expect(await sent(large)).toBe('413 too-large');
    const bomb = gzipSync(large);
    expect(bomb.length).toBeLessThan(LIMIT);
    expect(await sent(bomb, GZIP)).toBe('413 too-large');
  });

  it('is refused with a reason when it is not JSON, malformed, or has another encoding', async () => {
    expect(await sent('{')).toBe('400 not-json');
    expect(await sent('', GZIP)).toMatch(/^400 /);
    expect(await sent('{}', GZIP)).toBe('400 broken-body');
    expect(await sent(gzipSync('{"a":1}').subarray(0, 20), GZIP)).toBe('400 broken-body');
    expect(await sent('{}', { 'content-encoding': 'br' })).toBe('415 unknown-encoding');
  });
});

describe('An unexpected error', () => {
  it('is a 503 with a time to retry while the database is down, and otherwise a 500, without details', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED 10.0.0.5:5432'), { code: 'P1001' });
    const answers = [refusal(away), refusal(new Error('password=secret'))];
    expect(answers.map(({ status }) => status)).toEqual([503, 500]);
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['5', null]);
    expect(await Promise.all(answers.map(answer => answer.json()))).toEqual([
      { type: 'about:blank', title: 'database-away', status: 503, reason: 'database-away' },
      { type: 'about:blank', title: 'server-error', status: 500, reason: 'server-error' },
    ]);
  });
});
