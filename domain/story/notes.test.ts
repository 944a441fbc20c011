import { expect, it } from 'vitest';
import { mentionsIn } from './notes';

const people = [
  { id: 'a', name: 'Ann' },
  { id: 'al', name: 'Ann Lee' },
  { id: 'z', name: '周明月' },
];
const named = (text: string) => mentionsIn(text, people).map(({ id }) => id);

it.each([
  ['nobody', 'Ann said so.', []],
  ['one person', '@Ann, is it nine?', ['a']],
  ['the longer of two names', '@Ann Lee?', ['al']],
  ['both of them', '@Ann Lee and @Ann', ['al', 'a']],
  ['a Chinese name without spaces around it', '请@周明月核实', ['z']],
  ['each person once', '@Ann @Ann', ['a']],
])('the mentions in a note name %s', (_, text, ids) => expect(named(text)).toEqual(ids));
