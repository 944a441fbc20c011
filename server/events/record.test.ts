import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { people, peopleAround } from '@/server/people/people';
import { hashSessionId } from '@/server/people/session-cookie';
import { insertSession } from '@/server/store/people/sessions';
import { prisma } from '@/server/store/prisma';
import { recordFailedSignIn, recordThrottledSignIn, signOut } from './record';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
let admin: Actor;
let reporter: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
  reporter = await fixture.paper.person('reporter');
});

async function eventsOf(kind: string) {
  const events = await prisma().event.findMany({ where: { kind }, orderBy: { id: 'asc' } });
  return events.map(({ personId, subjectId, data }) => ({ personId, subjectId, data }));
}

async function sessionOf({ personId }: Actor): Promise<string> {
  const id = randomUUID();
  const times = { now: new Date(), expiresAt: new Date(Date.now() + 3_600_000) };
  await insertSession({ idHash: hashSessionId(id), personId, device: '', ...times });
  return id;
}

describe('The audit trail records', () => {
  it('who read the list of people and whose data, at most once a minute', async () => {
    const filter = { deactivated: false, words: '' };
    for (let time = 0; time < 3; time++) {
      await people(admin, filter, now);
      await peopleAround(admin, reporter.personId, now);
    }
    const { personId } = admin;
    expect(await eventsOf('people.read')).toEqual([{ personId, subjectId: null, data: {} }]);
    expect(await eventsOf('person.read')).toEqual([{ personId, subjectId: reporter.personId, data: {} }]);
  });

  it('attempts to sign in, without an address, and sign-outs', async () => {
    const { personId } = reporter;
    const { email } = await prisma().person.findUniqueOrThrow({ where: { id: personId } });
    await recordFailedSignIn(personId, now);
    await recordFailedSignIn(null, now);
    for (let time = 0; time < 3; time++) await recordThrottledSignIn(email, now);
    const session = hashSessionId(await sessionOf(reporter));
    await signOut(session, now);
    await signOut(session, now);
    const failed = await eventsOf('person.sign-in-failed');
    expect(failed.map(({ subjectId }) => subjectId)).toEqual([personId, null]);
    expect(await eventsOf('person.sign-in-throttled')).toEqual([
      { personId: null, subjectId: personId, data: {} },
    ]);
    expect(await eventsOf('person.sign-out')).toEqual([{ personId, subjectId: null, data: {} }]);
    const all = await prisma().event.findMany();
    expect(JSON.stringify(all.map(({ data }) => data))).not.toContain('@');
  });
});
