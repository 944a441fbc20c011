import { expect, it } from 'vitest';
import { currentPlace } from './current-place';

it.each([
  ['/newsroom', 'budget'],
  ['/newsroom/board', 'budget'],
  ['/newsroom/stories/s1/live', 'budget'],
  ['/newsroom/authors', 'authors'],
  ['/newsroom/paper/templates/t1', 'paper'],
  ['/newsroom/audit/revert/r1', 'audit'],
  ['/newsroom/permissions', 'people'],
  ['/newsroom/account', 'account'],
  ['/newsroom/no-such-page', null],
  ['/newsroom/constructor', null],
])('currentPlace of %s is %s', (path, place) => expect(currentPlace(path)).toBe(place));
