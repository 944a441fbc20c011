import * as z from 'zod/mini';
import { expect, it } from 'vitest';
import { answer } from './answer';

const Story = z.object({ id: z.string(), lead: z.optional(z.object({ alt: z.string() })) });

it('A response that matches its contract is sent as JSON that is not cached', async () => {
  const response = answer(Story, { id: 's-1', lead: { alt: 'A quay' } });
  expect(await response.json()).toEqual({ id: 's-1', lead: { alt: 'A quay' } });
  expect(Object.fromEntries(response.headers)).toEqual({
    'cache-control': 'no-store',
    'content-length': '36',
    'content-type': 'application/json',
  });
});

it.each<[title: string, sent: { id: string; lead?: { alt: string } }]>([
  ['a field', Object.assign({ id: 's-1' }, { passwordHash: 'x' })],
  ['a nested field', { id: 's-1', lead: Object.assign({ alt: '' }, { path: '/data/x' }) }],
])('A response with %s that is not in its contract is an error in tests', (_, sent) => {
  expect(() => answer(Story, sent)).toThrow('differs from its contract');
});
