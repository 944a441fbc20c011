import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { keepView, removeView, savedViewsOf } from './saved-views';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const view = (name: string, query = 'day=today') => ({ name, layout: 'board', query });
const names = async (actor: Parameters<typeof savedViewsOf>[0]) =>
  (await savedViewsOf(actor)).map(({ name }) => name);

it('A person has at most twenty saved views, even when two windows save concurrently', async () => {
  const person = await fixture.paper.person('reporter');
  for (let count = 0; count < 18; count++) await keepView(person, view(`View ${count}`), now);
  const saves = ['a', 'b', 'c', 'd'].map(name =>
    keepView(person, view(name), now).then(
      () => 'done',
      (error: { reason: string }) => error.reason,
    ),
  );
  expect((await Promise.all(saves)).sort()).toEqual(['done', 'done', 'too-many-views', 'too-many-views']);
  expect(await names(person)).toHaveLength(20);
});

it('A saved view of the same name is replaced, and views of others are inaccessible', async () => {
  const [person, other] = [await fixture.paper.person('editor'), await fixture.paper.person('editor')];
  const id = await keepView(person, view(' Tonight '), now);
  expect(await keepView(person, view('Tonight', 'desk=asia'), now)).toBe(id);
  expect(await savedViewsOf(person)).toEqual([{ id, name: 'Tonight', layout: 'board', query: 'desk=asia' }]);
  expect(await savedViewsOf(other)).toEqual([]);
  await expect(removeView(other, id)).rejects.toMatchObject({ status: 404 });
  await removeView(person, id);
  expect(await savedViewsOf(person)).toEqual([]);
});

it.each([
  { name: '', layout: 'board', query: '' },
  { name: 'x'.repeat(61), layout: 'board', query: '' },
  { name: 'x', layout: 'wall', query: '' },
  { name: 'x', layout: 'board', query: 'https://elsewhere.example' },
])('An invalid view is refused (%#)', async sent => {
  const person = await fixture.paper.person('reporter');
  await expect(keepView(person, sent, now)).rejects.toMatchObject({ reason: 'wrong-input' });
});
