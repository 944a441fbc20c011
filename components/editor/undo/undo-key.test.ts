import { expect, it } from 'vitest';
import { undoKeyOf } from './undo-key';

const press = (key: string, held: Partial<Parameters<typeof undoKeyOf>[0]> = {}) =>
  undoKeyOf({
    ...{ key, code: `Key${key.toUpperCase()}` },
    ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
  });

it('Ctrl+Z and ⌘Z are undo, with Shift and as Ctrl+Y redo', () => {
  expect(press('z', { ctrlKey: true })).toBe('undo');
  expect(press('z', { metaKey: true })).toBe('undo');
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('redo');
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe('redo');
  expect(press('y', { ctrlKey: true })).toBe('redo');
});

it('letters alone, ⌘Y and AltGr are neither undo nor redo', () => {
  expect(press('z')).toBeNull();
  expect(press('y', { metaKey: true })).toBeNull();
  expect(press('z', { ctrlKey: true, altKey: true })).toBeNull();
});

it('undo has the same physical key on keyboards of other scripts', () => {
  expect(press('я', { ctrlKey: true, code: 'KeyZ' })).toBe('undo');
});
