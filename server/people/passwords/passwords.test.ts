import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { Refused } from '@/server/problems/refused';
import { isBreached } from './breached-passwords';
import { hashChosenPassword, passwordMatches } from './passwords';

testPaper();
const LEAKED = 'the ferry never came at six';
const hashOf = (password: string) => createHash('sha1').update(password).digest('hex').toUpperCase();

const requests: { path: string; padding: unknown }[] = [];
let answer: (path: string) => string | null = () => '';
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push({ path: request.url!, padding: request.headers['add-padding'] });
    const text = answer(request.url!);
    if (text === null) response.writeHead(503).end();
    else response.end(text);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  process.env.BREACHED_PASSWORDS_URL = '';
  requests.length = 0;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const useService = (found: typeof answer) => {
  answer = found;
  process.env.BREACHED_PASSWORDS_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/range/`;
};
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : String(error)),
  );

describe('A leaked password', () => {
  it('is refused by the built-in list, without an external request', async () => {
    expect(await reasonOf(hashChosenPassword('1qaz2wsx3edc', []))).toBe('password-is-breached');
    expect(await reasonOf(hashChosenPassword('Chocolate2026!', []))).toBe('password-is-breached');
    expect(requests).toEqual([]);
  });

  it('is refused by the configured service, which gets five digits of its hash', async () => {
    useService(() => `0000000000000000000000000000000000A:3\r\n${hashOf(LEAKED).slice(5)}:12\r\n`);
    expect(await reasonOf(hashChosenPassword(LEAKED, []))).toBe('password-is-breached');
    expect(requests).toEqual([{ path: `/range/${hashOf(LEAKED).slice(0, 5)}`, padding: 'true' }]);
  });

  it('is not a padding entry of the service, nor one with another hash', async () => {
    useService(() => `${hashOf(LEAKED).slice(5)}:0\r\n${hashOf('another').slice(5)}:4`);
    expect(await isBreached(LEAKED)).toBe(false);
  });

  it.each([
    ['fails', null],
    ['answers without end', 'A'.repeat(300_000)],
  ])('is accepted while the service %s', async (_, found) => {
    useService(() => found);
    expect(await isBreached(LEAKED)).toBe(false);
    process.env.BREACHED_PASSWORDS_URL = 'http://127.0.0.1:65533';
    expect(await isBreached(LEAKED)).toBe(false);
  });
});

it('A password made from the name of the paper or newsroom jargon is refused', async () => {
  process.env.PUBLIC_URL = 'https://harbourgazette.example';
  expect(await reasonOf(hashChosenPassword('harbourgazette-26', []))).toBe('password-is-guessable');
  expect(await reasonOf(hashChosenPassword('newsroom-newsroom-7', []))).toBe('password-is-guessable');
  expect(await reasonOf(hashChosenPassword('x'.repeat(3) + ' ferry at the old harbour', []))).toBe('done');
});

it('A password is hashed as argon2id with 19 MiB and two rounds, over all of its characters', async () => {
  const long = Array.from({ length: 20 }, (_, at) => `gull ${at} 鸥`)
    .join(' ')
    .slice(0, 190);
  const hash = await hashChosenPassword(long, []);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwordMatches(hash, long)).toBe(true);
  expect(await passwordMatches(hash, `${long}x`)).toBe(false);
  expect(await passwordMatches(hash, long.slice(0, -1))).toBe(false);
  expect(await passwordMatches(null, long)).toBe(false);
});
