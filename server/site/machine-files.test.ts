import { beforeAll, expect, it } from 'vitest';
import { withdrawnMark } from '@/domain/story/withdrawn';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, publishStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { withdrawnFile } from './machine-files';

const fixture = testPaper();
let admin: Actor;
beforeAll(async () => {
  admin = await fixture.paper.person('admin');
});
const now = new Date('2026-11-24T04:00:00Z');

it('The marks of withdrawn stories name those that readers lost, and no address in words', async () => {
  const { editionId, sectionId } = fixture.paper;
  const publish = async (slug: string) => {
    const id = await publishStory(admin, { editionId, at: now, fields: { slug, sectionId } });
    const { path } = await prisma().address.findFirstOrThrow({ where: { storyId: id } });
    return { id, path, mark: await withdrawnMark(path) };
  };
  const [live, killed, taken] = [
    await publish('still-here'),
    await publish('killed'),
    await publish('taken'),
  ];
  await act(admin, killed.id, 'kill', now);
  await act(admin, taken.id, 'unpublish', now);
  const marks = async () => JSON.parse((await withdrawnFile()).body as string).withdrawn as string[];
  expect(await marks()).toEqual(expect.arrayContaining([killed.mark, taken.mark]));
  expect(await marks()).not.toContain(live.mark);
  expect((await withdrawnFile()).body).not.toContain('killed');
  await act(admin, taken.id, 'publish', now);
  expect(await marks()).not.toContain(taken.mark);
});
