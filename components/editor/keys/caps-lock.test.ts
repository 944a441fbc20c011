import { expect, it } from 'vitest';
import { withoutCapsLock } from './caps-lock';

const press = (key: string, held: string[] = [], code = '') => ({
  key,
  code,
  metaKey: held.includes('meta'),
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

it('a shortcut pressed with Caps Lock on reaches the editor as the lower-case key', () => {
  const plain = (key: string, held: string[], code = 'KeyZ') =>
    withoutCapsLock(press(key, held, code) as KeyboardEvent)?.key;
  expect(plain('z', ['ctrl', 'shift'])).toBe('Z');
  expect(plain('Z', ['meta'])).toBe('z');
  expect(plain('я', ['ctrl', 'shift'])).toBe('Я');
  for (const held of [['ctrl'], ['meta', 'alt']]) expect(plain('z', held)).toBe(undefined);
  expect(plain('Z', ['ctrl', 'shift'])).toBe(undefined);
  expect(plain('Z', [])).toBe(undefined);
  expect(plain('7', ['ctrl', 'shift'], 'Digit7')).toBe(undefined);
});
