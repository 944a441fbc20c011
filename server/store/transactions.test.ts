import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { inTransaction } from './database';
import { prisma } from './prisma';
import { clientOf } from './prisma';

testPaper();

it('Two transactions that wait for each other are both done, one of them again from its start', async () => {
  const [one, other] = await Promise.all(['A', 'B'].map(name => prisma().desk.create({ data: { name } })));
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
  await Promise.all([touch(one!.id, other!.id), touch(other!.id, one!.id)]);
  expect(runs).toBe(3);
  const names = (await prisma().desk.findMany({ where: { id: { in: [one!.id, other!.id] } } })).map(
    ({ name }) => [...name].sort().join(''),
  );
  expect(names.sort()).toEqual(['12A', '12B']);
});
