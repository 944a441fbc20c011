import { expect, it } from 'vitest';
import { listBefore } from './list-before';

const ORIGIN = 'https://paper.example';

it.each([
  ['https://paper.example/newsroom?stage=draft', '/newsroom?stage=draft'],
  ['https://paper.example/newsroom/board', '/newsroom/board'],
  ['https://paper.example/newsroom/stories/one', null],
  ['https://paper.example/newsroom/pictures', null],
  ['https://paper.example/newsroomy', null],
  ['https://paper.example/world', null],
  ['https://other.example/newsroom', null],
  ['', null],
])('The budget before a story that was opened from "%s" is %s', (referrer, list) => {
  expect(listBefore(referrer, ORIGIN)).toBe(list);
});
