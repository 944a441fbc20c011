import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_UNUSUAL_RULES } from '@/domain/abuse-limits/rules';
import { OBJECTION_MS, type ChangeDecision } from '@/domain/people/admin-proposal';
import type { Actor, Grant } from '@/domain/people/permissions';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { changeUnusualRules } from '@/server/paper/unusual';
import { prisma } from '@/server/store/prisma';
import { changesOfRules, decideOnAdminChange } from './admin-changes';
import { deletePerson } from './deletion/deletion';
import { changeGrants } from './grants/grants';
import { changeProfile, deactivatePerson, peopleAround, resetPassword } from './people';
import { removeSecondFactor } from './second-factor/removal';
import { changeSecurity } from './security';

const fixture = testPaper();
const now = new Date('2026-11-30T08:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const EDITOR: Grant = { role: 'editor', editionId: null, deskId: null };
const WAITS = { status: 422, reason: 'waits-for-second-admin' };
const NEW_EMAIL = 'attacker@evil.example';

let former = 0;
let ann: Actor;
let bo: Actor;

const personOf = ({ personId: id }: Actor) =>
  prisma().person.findUniqueOrThrow({ where: { id }, include: { grants: true, totp: true } });
const waitingOf = async ({ personId }: Actor) => (await peopleAround(ann, personId, now)).changes;
const decide = (by: Actor, id: string, decision: ChangeDecision = 'confirm', at = now) =>
  decideOnAdminChange(by, id, { decision }, at);
const profileForm = async (person: Actor, change: object) => {
  const { name, email, locale } = await personOf(person);
  const shown: Record<string, unknown> = { name, email, locale };
  return { change, seen: Object.fromEntries(Object.keys(change).map(key => [key, shown[key]])) };
};
const moveAddress = async (by: Actor, person: Actor) =>
  changeProfile(by, person.personId, await profileForm(person, { email: NEW_EMAIL }), now);

beforeEach(async () => {
  await prisma().person.updateMany({ data: { deactivatedAt: later(-30 * 86_400_000) } });
  await prisma().person.updateMany({
    where: { email: NEW_EMAIL },
    data: { email: `former-${++former}@paper.example` },
  });
  await prisma().adminChange.deleteMany();
  await prisma().email.deleteMany();
  ann = await fixture.paper.person('admin');
  bo = await fixture.paper.person('admin');
  await prisma().unusualRules.updateMany({
    data: { ...DEFAULT_UNUSUAL_RULES, liveChanges: 'off', newDomain: 'off', newAdmin: 'hold' },
  });
  await prisma().paper.upsert({
    where: { id: 1 },
    create: { id: 1, name: 'Broadsheet', secondFactorFor: 'admins' },
    update: { secondFactorFor: 'admins', codeOnNewDevice: false },
  });
  const app = { secret: 'sealed', lastStep: 1, createdAt: now };
  await prisma().totp.create({ data: { personId: bo.personId, ...app } });
  await prisma().person.update({ where: { id: bo.personId }, data: { passwordHash: 'a hash' } });
});

const ACTS: [name: string, act: () => Promise<unknown>, isDone: () => Promise<boolean>][] = [
  ['the address', () => moveAddress(ann, bo), async () => (await personOf(bo)).email === NEW_EMAIL],
  [
    'the password',
    () => resetPassword(ann, bo.personId, now),
    async () => (await personOf(bo)).passwordHash === null,
  ],
  [
    'the second factor',
    () => removeSecondFactor(ann, bo.personId, now),
    async () => (await personOf(bo)).totp === null,
  ],
  [
    'the role',
    () => changeGrants(ann, bo.personId, [EDITOR], now),
    async () => !(await personOf(bo)).grants.some(({ role }) => role === 'admin'),
  ],
];

describe.each(ACTS)('A change of %s of another admin', (_, act, isDone) => {
  it('waits, and all other admins are notified, the changed one at their current address', async () => {
    const cy = await fixture.paper.person('admin');
    await expect(act()).rejects.toMatchObject(WAITS);
    expect(await isDone()).toBe(false);
    const told = (await prisma().email.findMany()).map(({ to }) => to);
    const expected = await Promise.all([bo, cy].map(async one => (await personOf(one)).email));
    expect(told.toSorted()).toEqual(expected.toSorted());
  });

  it('is made when a third admin confirms it, and cannot be confirmed by the admin who requested it', async () => {
    const cy = await fixture.paper.person('admin');
    await expect(act()).rejects.toMatchObject(WAITS);
    const { id } = (await waitingOf(bo))[0]!;
    const own = { status: 403, reason: 'own-admin-change' };
    await expect(decide(ann, id)).rejects.toMatchObject(own);
    await expect(decide(ann, id, 'confirm', later(OBJECTION_MS))).rejects.toMatchObject(own);
    await decide(cy, id);
    expect(await isDone()).toBe(true);
    await expect(decide(cy, id)).rejects.toMatchObject({ reason: 'no-admin-change' });
  });

  it('is made once when two admins confirm it concurrently', async () => {
    const [cy, di] = [await fixture.paper.person('admin'), await fixture.paper.person('admin')];
    await expect(act()).rejects.toMatchObject(WAITS);
    const { id } = (await waitingOf(bo))[0]!;
    const done = await Promise.allSettled([decide(cy, id), decide(di, id)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not made when the changed admin refuses it', async () => {
    await expect(act()).rejects.toMatchObject(WAITS);
    const { id } = (await waitingOf(bo))[0]!;
    await decide(bo, id, 'refuse');
    await expect(decide(ann, id, 'confirm', later(OBJECTION_MS))).rejects.toMatchObject({
      reason: 'no-admin-change',
    });
    expect(await isDone()).toBe(false);
  });

  it('can be confirmed after three days by the admin who requested it when there is no third admin', async () => {
    await expect(act()).rejects.toMatchObject(WAITS);
    const { id } = (await waitingOf(bo))[0]!;
    await expect(decide(ann, id, 'confirm', later(OBJECTION_MS - 1))).rejects.toMatchObject({ status: 403 });
    await decide(ann, id, 'confirm', later(OBJECTION_MS));
    expect(await isDone()).toBe(true);
  });

  it('is made immediately where new admins need no confirmation', async () => {
    await prisma().unusualRules.updateMany({ data: { newAdmin: 'alarm' } });
    await act();
    expect(await isDone()).toBe(true);
  });
});

describe('A rule that protects admins', () => {
  it('for new admins cannot be switched off by one admin alone', async () => {
    const form = await formOf('unusual', '', { newAdmin: 'off' });
    await expect(changeUnusualRules(ann, form, now)).rejects.toMatchObject(WAITS);
    const rule = async () => (await prisma().unusualRules.findFirstOrThrow()).newAdmin;
    expect(await rule()).toBe('hold');
    const { id } = (await changesOfRules(bo, now))[0]!;
    await expect(decide(ann, id)).rejects.toMatchObject({ reason: 'own-admin-change' });
    await decide(bo, id);
    expect(await rule()).toBe('off');
  });

  it('for second factors cannot be weakened by one admin alone, and is made stricter immediately', async () => {
    const form = (secondFactorFor: string, seen: string) => ({
      change: { secondFactorFor },
      seen: { secondFactorFor: seen },
    });
    const rule = async () => (await prisma().paper.findFirstOrThrow()).secondFactorFor;
    await expect(changeSecurity(ann, form('nobody', 'admins'), now)).rejects.toMatchObject(WAITS);
    expect(await rule()).toBe('admins');
    await changeSecurity(ann, form('everyone', 'admins'), now);
    expect(await rule()).toBe('everyone');
    const { id } = (await changesOfRules(bo, now))[0]!;
    await decide(bo, id);
    expect(await rule()).toBe('nobody');
  });
});

describe('An admin who deactivates the only other one', () => {
  it('still cannot make another person an admin or switch off the rule for three days', async () => {
    const editor = await fixture.paper.person('editor');
    await deactivatePerson(ann, bo.personId, now);
    const admin: Grant = { role: 'admin', editionId: null, deskId: null };
    await changeGrants(ann, editor.personId, [admin], now);
    expect((await personOf(editor)).grants.map(({ role }) => role)).toEqual(['editor']);
    const form = await formOf('unusual', '', { newAdmin: 'off' });
    await expect(changeUnusualRules(ann, form, now)).rejects.toMatchObject(WAITS);
    const { name } = await personOf(bo);
    await expect(deletePerson(ann, bo.personId, { name }, now)).rejects.toMatchObject({
      reason: 'recently-admin',
    });
    await changeGrants(ann, editor.personId, [admin], later(OBJECTION_MS));
    expect((await personOf(editor)).grants.map(({ role }) => role)).toEqual(['admin']);
  });
});

it('A person whose address an admin changed is notified at the former address', async () => {
  const editor = await fixture.paper.person('editor');
  const { email } = await personOf(editor);
  await moveAddress(ann, editor);
  expect((await personOf(editor)).email).toBe(NEW_EMAIL);
  expect((await prisma().email.findMany()).map(({ to }) => to)).toEqual([email]);
});
