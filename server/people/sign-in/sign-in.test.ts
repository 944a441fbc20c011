import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { prisma } from '@/server/store/prisma';
import {
  ATTEMPT_LIMITS,
  countAttempt,
  deleteOldAttempts,
  resetAttempts,
  refundAttempt,
  type Attempt,
  type AttemptLimit,
} from '@/server/store/people/attempts';
import { withRetryAfter } from './sign-in';

testPaper();
const LIMITS = Object.keys(ATTEMPT_LIMITS) as AttemptLimit[];

/** How many of this number of concurrent attempts are allowed. */
async function tries(times: number, ...attempts: Attempt[]) {
  const counted = await Promise.all(Array.from({ length: times }, () => countAttempt(...attempts)));
  return counted.filter(Boolean).length;
}

it.each(LIMITS)('%s allows attempts up to its limit, even concurrent ones, each separately', async limit => {
  const { points } = ATTEMPT_LIMITS[limit];
  expect(await tries(points + 3, { limit, by: 'guessed' })).toBe(points);
  expect(await tries(1, { limit, by: 'other' })).toBe(1);
  await resetAttempts({ limit, by: 'guessed' });
  expect(await tries(1, { limit, by: 'guessed' })).toBe(1);
});

it('Attempts over the limit of a network do not count against an account', async () => {
  const network: Attempt = { limit: 'sign-in-network', by: '192.0.2.9' };
  await tries(ATTEMPT_LIMITS['sign-in-network'].points, network);
  const account: Attempt = { limit: 'sign-in-account', by: 'spared@paper.example' };
  expect(await tries(5, network, account)).toBe(0);
  expect(await tries(11, account)).toBe(10);
});

it('Successful sign-ins from one network are not limited', async () => {
  const network: Attempt = { limit: 'sign-in-network', by: '192.0.2.5' };
  let counted = 0;
  for (let time = 0; time < 120; time++) {
    counted += await tries(1, network);
    await refundAttempt(network);
  }
  expect(counted).toBe(120);
});

it('Expired attempts are deleted', async () => {
  await countAttempt({ limit: 'setup-code', by: 'old' });
  const key = { where: { key: 'setup-code:old' } };
  expect(await prisma().rateLimiterFlexible.count(key)).toBe(1);
  await deleteOldAttempts(new Date());
  expect(await prisma().rateLimiterFlexible.count(key)).toBe(1);
  await deleteOldAttempts(new Date(Date.now() + 16 * 60_000));
  expect(await prisma().rateLimiterFlexible.count(key)).toBe(0);
});

it.each([
  [401, { url: 'https://paper.example/newsroom/sign-in?error=too-many-attempts' }, 429, '900'],
  [401, { url: 'https://paper.example/newsroom/sign-in?error=overloaded' }, 503, '20'],
  [401, { url: 'https://paper.example/newsroom/sign-in?error=unavailable' }, 503, '20'],
  [401, { url: 'https://paper.example/newsroom/sign-in?error=CredentialsSignin' }, 401, null],
  [401, { url: 'https://paper.example/newsroom/sign-in?error=constructor' }, 401, null],
  [200, { url: 'https://paper.example/newsroom?error=too-many-attempts' }, 200, null],
  [401, {}, 401, null],
])('A sign-in response of %i with %j gets the status %i', async (status, body, expected, after) => {
  const answer = await withRetryAfter(Response.json(body, { status }));
  expect(answer.status).toBe(expected);
  expect(answer.headers.get('retry-after')).toBe(after);
  expect(await answer.json()).toEqual(body);
});
