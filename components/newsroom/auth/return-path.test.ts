import { expect, it } from 'vitest';
import { returnPath } from './return-path';

it.each([
  ['/newsroom/people?person=1', '/newsroom/people?person=1'],
  ['/newsroom', '/newsroom'],
  ['/newsroom?mine=1', '/newsroom?mine=1'],
])('the return path %s is kept as %s', (wanted, way) => expect(returnPath(wanted)).toBe(way));

it.each([
  undefined,
  '',
  'https://elsewhere.example/newsroom',
  '//elsewhere.example/newsroom',
  '/newsroom/../china',
  '/newsroom/..//elsewhere.example',
  '/newsroom\\@elsewhere.example',
  '/newsroomx',
  '/newsroom/sign-in?to=/newsroom',
  'javascript:alert(1)',
])('the return path %s is replaced with the budget', wanted => expect(returnPath(wanted)).toBe('/newsroom'));
