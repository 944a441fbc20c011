import { expect, it } from 'vitest';
import { STAGES } from '@/domain/story/workflow';
import { deadlineState, isOpenStage, isUnassigned } from './deadline';

const now = new Date('2026-11-24T16:00:00Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

it.each([
  [-1, 'late'],
  [0, 'soon'],
  [60, 'soon'],
  [61, 'plain'],
])('a deadline in %i minutes is %s while the story is open, and settled afterwards', (minutes, state) => {
  for (const stage of STAGES) {
    const isOpen = stage === 'draft' || stage === 'submitted' || stage === 'approved';
    expect(deadlineState(at(minutes), stage, now), stage).toBe(isOpen ? state : 'settled');
    expect(isOpenStage(stage)).toBe(isOpen);
    expect(isUnassigned({ reporter: null, stage })).toBe(isOpen);
    expect(isUnassigned({ reporter: 'Lin', stage })).toBe(false);
  }
});
