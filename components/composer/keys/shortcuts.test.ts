import type { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { editorExtensions } from '@/components/editor/extensions';
import { STORY_EXTENSIONS } from '../text/story-extensions';
import { isPressed } from '@/components/editor/keys/shortcuts';
import { SHORTCUTS } from './shortcuts';

const ARROWS: Record<string, string> = { '↑': 'ArrowUp', '↓': 'ArrowDown' };

/** A shortcut in canonical spelling. */
function spelled(keys: string): string {
  const parts = keys.split(/[-+]/);
  const last = parts.pop()!;
  const named = ARROWS[last] ?? (last.length === 1 ? last.toUpperCase() : last);
  return [...parts.sort(), named].join('+');
}

/** Alternative shortcuts that are usual on a system. */
const OTHER_HABITS = new Set(['Mod+Y', 'Cmd+ArrowUp', 'Cmd+ArrowDown']);

/** Keys with an action of the editor; those without a modifier only have their usual effect. */
const boundInEditor = editorExtensions({ placeholder: '', own: STORY_EXTENSIONS }).flatMap(extension => {
  const { addKeyboardShortcuts } = extension.config as {
    addKeyboardShortcuts?: (this: object) => Record<string, unknown>;
  };
  const { name, options } = extension;
  const keys = addKeyboardShortcuts?.call({ name, options, storage: {}, editor: {} as Editor }) ?? {};
  return Object.keys(keys)
    .filter(key => /^(Mod|Alt|Ctrl|Cmd)|Mod-/.test(key) && /^[\x20-\x7e]+$/.test(key))
    .map(spelled)
    .filter(key => !OTHER_HABITS.has(key));
});

const shown = (by: string) =>
  Object.values(SHORTCUTS)
    .filter(shortcut => shortcut.by === by)
    .map(({ keys }) => spelled(keys));

const press = (key: string, held: string[] = [], code = '') => ({
  key,
  code,
  metaKey: held.includes('meta'),
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

describe('the shortcuts of the composer', () => {
  it('are listed on the sheet if and only if they are bound', () => {
    expect([...new Set(boundInEditor)].sort()).toEqual(shown('editor').sort());
  });

  it('are bound once each', () => {
    const keys = Object.values(SHORTCUTS).map(shortcut => spelled(shortcut.keys));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('match the pressed keys', () => {
    expect(isPressed('Mod+S', press('s', ['ctrl']))).toBe(true);
    expect(isPressed('Mod+S', press('s', ['meta']))).toBe(true);
    expect(isPressed('Mod+S', press('s'))).toBe(false);
    expect(isPressed('Mod+S', press('S', ['ctrl', 'shift']))).toBe(false);
    expect(isPressed('Mod+Alt+P', press('π', ['meta', 'alt'], 'KeyP'))).toBe(true);
    expect(isPressed('?', press('?', ['shift']))).toBe(true);
    expect(isPressed('Ctrl+Shift+Space', press(' ', ['ctrl', 'shift'], 'Space'))).toBe(true);
    expect(isPressed('Ctrl+Shift+Space', press(' ', ['meta', 'shift'], 'Space'))).toBe(false);
    expect(isPressed('Esc', press('Escape'))).toBe(true);
  });

  it('match with Caps Lock on, and in the layout of another script', () => {
    const letters = Object.values(SHORTCUTS).filter(({ keys }) => /\+[A-Z]$/.test(keys));
    expect(letters.length).toBeGreaterThan(5);
    const cyrillic: Record<string, string> = {
      S: 'ы',
      F: 'а',
      P: 'з',
      K: 'л',
      E: 'у',
      Z: 'я',
      M: 'ь',
      V: 'м',
      B: 'и',
      I: 'ш',
      D: 'в',
      X: 'ч',
    };
    for (const { keys } of letters) {
      const letter = keys.at(-1)!;
      const held = [
        ...(/Mod|Ctrl/.test(keys) ? ['ctrl'] : []),
        ...(/Alt/.test(keys) ? ['alt'] : []),
        ...(/Shift/.test(keys) ? ['shift'] : []),
      ];
      const other = cyrillic[letter]!;
      for (const key of [letter, letter.toLowerCase(), other, other.toUpperCase()])
        expect([keys, key, isPressed(keys, press(key, held, `Key${letter}`))]).toEqual([keys, key, true]);
    }
    // Other Latin layouts have a different letter on that key.
    expect(isPressed('Mod+S', press('o', ['ctrl'], 'KeyS'))).toBe(false);
  });
});
