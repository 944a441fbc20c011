import pg from 'pg';
import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { prisma, runForReaders } from './prisma';

testPaper();

const countPaper = () => prisma().paper.count();

it('The newsroom gets a connection while all connections of readers are in use', async () => {
  const locking = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await locking.connect();
  await locking.query('BEGIN; LOCK TABLE "Section" IN ACCESS EXCLUSIVE MODE');
  let answered = 0;
  const waiting = Array.from({ length: 20 }, () =>
    runForReaders(async () => {
      await prisma().section.count();
      answered += 1;
    }),
  );
  expect(await countPaper()).toBe(1);
  expect(answered).toBe(0);
  await locking.query('COMMIT');
  await locking.end();
  await Promise.all(waiting);
  expect(answered).toBe(20);
});

it('Work for readers uses their connections across awaits, and other work does not', async () => {
  const newsroom = prisma();
  const readers = runForReaders(() => prisma());
  expect(readers).not.toBe(newsroom);
  const later = runForReaders(async () => {
    await countPaper();
    await Promise.all([countPaper(), countPaper()]);
    return prisma();
  });
  expect(prisma()).toBe(newsroom);
  expect(await later).toBe(readers);
  expect(prisma()).toBe(newsroom);
});
