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
])('after %j a person is sought by %j', (text, sought) => expect(mentionAt(text, text.length)).toBe(sought));
