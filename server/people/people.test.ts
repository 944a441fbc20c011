import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { hashPassword, passwordMatches } from './passwords/passwords';
import { deletePerson } from './deletion/deletion';
import { changeGrants } from './grants/grants';
import {
  addPerson,
  changeProfile,
  deactivatePerson,
  endEverySession,
  endOtherSessions,
  endSessions,
  people,
  peopleAround,
  reactivatePerson,
  resetPassword,
} from './people';
import { sessionsOf } from './account';
import { removeSecondFactor } from './second-factor/removal';
import { Refused } from '@/server/problems/refused';
import { hashSessionId } from './session-cookie';
import { prisma } from '@/server/store/prisma';
import { inTransaction } from '@/server/store/database';
import { updateSecurityRules } from '@/server/store/people/security';
import { findSignedIn, insertSession } from '@/server/store/people/sessions';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const SITE = { editionId: null, deskId: null };
const newPerson = (email: string) => ({ name: 'Wen Jiayi', email, grants: [{ role: 'reporter', ...SITE }] });

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.reason : String(error)),
  );

async function sessionOf(personId: string, id: string) {
  await insertSession({ idHash: hashSessionId(id), personId, device: 'Firefox', now, expiresAt: later(24) });
  return () => findSignedIn({ idHash: hashSessionId(id), now: later(1), touchBefore: null });
}

describe('The people of a paper', () => {
  for (const role of ROLES.filter(other => other !== 'admin'))
    it(`are closed to a ${role}`, async () => {
      const actor = await fixture.paper.person(role);
      const other = (await fixture.paper.person('reporter')).personId;
      const tries = [
        people(actor, { deactivated: false, words: '' }, now),
        addPerson(actor, newPerson('x@paper.example'), now),
        changeGrants(actor, other, [{ role: 'admin', ...SITE }], now),
        deactivatePerson(actor, other, now),
        reactivatePerson(actor, other, now),
        endSessions(actor, other, null, now),
        resetPassword(actor, other, now),
      ];
      expect(new Set(await Promise.all(tries.map(reasonOf)))).toEqual(new Set(['needs-role']));
    });

  it('are closed to an admin of only one edition', async () => {
    const actor = await fixture.paper.person('admin', { editionId: fixture.paper.editionId });
    expect(await reasonOf(people(actor, { deactivated: false, words: '' }, now))).toBe('needs-role');
  });

  it('are listed with their second factors, or only those without one', async () => {
    const admin = await fixture.paper.person('admin');
    const [producer, reporter] = [
      await fixture.paper.person('producer'),
      await fixture.paper.person('reporter'),
    ];
    const { personId } = producer;
    await prisma().totp.create({ data: { personId, secret: 'sealed', lastStep: 1, createdAt: now } });
    const key = { name: 'Laptop', publicKey: new Uint8Array(1), counter: 0n, transports: [], createdAt: now };
    await prisma().passkey.create({ data: { id: 'key', personId: admin.personId, ...key } });
    await inTransaction(connection => updateSecurityRules({ secondFactorFor: 'producers' }, connection));
    const list = async (withoutFactor: boolean) => {
      const { rows } = await people(admin, { deactivated: false, withoutFactor, words: '' }, now);
      return new Map(rows.map(({ id, ...row }) => [id, row]));
    };
    const all = await list(false);
    expect(all.get(admin.personId)?.secondFactors).toEqual(['passkey']);
    expect(all.get(personId)).toMatchObject({ secondFactors: ['app'], lacksSecondFactor: false });
    expect(all.get(reporter.personId)).toMatchObject({ secondFactors: [], lacksSecondFactor: false });
    const { counts } = await peopleAround(admin, undefined, now);
    const without = await list(true);
    expect(without.size).toBe(counts.withoutFactor);
    expect([admin, producer, reporter].map(one => without.has(one.personId))).toEqual([false, false, true]);
    await prisma().totp.deleteMany({ where: { personId } });
    expect((await list(true)).get(personId)).toMatchObject({ secondFactors: [], lacksSecondFactor: true });
    await sessionOf(personId, 'by provider');
    await prisma().session.updateMany({ where: { personId }, data: { providerFactor: true } });
    expect((await list(true)).has(personId)).toBe(false);
    expect((await list(false)).get(personId)?.secondFactors).toEqual(['provider']);
  });

  it('are added once for each address', async () => {
    const admin = await fixture.paper.person('admin');
    await addPerson(admin, newPerson('Jiayi@Paper.example'), now);
    expect(await reasonOf(addPerson(admin, newPerson('JIAYI@paper.example'), now))).toBe('address-in-use');
  });

  it('are locked out immediately when deactivated: their sessions end and none starts', async () => {
    const admin = await fixture.paper.person('admin');
    const { personId } = await fixture.paper.person('editor');
    const look = await sessionOf(personId, 'hers');
    expect((await look())?.actor.personId).toBe(personId);
    await deactivatePerson(admin, personId, now);
    expect(await look()).toBeNull();
    const anew = await sessionOf(personId, 'another');
    expect(await anew()).toBeNull();
    await reactivatePerson(admin, personId, now);
    expect((await anew())?.actor.personId).toBe(personId);
  });

  it('have the permissions of the database, not of their session', async () => {
    const admin = await fixture.paper.person('admin');
    const { personId } = await fixture.paper.person('reporter');
    const look = await sessionOf(personId, 'promoted');
    await changeGrants(admin, personId, [{ role: 'editor', ...SITE }], now);
    expect((await look())?.actor.grants).toMatchObject([{ role: 'editor', ...SITE }]);
  });

  it('have the roles that one of two concurrent admins sets, and lose none to a stale page', async () => {
    const admin = await fixture.paper.person('admin');
    const { personId } = await fixture.paper.person('editor');
    const shown = [{ role: 'editor' as const, ...SITE }];
    const taken = [{ role: 'reporter' as const, ...SITE }];
    const more = [...shown, { role: 'producer' as const, ...SITE }];
    const give = (grants: object[]) => reasonOf(changeGrants(admin, personId, grants, now, shown));
    const both = await Promise.all([give(taken), give(more)]);
    expect(both.toSorted()).toEqual(['changed-meanwhile', 'done']);
    const kept = both[0] === 'done' ? taken : more;
    expect(await reasonOf(changeGrants(admin, personId, kept, now, shown))).toBe('done');
    expect(await prisma().grant.count({ where: { personId } })).toBe(kept.length);
  });

  it('are deactivated once when two admins deactivate each other concurrently', async () => {
    await fixture.paper.person('admin');
    const [one, other] = [await fixture.paper.person('admin'), await fixture.paper.person('admin')];
    const acts = [deactivatePerson(one, other.personId, now), deactivatePerson(other, one.personId, now)];
    expect((await Promise.all(acts.map(reasonOf))).toSorted()).toEqual(['done', 'needs-role']);
    const late = [one, other].map(admin =>
      reasonOf(changeGrants(admin, admin.personId, [{ role: 'editor', ...SITE }], now)),
    );
    expect((await Promise.all(late)).toSorted()).toEqual(['done', 'needs-role']);
  });

  it('are not changed by an admin who is deactivated or loses the role during the request', async () => {
    const standing = await fixture.paper.person('admin');
    const [left, former] = [await fixture.paper.person('admin'), await fixture.paper.person('admin')];
    await deactivatePerson(standing, left.personId, now);
    await changeGrants(standing, former.personId, [{ role: 'editor', ...SITE }], now);
    const { personId } = await fixture.paper.person('reporter');
    const { name, email } = await prisma().person.findUniqueOrThrow({ where: { id: personId } });
    const gone = (await fixture.paper.person('reporter')).personId;
    await deactivatePerson(standing, gone, now);
    const { name: nameOfGone } = await prisma().person.findUniqueOrThrow({ where: { id: gone } });
    const acts: ((actor: Actor) => Promise<unknown>)[] = [
      actor => addPerson(actor, newPerson(`${randomUUID()}@paper.example`), now),
      actor => changeProfile(actor, personId, { change: { name: 'Wen' }, seen: { name, email } }, now),
      actor => changeGrants(actor, personId, [{ role: 'admin', ...SITE }], now),
      actor => deactivatePerson(actor, personId, now),
      actor => reactivatePerson(actor, gone, now),
      actor => endSessions(actor, personId, null, now),
      actor => endEverySession(actor, 'none', now),
      actor => resetPassword(actor, personId, now),
      actor => removeSecondFactor(actor, personId, now),
      actor => deletePerson(actor, gone, { name: nameOfGone }, now),
    ];
    for (const actor of [left, former])
      expect(new Set(await Promise.all(acts.map(act => reasonOf(act(actor)))))).toEqual(
        new Set(['needs-role']),
      );
  });

  it('keep the address that one admin set when another saves a stale page', async () => {
    const admin = await fixture.paper.person('admin');
    const { personId } = await fixture.paper.person('reporter');
    const { name, email } = await prisma().person.findUniqueOrThrow({ where: { id: personId } });
    const change = (profile: object) =>
      reasonOf(changeProfile(admin, personId, { change: profile, seen: { name, email } }, now));
    const [mended, other] = [`${randomUUID()}@paper.example`, `${randomUUID()}@paper.example`];
    expect(await change({ email: mended })).toBe('done');
    expect(await change({ name: 'Wen Jiayi' })).toBe('done');
    expect(await change({ email: other })).toBe('changed-meanwhile');
    const kept = await prisma().person.findUniqueOrThrow({ where: { id: personId } });
    expect([kept.name, kept.email]).toEqual(['Wen Jiayi', mended]);
  });

  it('can end one session or all of their own', async () => {
    const reporter = await fixture.paper.person('reporter');
    const [one, two] = [
      await sessionOf(reporter.personId, 'laptop'),
      await sessionOf(reporter.personId, 'phone'),
    ];
    await endSessions(reporter, reporter.personId, hashSessionId('laptop'), now);
    expect([await one(), Boolean(await two())]).toEqual([null, true]);
    const stranger = await fixture.paper.person('reporter');
    expect(await reasonOf(endSessions(stranger, reporter.personId, null, now))).toBe('needs-role');
  });

  it('can end all of their other sessions, and none of another person', async () => {
    const reporter = await fixture.paper.person('reporter');
    const admin = await fixture.paper.person('admin');
    const [one, two] = [
      await sessionOf(reporter.personId, 'desk'),
      await sessionOf(reporter.personId, 'tablet'),
    ];
    const args = [reporter.personId, hashSessionId('desk'), now] as const;
    expect(await reasonOf(endOtherSessions(admin, ...args))).toBe('no-such-person');
    await endOtherSessions(reporter, ...args);
    expect([Boolean(await one()), await two()]).toEqual([true, null]);
  });

  it('see their sessions that are neither expired nor idle', async () => {
    const { personId } = await fixture.paper.person('reporter');
    await sessionOf(personId, 'idle');
    expect(await sessionsOf({ personId, grants: [] }, later(1))).toHaveLength(1);
    await prisma().session.updateMany({ where: { personId }, data: { expiresAt: later(1000) } });
    expect(await sessionsOf({ personId, grants: [] }, later(73))).toEqual([]);
  });

  it('always include an admin', async () => {
    await prisma().grant.deleteMany({ where: { role: 'admin' } });
    const admin = await fixture.paper.person('admin');
    expect(await reasonOf(deactivatePerson(admin, admin.personId, now))).toBe('last-admin');
    expect(await reasonOf(changeGrants(admin, admin.personId, [{ role: 'editor', ...SITE }], now))).toBe(
      'last-admin',
    );
    const other = await fixture.paper.person('admin');
    const both = [deactivatePerson(admin, other.personId, now), deactivatePerson(other, admin.personId, now)];
    expect((await Promise.all(both.map(reasonOf))).sort()).toEqual(['done', 'needs-role']);
  });
});

it('A sign-in with an unknown address is refused, whatever the password', async () => {
  expect(await passwordMatches(null, 'x')).toBe(false);
  expect(await passwordMatches(await hashPassword('x'), 'x')).toBe(true);
});
