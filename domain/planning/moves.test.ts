import { expect, it } from 'vitest';
import { nextStage, STAGES, WORKFLOW, type Stage } from '@/domain/story/workflow';
import { actionsTo, BOARD_STAGES } from './moves';

it('a move on the board is the workflow action that leads to that stage', () => {
  for (const from of STAGES)
    for (const to of BOARD_STAGES) {
      const [action] = actionsTo(from, to);
      if (action) expect(nextStage(from, action)).toBe(to);
      else
        expect(
          Object.entries(WORKFLOW[from]).filter(
            ([name, stage]) => stage === to && from !== to && name !== 'reinstate',
          ),
        ).toEqual([]);
    }
});

it.each<[Stage, Stage, ...string[]]>([
  ['draft', 'submitted', 'submit'],
  ['draft', 'published', 'publish'],
  ['submitted', 'draft', 'return', 'recall'],
  ['approved', 'draft', 'return'],
  ['published', 'draft', 'unpublish'],
  ['published', 'approved'],
  ['published', 'published'],
  ['approved', 'submitted'],
])('a story goes from %s to %s by %s', (from, to, ...actions) =>
  expect(actionsTo(from, to)).toEqual(actions),
);
