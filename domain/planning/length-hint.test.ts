import { expect, it } from 'vitest';
import type { Stage } from '@/domain/story/workflow';
import { lengthHint } from './length-hint';

it.each<[number, number, Stage, 'over' | 'under' | null]>([
  [780, 600, 'draft', null],
  [781, 600, 'draft', 'over'],
  [900, 600, 'published', 'over'],
  [0, 600, 'draft', null],
  [100, 600, 'draft', null],
  [359, 600, 'submitted', 'under'],
  [360, 600, 'submitted', null],
])('the length hint for %d words of %s in stage %s is %s', (length, expectedWords, stage, hint) => {
  expect(lengthHint({ length, expectedWords, stage })).toBe(hint);
});
