import { expect, it } from 'vitest';
import { UPLOAD_LIMITS, limitUpload } from './upload-turns';

const { perPerson, inAll, waitingPerPerson } = UPLOAD_LIMITS.picture;

/** Uploads whose reading lasts until they are released. */
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

it('Concurrent uploads of one person are limited, and the others wait', async () => {
  const { read, most, finish } = uploads();
  const all = Array.from({ length: 20 }, () => limitUpload('picture', 'a', read));
  await finish(all);
  await Promise.all(all);
  expect(most()).toBe(perPerson);
});

it('Concurrent uploads of all people are limited', async () => {
  const { read, most, finish } = uploads();
  const all = Array.from({ length: 20 }, (_, at) => limitUpload('picture', `p${at}`, read));
  await finish(all);
  await Promise.all(all);
  expect(most()).toBe(inAll);
});

it('Uploads over the queue limit of one person are refused, and those of others are not', async () => {
  const { read, finish } = uploads();
  const all = Array.from({ length: perPerson + waitingPerPerson + 3 }, () =>
    limitUpload('picture', 'a', read),
  );
  const other = limitUpload('picture', 'b', read);
  await finish([...all, other]);
  const refused = (await Promise.allSettled(all)).flatMap(result =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  const reason = { status: 429, reason: 'too-many-uploads', detail: { limit: perPerson } };
  expect(refused).toMatchObject([reason, reason, reason]);
  await expect(other).resolves.toBeUndefined();
});
