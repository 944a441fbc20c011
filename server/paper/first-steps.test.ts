import { expect, it } from 'vitest';
import { ROLES } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { prisma } from '@/server/store/prisma';
import { addDesk } from './desks/desks';
import { dismissFirstSteps, firstSteps } from './first-steps';

const fixture = testPaper();
const now = new Date('2026-11-29T20:00:00Z');

it('The first steps of a new paper are shown to admins until they are done or hidden', async () => {
  const id = { id: 1 };
  await prisma().paper.upsert({
    where: id,
    create: { ...id, name: 'Coast', isNew: true },
    update: { isNew: true },
  });
  await prisma().desk.deleteMany();
  for (const role of ROLES) {
    const steps = await firstSteps(await fixture.paper.person(role));
    expect(steps !== null, role).toBe(role === 'admin');
  }
  const admin = await fixture.paper.person('admin');
  expect(await firstSteps(admin)).toMatchObject({
    desk: false,
    nameplate: false,
    twoStep: false,
    colleague: true,
  });
  await addDesk(admin, { name: 'News' }, now);
  await prisma().totp.create({
    data: { personId: admin.personId, secret: 'secret', lastStep: 0, createdAt: now },
  });
  expect(await firstSteps(admin)).toMatchObject({
    desk: true,
    nameplate: false,
    twoStep: true,
    front: false,
  });
  await dismissFirstSteps(admin, now);
  expect(await firstSteps(admin)).toBeNull();
});
