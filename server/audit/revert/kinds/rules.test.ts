import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { minuteOf as at, plannedRevert, revertAll } from '@/scripts/test/audit/reverting';
import { formOf, shownIn } from '@/scripts/test/audit/forms';
import { deleteJobs } from '@/scripts/test/jobs';
import { testPaper } from '@/scripts/test/paper';
import { changeRetention } from '@/server/retention/retention';
import { prisma } from '@/server/store/prisma';
import { changeUnusualRules } from '@/server/paper/unusual';

const fixture = testPaper();
let admin: Actor;
let colleague: Actor;
let intruder: Actor;

beforeAll(async () => {
  await prisma().paper.upsert({ where: { id: 1 }, create: { id: 1, name: 'Broadsheet' }, update: {} });
});
beforeEach(async () => {
  admin = await fixture.paper.person('admin');
  colleague = await fixture.paper.person('admin');
  intruder = await fixture.paper.person('admin');
  await deleteJobs();
});

const KINDS = {
  'unusual-rules': {
    form: 'unusual',
    verb: changeUnusualRules,
    field: 'liveChangesMost',
    other: 'newDomainMost',
  },
  retention: { form: 'retention', verb: changeRetention, field: 'origins', other: 'emails' },
} as const;

it.each(Object.entries(KINDS))('%s that a person changed are restored', async (subject, one) => {
  const { form, verb, field, other } = one;
  const change = async (by: Actor, fields: object, minute: number) =>
    verb(by, await formOf(form, '', fields), at(minute));
  await change(colleague, { [field]: 51, [other]: 9 }, 1);
  const before = await shownIn(form, '');
  await change(intruder, { [field]: 52 }, 11);
  await change(intruder, { [field]: 53 }, 12);
  await change(colleague, { [other]: 8 }, 25);
  expect(await revertAll(admin, intruder)).toEqual(['rules: done']);
  expect(await shownIn(form, '')).toEqual({ ...before, [other]: 8 });
  expect(await plannedRevert(intruder)).toEqual([]);
  await change(intruder, { [field]: 54 }, 13);
  await change(colleague, { [field]: 55 }, 26);
  await expect(revertAll(admin, intruder)).rejects.toMatchObject({ reason: 'nothing-to-revert' });
  expect(await revertAll(admin, intruder, [`${subject}:1:rules`])).toEqual(['rules: done']);
  expect(await shownIn(form, '')).toEqual({ ...before, [other]: 8 });
});

it('A long list of domains is not restored, as its earlier value was not kept', async () => {
  const allowedDomains = Array.from({ length: 80 }, (_, each) => `ferry-${each}.example`);
  const change = async (by: Actor, domains: string[], minute: number) =>
    changeUnusualRules(by, await formOf('unusual', '', { allowedDomains: domains }), at(minute));
  await change(colleague, allowedDomains, 1);
  await change(intruder, ['spam.example'], 12);
  expect(await plannedRevert(intruder)).toEqual(['unusual-rules:1:not-known']);
});
