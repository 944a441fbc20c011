import { afterEach, expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { isDatabaseAway } from './availability';
import { closeDatabase, inTransaction } from './database';
import { prisma } from './prisma';

testPaper();
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  );
afterEach(closeDatabase);

const WORK: Record<string, () => Promise<unknown>> = {
  'a query': () => prisma().paper.count(),
  'a statement': () => prisma().$queryRaw`SELECT 1`,
  'a transaction': () => inTransaction(async () => 1),
};

it.each(Object.keys(WORK))('%s that reaches no server finds the database away', async name => {
  const reachable = process.env.DATABASE_URL;
  await closeDatabase();
  process.env.DATABASE_URL = 'postgresql://somebody@127.0.0.1:1/none';
  expect(isDatabaseAway(await failureOf(WORK[name]!()))).toBe(true);
  process.env.DATABASE_URL = reachable;
});

it('a connection that is ended during a query finds the database away', async () => {
  expect(
    isDatabaseAway(await failureOf(prisma().$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`)),
  ).toBe(true);
});

it('a wrong query, a broken constraint and a mistake of ours do not', async () => {
  const id = 1;
  const wrong: (() => Promise<unknown>)[] = [
    () => prisma().$queryRaw`SELECT nothing FROM nowhere`,
    () => prisma().paper.create({ data: { id, name: 'Twice' } }),
    () => prisma().paper.update({ where: { id: 99 }, data: { name: 'None' } }),
    () => Promise.reject(new TypeError('x is undefined')),
    () => Promise.reject('text'),
    () => Promise.reject(null),
  ];
  for (const work of wrong) expect(isDatabaseAway(await failureOf(work()))).toBe(false);
});
