import { expect, it } from 'vitest';
import { UPLOAD_LIMITS, uploadInTurn } from './upload-turns';

const { perPerson, inAll, waitingPerPerson } = UPLOAD_LIMITS.picture;

/** Uploads that are read until they are let go. */
function uploads() {
  let [now, most] = [0, 0];
  const waiting: (() => void)[] = [];
  const read = async () => {
    most = Math.max(most, ++now);
    await new Promise<void>(resolve => waiting.push(resolve));
    now--;
  };
  return {
    read,
    most: () => most,
    async finish(all: Promise<unknown>[]) {
      let left = all.length;
      for (const one of all) void one.finally(() => left--).catch(() => {});
      while (left) {
        waiting.shift()?.();
        await new Promise(resolve => setImmediate(resolve));
      }
    },
  };
}

it('reads a few uploads of one person at once, and the others after them', async () => {
  const { read, most, finish } = uploads();
  const all = Array.from({ length: 20 }, () => uploadInTurn('picture', 'a', read));
  await finish(all);
  await Promise.all(all);
  expect(most()).toBe(perPerson);
});

it('reads a few uploads of everybody at once', async () => {
  const { read, most, finish } = uploads();
  const all = Array.from({ length: 20 }, (_, at) => uploadInTurn('picture', `p${at}`, read));
  await finish(all);
  await Promise.all(all);
  expect(most()).toBe(inAll);
});

it('refuses what one person sends beyond that, and nothing of others', async () => {
  const { read, finish } = uploads();
  const all = Array.from({ length: perPerson + waitingPerPerson + 3 }, () =>
    uploadInTurn('picture', 'a', read),
  );
  const other = uploadInTurn('picture', 'b', read);
  await finish([...all, other]);
  const refused = (await Promise.allSettled(all)).flatMap(result =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const reason = { status: 429, reason: 'too-many-uploads', detail: { limit: perPerson } };
  expect(refused).toMatchObject([reason, reason, reason]);
  await expect(other).resolves.toBeUndefined();
});
