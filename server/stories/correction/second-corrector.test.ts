import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { prisma } from '@/server/store/prisma';
import { correctEditions } from './correct-editions';
import { correctionChoices } from './correction-choices';

const fixture = testPaper();
const now = new Date('2026-11-24T01:00:00Z');
let writer: Actor;
let second: Actor;
beforeAll(async () => {
  writer = await fixture.paper.person('editor');
  second = await fixture.paper.person('editor');
});

async function published(): Promise<string> {
  const { otherEditionId: editionId, otherSectionId: sectionId } = fixture.paper;
  const fields = { slug: randomUUID().slice(0, 13), kicker: 'Harbour', sectionId };
  const id = await writeStory(writer, { editionId, fields, at: now });
  await act(second, id, 'publish', now);
  return id;
}
const correct = (actor: Actor, id: string, text: string, key = randomUUID()) =>
  correctEditions(actor, id, { key, text, others: [] }, now);
const textsOf = async (storyId: string) =>
  (await prisma().correction.findMany({ where: { storyId } })).map(({ text }) => text);

describe('A correction in an edition that requires a second person', () => {
  it('is proposed by one person and published in the same words by another', async () => {
    const id = await published();
    expect(await correct(writer, id, 'It is 61.')).toEqual({ isProposed: true, others: [] });
    expect(await textsOf(id)).toEqual([]);
    const item = { storyId: id, personId: second.personId, kind: 'correction' };
    expect(await prisma().inboxItem.findMany({ where: item })).toMatchObject([{ text: 'It is 61.' }]);
    const { proposed } = await correctionChoices(second, id, now);
    expect(proposed.map(({ text }) => text)).toEqual(['It is 61.']);
    expect((await correctionChoices(writer, id, now)).proposed).toEqual([]);
    expect((await correct(second, id, 'It is 61.')).isProposed).toBe(false);
    expect(await textsOf(id)).toEqual(['It is 61.']);
    expect((await correctionChoices(second, id, now)).proposed).toEqual([]);
  });

  it('is only proposed again when the same person repeats it or another person words it differently', async () => {
    const id = await published();
    await correct(writer, id, 'It is 61.');
    await correct(writer, id, 'It is 61.');
    await correct(second, id, 'It is 62.');
    expect(await textsOf(id)).toEqual([]);
  });

  it('is proposed once when the request is repeated', async () => {
    const id = await published();
    const key = randomUUID();
    await Promise.all([correct(writer, id, 'It is 61.', key), correct(writer, id, 'It is 61.', key)]);
    expect(await prisma().event.count({ where: { storyId: id, kind: 'story.propose-correction' } })).toBe(1);
  });

  it('is published once when two people send the same words concurrently', async () => {
    const id = await published();
    await Promise.all([correct(writer, id, 'It is 61.'), correct(second, id, 'It is 61.')]);
    expect(await textsOf(id)).toEqual(['It is 61.']);
    expect(await prisma().proposedCorrection.count({ where: { storyId: id } })).toBe(0);
  });
});
