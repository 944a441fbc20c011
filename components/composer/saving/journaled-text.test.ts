import { expect, it } from 'vitest';
import { isSaved } from './journaled-text';

const storyId = 'story-1';
const server =
  (...keys: string[]) =>
  (_: string, key: string) =>
    Promise.resolve(keys.includes(key) ? 7 : null);

it('A stored text whose next save the server has is saved', async () => {
  expect(await isSaved({ storyId, nextKey: 'key-2' }, server('key-1', 'key-2'))).toBe(true);
});

it('A stored text whose next save the server does not have is not saved', async () => {
  expect(await isSaved({ storyId, nextKey: 'key-2' }, server('key-1'))).toBe(false);
});

it('A stored text of an earlier release, without the key of its next save, is not saved', async () => {
  expect(await isSaved({ storyId }, server('key-1'))).toBe(false);
});

it('A stored text whose save cannot be looked up is reported as unknown', async () => {
  const lost = () => Promise.reject(new Error('unknown'));
  await expect(isSaved({ storyId, nextKey: 'key-2' }, lost)).rejects.toThrow('unknown');
});
