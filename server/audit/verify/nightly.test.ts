import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { inTransaction, database } from '@/server/store/database';
import { recordStates } from '@/server/store/audit/states';
import { lastVerification, runningVerification } from '@/server/store/audit/verifications';
import { clientOf, prisma } from '@/server/store/prisma';
import { insertEvent } from '@/server/store/stories/events';
import { verificationAlarm } from './alarm';
import { verificationHandlers } from './nightly';

const fixture = testPaper();
const handlers = verificationHandlers({ host: '127.0.0.1', port: 1, publicHost: null });
const run = (task: keyof typeof handlers, signal = new AbortController().signal) =>
  handlers[task]!({}, signal);

it('The nightly verification resumes where it stopped, runs once for many starts, and alerts admins to what it found', async () => {
  const admin = await fixture.paper.person('admin');
  const editor = await fixture.paper.person('editor');
  await inTransaction(connection => recordStates(new Date(), connection));
  for (let time = 0; time < 3; time++)
    await insertEvent({ kind: 'paper.change', personId: null, at: new Date() }, database());
  await Promise.all([run('start-verification'), run('start-verification')]);
  expect(await prisma().verification.count()).toBe(1);
  await run('go-on-with-verification', AbortSignal.abort());
  expect(await runningVerification()).toMatchObject({ part: 'chain', looked: 1 });
  expect(await lastVerification()).toBeNull();
  await run('go-on-with-verification');
  expect(await runningVerification()).toBeNull();
  expect(await lastVerification()).toMatchObject({ found: 0 });
  expect(await verificationAlarm(admin)).toBe(0);

  await inTransaction(async connection => {
    await clientOf(connection).$executeRaw`SET LOCAL session_replication_role = replica`;
    await clientOf(connection)
      .$executeRaw`UPDATE "Event" SET kind = 'style.add' WHERE id = (SELECT max(id) FROM "Event")`;
  });
  await run('start-verification');
  await run('go-on-with-verification');
  expect(await verificationAlarm(admin)).toBe(1);
  expect(await verificationAlarm(editor)).toBe(0);
});
