import { beforeEach, describe, expect, it } from 'vitest';
import type { GroupGrant } from '@/domain/people/group-roles';
import type { Actor, Grant } from '@/domain/people/permissions';
import { DEFAULT_UNUSUAL_RULES, type UnusualAnswer } from '@/domain/abuse-limits/rules';
import { formOf } from '@/scripts/test/audit/forms';
import { testPaper } from '@/scripts/test/paper';
import { importPeople } from '@/server/people/import-people';
import { actOnPeople } from '@/server/people/bulk';
import { addPerson, deactivatePerson, people, peopleAround, reactivatePerson } from '@/server/people/people';
import { applyGroups } from '@/server/people/sign-on/group-grants';
import { inTransaction } from '@/server/store/database';
import { deleteEndedProposals } from '@/server/store/people/admin-proposals';
import { prisma } from '@/server/store/prisma';
import { changeUnusualRules } from '@/server/paper/unusual';
import { decideOnAdmin } from './decide';
import { changeGrants } from './grants';

const fixture = testPaper();
const DAY = 86_400_000;
const now = new Date('2026-11-30T08:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * DAY);
const ADMIN: Grant = { role: 'admin', editionId: null, deskId: null };
const EDITOR: Grant = { role: 'editor', editionId: null, deskId: null };
const GONE = { status: 422, reason: 'no-admin-proposal' };

let ann: Actor;
let bo: Actor;
let editor: Actor;
let emails = 0;

const rules = async (newAdmin: UnusualAnswer) => {
  const chosen = { ...DEFAULT_UNUSUAL_RULES, liveChanges: 'off', newDomain: 'off', newAdmin };
  await changeUnusualRules(ann, await formOf('unusual', '', chosen), now);
};
const rolesOf = async (personId: string) =>
  (await prisma().grant.findMany({ where: { personId }, orderBy: { role: 'asc' } })).map(({ role }) => role);
const waits = (personId: string) => prisma().adminProposal.count({ where: { personId, refusedAt: null } });
const propose = (grants = [EDITOR, ADMIN]) => changeGrants(ann, editor.personId, grants, now);
const confirm = (by = bo, at = now) => decideOnAdmin(by, editor.personId, 'confirm-admin', at);
const refuse = (by = bo) => decideOnAdmin(by, editor.personId, 'refuse-admin', now);

beforeEach(async () => {
  for (const { personId } of await prisma().grant.findMany({ where: { role: 'admin' } }))
    await prisma().person.update({ where: { id: personId }, data: { deactivatedAt: days(-30) } });
  await prisma().adminChange.deleteMany();
  await prisma().adminProposal.deleteMany();
  ann = await fixture.paper.person('admin');
  bo = await fixture.paper.person('admin');
  editor = await fixture.paper.person('editor');
  await rules('hold');
  await prisma().email.deleteMany();
});

describe('A person who is proposed as an admin', () => {
  it('keeps their roles until a second admin confirms, and the other admins are notified', async () => {
    await propose();
    expect(await rolesOf(editor.personId)).toEqual(['editor']);
    await expect(confirm(ann)).rejects.toMatchObject({ status: 403, reason: 'own-admin-proposal' });
    await expect(confirm(editor)).rejects.toMatchObject({ status: 403, reason: 'needs-role' });
    const { name } = await prisma().person.findUniqueOrThrow({ where: { id: editor.personId } });
    const items = (personId: string) =>
      prisma().inboxItem.findMany({ where: { personId }, select: { kind: true, byId: true, text: true } });
    expect(await items(bo.personId)).toEqual([{ kind: 'admin-proposal', byId: ann.personId, text: name }]);
    expect(await items(ann.personId)).toEqual([]);
    await confirm();
    expect(await rolesOf(editor.personId)).toEqual(['editor', 'admin']);
    expect(await items(ann.personId)).toEqual([{ kind: 'admin-confirmed', byId: bo.personId, text: name }]);
    expect(await items(editor.personId)).toEqual([]);
    const sent = await prisma().email.findMany({ orderBy: { createdAt: 'asc' }, select: { text: true } });
    expect(sent).toHaveLength(2);
    expect(sent[0]!.text).toContain(`/newsroom/people?person=${editor.personId}`);
    const events = await prisma().event.findMany({
      where: { subjectId: editor.personId },
      orderBy: { id: 'asc' },
      select: { kind: true, personId: true },
    });
    expect(events).toEqual([
      { kind: 'person.propose-admin', personId: ann.personId },
      { kind: 'person.confirm-admin', personId: bo.personId },
      { kind: 'person.grants', personId: bo.personId },
    ]);
  });

  it('keeps their roles when it is refused', async () => {
    await propose();
    await expect(refuse(ann)).rejects.toMatchObject({ reason: 'own-admin-proposal' });
    await refuse();
    await expect(confirm()).rejects.toMatchObject(GONE);
    expect(await rolesOf(editor.personId)).toEqual(['editor']);
    expect(await prisma().inboxItem.count({ where: { personId: ann.personId, kind: 'admin-refused' } })).toBe(
      1,
    );
  });

  it('is made an admin once when two admins confirm concurrently, and the second is refused', async () => {
    const cy = await fixture.paper.person('admin');
    await propose();
    const done = await Promise.allSettled([confirm(bo), confirm(cy)]);
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({ reason: GONE });
    expect(await rolesOf(editor.personId)).toEqual(['editor', 'admin']);
    const where = { subjectId: editor.personId, kind: 'person.confirm-admin' };
    expect(await prisma().event.count({ where })).toBe(1);
  });

  it('has the roles of one of two admins who confirm and change them concurrently, never both', async () => {
    await propose();
    const change = changeGrants(ann, editor.personId, [EDITOR], now);
    const [confirmed, changed] = await Promise.allSettled([confirm(), change]);
    const roles = await rolesOf(editor.personId);
    if (changed.status === 'fulfilled') {
      expect(confirmed).toMatchObject({ status: 'rejected', reason: GONE });
      expect(roles).toEqual(['editor']);
    } else {
      // Confirmed first: revoking the role of an admin waits for a second one, too.
      expect(changed.reason).toMatchObject({ reason: 'waits-for-second-admin' });
      expect(roles).toEqual(['editor', 'admin']);
      expect(await prisma().adminChange.count({ where: { personId: editor.personId } })).toBe(1);
    }
  });

  it('is shown in the list and in the panel', async () => {
    await propose();
    const rows = async (at = now) =>
      (await people(bo, { deactivated: false, words: '' }, at)).rows.find(({ id }) => id === editor.personId);
    expect(await rows()).toMatchObject({ grants: [EDITOR], awaitsAdmin: true });
    const { proposal } = await peopleAround(bo, editor.personId, now);
    expect(proposal).toMatchObject({ byId: ann.personId, grants: [EDITOR, ADMIN] });
    expect(await rows(days(7))).toMatchObject({ awaitsAdmin: false });
    expect((await peopleAround(bo, editor.personId, days(7))).proposal).toBeNull();
  });
});

describe('A proposal of an admin ends', () => {
  it('after seven days', async () => {
    await propose();
    await expect(confirm(bo, days(7))).rejects.toMatchObject(GONE);
    await deleteEndedProposals(days(6.9));
    expect(await waits(editor.personId)).toBe(1);
    await deleteEndedProposals(days(7));
    expect(await waits(editor.personId)).toBe(0);
  });

  it('when the roles are changed again, and when the person is deactivated', async () => {
    await propose();
    await changeGrants(bo, editor.personId, [EDITOR], now);
    await expect(confirm()).rejects.toMatchObject(GONE);
    await propose();
    await deactivatePerson(bo, editor.personId, now);
    await reactivatePerson(bo, editor.personId, now);
    await expect(confirm()).rejects.toMatchObject(GONE);
  });

  it('and is replaced when another admin proposes the same', async () => {
    await propose();
    await changeGrants(bo, editor.personId, [ADMIN], now);
    await expect(confirm()).rejects.toMatchObject({ reason: 'own-admin-proposal' });
    await confirm(ann);
    expect(await rolesOf(editor.personId)).toEqual(['admin']);
  });
});

describe('A second admin must confirm an admin who is added by', () => {
  const newPerson = (grants: Grant[]) => ({ name: 'Lin', email: `lin-${++emails}@paper.example`, grants });

  it('an invitation, and a file', async () => {
    const { id } = await addPerson(ann, newPerson([ADMIN]), now);
    expect([await rolesOf(id), await waits(id)]).toEqual([[], 1]);
    const { email, ...rest } = newPerson([EDITOR, ADMIN]);
    const { results } = await importPeople(
      ann,
      { act: 'add', people: [{ ...rest, email, locale: 'fr' }] },
      now,
    );
    expect(results[0]!.problem).toBeNull();
    const imported = await prisma().person.findUniqueOrThrow({ where: { email } });
    expect([await rolesOf(imported.id), await waits(imported.id)]).toEqual([[], 1]);
    await decideOnAdmin(bo, imported.id, 'confirm-admin', now);
    expect(await rolesOf(imported.id)).toEqual(['editor', 'admin']);
  });

  it('a bulk change of roles', async () => {
    const other = await fixture.paper.person('reporter');
    const personIds = [editor.personId, other.personId];
    await actOnPeople(ann, { personIds, act: { kind: 'add-grant', grant: ADMIN } }, now);
    expect(await Promise.all(personIds.map(waits))).toEqual([1, 1]);
    expect(await rolesOf(other.personId)).toEqual(['reporter']);
  });

  it('the reactivation of a former admin', async () => {
    const former = await fixture.paper.person('admin');
    await prisma().grant.create({ data: { ...EDITOR, personId: former.personId } });
    await deactivatePerson(ann, former.personId, now);
    await reactivatePerson(ann, former.personId, now);
    expect([await rolesOf(former.personId), await waits(former.personId)]).toEqual([['editor'], 1]);
    await reactivatePerson(ann, bo.personId, now);
    expect(await rolesOf(bo.personId)).toEqual(['admin']);
    await decideOnAdmin(bo, former.personId, 'confirm-admin', now);
    expect(await rolesOf(former.personId)).toEqual(['editor', 'admin']);
  });

  it('a group of the identity provider, which proposes it once, and not again after a refusal', async () => {
    const group: GroupGrant[] = [
      { ...ADMIN, fromGroup: 'it' },
      { ...EDITOR, fromGroup: 'desk' },
    ];
    const { personId } = await fixture.paper.person('reporter');
    const signIn = (granted = group, at = now) =>
      inTransaction(connection => applyGroups(personId, granted, at, connection));
    const proposals = () =>
      prisma().event.count({ where: { subjectId: personId, kind: 'person.propose-admin' } });
    await signIn();
    await signIn();
    expect([await rolesOf(personId), await proposals()]).toEqual([['reporter', 'editor'], 1]);
    await decideOnAdmin(ann, personId, 'refuse-admin', now);
    await signIn();
    expect([await waits(personId), await proposals()]).toEqual([0, 1]);
    await signIn(group, days(8));
    expect([await waits(personId), await proposals()]).toEqual([1, 2]);
    await decideOnAdmin(ann, personId, 'confirm-admin', days(8));
    await signIn(group, days(9));
    expect(await rolesOf(personId)).toEqual(['reporter', 'editor', 'admin']);
    await signIn([], days(9));
    expect(await rolesOf(personId)).toEqual(['reporter']);
    await signIn(group, days(10));
    await signIn([], days(10));
    expect(await waits(personId)).toBe(0);
  });
});

describe('No second admin has to confirm', () => {
  it('where there is a single admin, who cannot require it either', async () => {
    await deactivatePerson(ann, bo.personId, days(-3));
    await propose();
    expect(await rolesOf(editor.personId)).toEqual(['editor', 'admin']);
    await deactivatePerson(ann, editor.personId, days(-3));
    await rules('alarm');
    await expect(rules('hold')).rejects.toMatchObject({ status: 422, reason: 'needs-second-admin' });
  });

  it('a person who is an admin already, or anyone where the paper only notifies admins', async () => {
    await changeGrants(ann, bo.personId, [ADMIN, EDITOR], now);
    expect(await rolesOf(bo.personId)).toEqual(['editor', 'admin']);
    await prisma().unusualRules.updateMany({ data: { newAdmin: 'alarm' } });
    await propose();
    expect(await rolesOf(editor.personId)).toEqual(['editor', 'admin']);
    const where = { rule: 'new-admin', personId: editor.personId };
    expect(await prisma().unusualAct.count({ where })).toBe(1);
  });
});

it('The database accepts one proposal for a person, and none without its origin', async () => {
  const proposal = { personId: editor.personId, grants: [ADMIN] as object[], at: now };
  const { personId: byId } = ann;
  await expect(prisma().adminProposal.create({ data: proposal })).rejects.toThrow(
    'AdminProposal_origin_check',
  );
  await prisma().adminProposal.create({ data: { ...proposal, byId } });
  await expect(prisma().adminProposal.create({ data: { ...proposal, byId } })).rejects.toThrow(/Unique/);
  await expect(
    prisma().adminProposal.update({
      where: { personId: editor.personId },
      data: { refusedAt: now, refusedById: bo.personId },
    }),
  ).rejects.toThrow('AdminProposal_refused_check');
});
