import { TEXT_SHORTCUTS, type Shortcut } from '@/components/editor/keys/shortcuts';

/** Every shortcut of the composer, in the order of the help sheet. */
export const SHORTCUTS = {
  main: { keys: 'Mod+Enter', group: 'story', by: 'page', at: 'no sender' },
  save: { keys: 'Mod+S', group: 'story', by: 'page' },
  find: { keys: 'Mod+F', group: 'story', by: 'page' },
  preview: { keys: 'Mod+Alt+P', group: 'story', by: 'page' },
  focusMode: { keys: 'F9', group: 'story', by: 'page' },
  otherSide: { keys: 'F6', group: 'story', by: 'page' },
  tools: { keys: 'Alt+F10', group: 'story', by: 'page' },
  nextCheck: { keys: 'F8', group: 'story', by: 'page' },
  nextChange: { keys: 'Shift+F8', group: 'story', by: 'page' },
  allDone: { keys: 'Ctrl+F8', group: 'story', by: 'page' },
  nextChangeLetter: { keys: ']', group: 'story', by: 'page', at: 'no text' },
  fix: { keys: 'Alt+Enter', group: 'story', by: 'field' },
  nextField: { keys: 'Enter', group: 'story', by: 'field' },
  back: { keys: 'Esc', group: 'story', by: 'page' },
  sheet: { keys: '?', group: 'story', by: 'page', at: 'no text' },
  ...TEXT_SHORTCUTS,
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof SHORTCUTS;
/** Shortcuts of the page, regardless of focus. */
export type PageShortcut = {
  [Name in ShortcutName]: (typeof SHORTCUTS)[Name]['by'] extends 'page' ? Name : never;
}[ShortcutName];

/** Keys that move from the text to the view in front of it. Every other key is text. */
export const AWAY_FROM_TEXT = new Set(['Tab', 'Escape', 'F6']);
