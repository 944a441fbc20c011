import { expect, it } from 'vitest';
import { mentionAt } from './mention-area';

it.each([
  ['@', ''],
  ['ask @In', 'In'],
  ['请@周', '周'],
  ['ask @Ines Mar', 'Ines Mar'],
  ['desk@paper', null],
  ['@Ines\nhow', null],
  ['nobody', null],
])('the mention search of %j is %j', (text, sought) => expect(mentionAt(text, text.length)).toBe(sought));
