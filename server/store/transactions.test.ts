import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { inTransaction } from './database';
import { prisma } from './prisma';
import { clientOf } from './prisma';

testPaper();

it('Of two deadlocked transactions, both succeed, one of them after a retry from its start', async () => {
  const ids = [randomUUID(), randomUUID()];
  await prisma().desk.createMany({ data: ids.map(id => ({ id, name: id })) });
  let runs = 0;
  let bothHaveOne = () => {};
  const both = new Promise<void>(resolve => (bothHaveOne = resolve));
  let waiting = 2;
  const touch = (first: string, second: string) =>
    inTransaction(async connection => {
      runs++;
      const client = clientOf(connection);
      await client.$executeRaw`UPDATE "Desk" SET name = name || '1' WHERE id = ${first}`;
      if (--waiting === 0) bothHaveOne();
      await both;
      await client.$executeRaw`UPDATE "Desk" SET name = name || '2' WHERE id = ${second}`;
    });
  const [one, other] = ids as [string, string];
  await Promise.all([touch(one, other), touch(other, one)]);
  // On a busy machine both may be aborted.
  expect(runs).toBeGreaterThanOrEqual(3);
  const desks = await prisma().desk.findMany({ where: { id: { in: ids } } });
  const added = desks.map(({ id, name }) => [...name.slice(id.length)].toSorted().join(''));
  expect(added).toEqual(['12', '12']);
});
