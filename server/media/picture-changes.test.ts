import { describe, expect, it } from 'vitest';
import { MAX_CONCURRENT_PICTURES } from '@/domain/api/media';
import type { Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { recordStatements } from '@/scripts/test/statements';
import { prisma } from '@/server/store/prisma';
import { changePictures } from './picture-changes';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');

/** Rows of pictures without files. */
async function pictures(count: number, uploadedById: string | null = null): Promise<string[]> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  const facts = { width: 40, height: 20, mime: 'image/jpeg', bytes: 1, originalName: 'test.jpg' };
  await prisma().media.createMany({
    data: ids.map(id => ({ id, ...facts, sha256: id, uploadedById })),
  });
  return ids;
}

const credit = (ids: string[], text: string, seen = '') => ({
  pictures: ids.map(id => ({ id, change: { credit: text }, seen: { credit: seen } })),
});
const creditsOf = async (ids: string[]) => {
  const rows = await prisma().media.findMany({ where: { id: { in: ids } } });
  const credits = new Map(rows.map(row => [row.id, row.credit]));
  return ids.map(id => credits.get(id));
};
const changeEvents = (ids: string[]) =>
  prisma().event.count({ where: { kind: 'picture.change', subjectId: { in: ids } } });

describe('A change of several pictures', () => {
  it('changes each with its own event, and is undone by the reversed request', async () => {
    const editor = await fixture.paper.person('editor');
    const ids = await pictures(3);
    const { results } = await changePictures(editor, credit(ids, 'Qiu Lan'), now);
    expect(results).toEqual(ids.map(id => ({ id, problem: null })));
    expect(await changeEvents(ids)).toBe(3);
    await changePictures(editor, credit(ids, '', 'Qiu Lan'), now);
    expect(await creditsOf(ids)).toEqual(['', '', '']);
  });

  it('reports a picture that someone else changed meanwhile, and changes the others', async () => {
    const [first, second] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
    const ids = await pictures(3);
    await changePictures(first, credit([ids[1]!], 'Noor Haddad'), now);
    const { results } = await changePictures(second, credit(ids, 'Qiu Lan'), now);
    expect(results.map(({ problem }) => problem?.reason ?? null)).toEqual([null, 'changed-meanwhile', null]);
    expect(await creditsOf(ids)).toEqual(['Qiu Lan', 'Noor Haddad', 'Qiu Lan']);
  });

  it('ends with one credit in each picture when two people change the same ones at once', async () => {
    const [first, second] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
    const ids = await pictures(4);
    const [one, other] = await Promise.all([
      changePictures(first, credit(ids, 'Qiu Lan'), now),
      changePictures(second, credit(ids.toReversed(), 'Noor Haddad'), now),
    ]);
    const done = [...one.results, ...other.results].filter(({ problem }) => !problem);
    expect(done.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(await changeEvents(ids)).toBe(4);
  });

  it('changes and records nothing when it is retried after a lost answer', async () => {
    const editor = await fixture.paper.person('editor');
    const ids = await pictures(2);
    await changePictures(editor, credit(ids, 'Qiu Lan'), now);
    const { results } = await changePictures(editor, credit(ids, 'Qiu Lan'), now);
    expect(results.map(({ problem }) => problem)).toEqual([null, null]);
    expect(await changeEvents(ids)).toBe(2);
  });

  it('by a reporter is made for their own pictures, and refused for those of colleagues', async () => {
    const reporter = await fixture.paper.person('reporter');
    const [own] = await pictures(1, reporter.personId);
    const [foreign] = await pictures(1);
    const { results } = await changePictures(reporter, credit([own!, foreign!, 'gone'], 'Me'), now);
    expect(results.map(({ problem }) => problem?.reason ?? null)).toEqual([
      null,
      'needs-role',
      'no-such-picture',
    ]);
    expect(await creditsOf([own!, foreign!])).toEqual(['Me', '']);
  });

  it('is refused as a whole without a role, with too many pictures or with a focus', async () => {
    const editor = await fixture.paper.person('editor');
    const stranger: Actor = { personId: 'stranger', grants: [] };
    await expect(changePictures(stranger, credit(['p'], ''), now)).rejects.toMatchObject({ status: 403 });
    const many = Array.from({ length: 10_000 }, (_, index) => String(index));
    for (const ids of [many, many.slice(0, MAX_CONCURRENT_PICTURES + 1), []])
      await expect(changePictures(editor, credit(ids, 'x'), now)).rejects.toMatchObject({ status: 422 });
    const focus = { pictures: [{ id: 'p', change: { focusX: 0 }, seen: { focusX: 0.5 } }] };
    await expect(changePictures(editor, focus, now)).rejects.toMatchObject({ status: 422 });
  });

  it('is not limited for pictures that readers do not see, and holds a person who changes more than the limit of others', async () => {
    const editor = await fixture.paper.person('editor');
    const { liveChanges: before } = await prisma().unusualRules.findUniqueOrThrow({ where: { id: 1 } });
    await prisma().unusualRules.update({ where: { id: 1 }, data: { liveChanges: 'hold' } });
    const unseen = await pictures(70);
    const { results } = await changePictures(editor, credit(unseen, 'Qiu Lan'), now);
    expect(results.every(({ problem }) => problem === null)).toBe(true);
    const seen = await pictures(62);
    await prisma().liveMedia.createMany({
      data: seen.map(mediaId => ({ mediaId, ownerId: `front-${mediaId}`, owner: 'front' as const })),
    });
    const live = await changePictures(editor, credit(seen, 'Qiu Lan'), now);
    const held = live.results.filter(({ problem }) => problem?.reason === 'held-for-review');
    expect(held).toHaveLength(2);
    await prisma().unusualRules.update({ where: { id: 1 }, data: { liveChanges: before } });
  });

  it('sends a fixed number of statements for each picture', async () => {
    const editor = await fixture.paper.person('editor');
    const counts = [];
    for (const count of [1, 5]) {
      const ids = await pictures(count);
      const { statements } = await recordStatements(() =>
        changePictures(editor, credit(ids, 'Qiu Lan'), now),
      );
      counts.push(statements.length / count);
    }
    expect(counts[0]).toBeLessThanOrEqual(8);
    expect(counts[1]).toBe(counts[0]);
  });
});
