import { expect, it } from 'vitest';
import { nextStage, STAGES, WORKFLOW, type Stage } from '@/domain/story/workflow';
import { actionTo, BOARD_STAGES } from './moves';

it('a move on the board is the workflow action that leads to that stage', () => {
  for (const from of STAGES)
    for (const to of BOARD_STAGES) {
      const action = actionTo(from, to);
      if (action) expect(nextStage(from, action)).toBe(to);
      else
        expect(
          Object.entries(WORKFLOW[from]).filter(
            ([name, stage]) => stage === to && from !== to && name !== 'reinstate',
          ),
        ).toEqual([]);
    }
});

it.each<[Stage, Stage, string | null]>([
  ['draft', 'submitted', 'submit'],
  ['draft', 'published', 'publish'],
  ['submitted', 'draft', 'return'],
  ['approved', 'draft', 'return'],
  ['published', 'draft', 'unpublish'],
  ['published', 'approved', null],
  ['published', 'published', null],
  ['approved', 'submitted', null],
])('the action from %s to %s is %s', (from, to, action) => expect(actionTo(from, to)).toBe(action));
