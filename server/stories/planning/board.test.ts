import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { BOARD_STAGES } from '@/domain/planning/moves';
import { testPaper } from '@/scripts/test/paper';
import { act, writeStory } from '@/scripts/test/publish';
import { recordStatements } from '@/scripts/test/statements';
import { loadStory } from '@/server/store/stories/stories';
import { actOnStory } from '../transition/act-on-story';
import { board, movesOf } from './board';
import { changedRows } from './changed-rows';
import { planStory } from './plan';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let editor: Actor;
beforeAll(async () => {
  editor = await fixture.paper.person('editor');
});

const write = (slug: string, by = editor, minute = 0) => {
  const { editionId, sectionId } = fixture.paper;
  return writeStory(by, { editionId, fields: { slug, sectionId }, at: at(minute) });
};
const columnOf = async (stage: string, filter = {}) => {
  const { columns } = await board(editor, { now, ...filter });
  return columns.find(column => column.stage === stage)!;
};

it('A column of the board lists due stories first, then the last changed, and shows that there are more', async () => {
  await write('older', editor, 1);
  await write('newer', editor, 2);
  for (const [slug, deadline] of [
    ['due-later', '2026-11-24T12:00:00Z'],
    ['due-first', '2026-11-24T09:00:00Z'],
  ] as const)
    await planStory(editor, await write(slug), { deadline }, now);
  const draft = await columnOf('draft');
  expect(draft.rows.map(({ slug }) => slug)).toEqual(['due-first', 'due-later', 'newer', 'older']);
  expect(draft.isMore).toBe(false);
  for (let count = 0; count < 47; count++) await write(`more-${count}`, editor, 3);
  expect((await columnOf('draft')).rows).toHaveLength(50);
  expect((await columnOf('draft')).isMore).toBe(true);
  expect((await columnOf('draft', { day: '2026-11-24' })).rows.map(({ slug }) => slug)).toEqual([
    'due-first',
    'due-later',
  ]);
  expect((await columnOf('draft', { edition: 'fr' })).rows).toEqual([]);
});

it('The board sends at most six statements to the database, whatever is on it', async () => {
  for (const filter of [{}, { day: 'today' }, { mine: true }]) {
    const { statements } = await recordStatements(() => board(editor, { now, ...filter }));
    expect(statements.slice(6)).toEqual([]);
  }
});

it('A story can be moved to the columns that the workflow and the permissions allow, for every role', async () => {
  const steps = {
    draft: [],
    submitted: ['submit'],
    approved: ['submit', 'approve'],
    published: ['publish'],
  } as const;
  for (const role of ROLES)
    for (const [stage, actions] of Object.entries(steps)) {
      const actor = await fixture.paper.person(role);
      const id = await write(`moves-${role}-${stage}`, role === 'reporter' ? actor : editor);
      for (const action of actions) await act(editor, id, action, now);
      const { moves, version } = await movesOf(actor, id, now);
      expect(moves.map(move => move.stage)).toEqual(BOARD_STAGES.filter(other => other !== stage));
      for (const { stage: to, action, allowed, refusals } of moves) {
        if (action === null || action === 'schedule' || action === 'unschedule') continue;
        const said = `${role} ${stage} ${to}`;
        if (allowed) expect(refusals, said).toEqual([]);
        else
          await expect(
            actOnStory(actor, id, { action: action as 'submit', version, key: randomUUID() }, now),
            said,
          ).rejects.toMatchObject({ detail: { refusals } });
      }
      const open = moves.find(({ allowed, action }) => allowed && action !== 'schedule');
      if (!open) continue;
      const reason = { reason: 'Why not.' };
      const request = { action: open.action as 'submit', version, key: randomUUID(), ...reason };
      await actOnStory(actor, id, request, now);
      expect((await loadStory(id))!.stage).toBe(open.stage);
    }
});

it('A refresh of the board returns the changed stories, and which of them it contains', async () => {
  const { deskId } = fixture.paper;
  const [one, other] = [await write('changed-one'), await write('changed-other')];
  await planStory(editor, one, { day: '2026-11-26' }, now);
  await act(editor, other, 'spike', now);
  const ask = async (filter = {}, calendar: { at: string } | null = null) => {
    const { rows, inView } = await changedRows(
      editor,
      [one, other, one, 'none'],
      { now, ...filter },
      calendar,
    );
    expect(rows.map(({ id }) => id)).toEqual([one, other]);
    return inView;
  };
  expect(await ask()).toEqual([one]);
  expect(await ask({ stage: 'spiked' })).toEqual([other]);
  expect(await ask({ desk: deskId })).toEqual([]);
  expect(await ask({ day: '2026-11-26' })).toEqual([one]);
  expect(await ask({ day: '2026-11-27' })).toEqual([]);
  expect(await ask({ words: 'changed' })).toEqual([]);
  expect(await ask({}, { at: '2026-11-24' })).toEqual([one]);
  expect(await ask({}, { at: '2026-12-24' })).toEqual([]);
});
