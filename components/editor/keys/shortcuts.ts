import { letterOf } from './letter-of';

/**
 * The handler of a shortcut: the page around the editor, the editor of the body, or the focused field or
 * card.
 */
type ShortcutTarget = 'page' | 'editor' | 'field';

export interface Shortcut {
  /** In the format of `Kbd`. */
  keys: string;
  group: 'story' | 'text' | 'blocks';
  by: ShortcutTarget;
  /** Where focus must be for the page to handle it; anywhere when missing. */
  at?: 'body' | 'text' | 'no text' | 'no sender';
}

/** Every shortcut of a text, in the order of its sheet, for key bindings and help. */
export const TEXT_SHORTCUTS = {
  bold: { keys: 'Mod+B', group: 'text', by: 'editor' },
  italic: { keys: 'Mod+I', group: 'text', by: 'editor' },
  link: { keys: 'Mod+K', group: 'text', by: 'page', at: 'body' },
  noBreak: { keys: 'Ctrl+Shift+Space', group: 'text', by: 'page', at: 'text' },
  undo: { keys: 'Mod+Z', group: 'text', by: 'editor' },
  redo: { keys: 'Mod+Shift+Z', group: 'text', by: 'editor' },
  pastePlain: { keys: 'Mod+Shift+V', group: 'text', by: 'field' },
  note: { keys: 'Mod+Alt+M', group: 'text', by: 'editor' },
  suggest: { keys: 'Mod+Shift+E', group: 'text', by: 'page' },
  start: { keys: 'Ctrl+Home', group: 'text', by: 'editor' },
  end: { keys: 'Ctrl+End', group: 'text', by: 'editor' },
  slash: { keys: '/', group: 'blocks', by: 'field' },
  paragraph: { keys: 'Mod+Alt+0', group: 'blocks', by: 'editor' },
  heading2: { keys: 'Mod+Alt+2', group: 'blocks', by: 'editor' },
  heading3: { keys: 'Mod+Alt+3', group: 'blocks', by: 'editor' },
  orderedList: { keys: 'Mod+Shift+7', group: 'blocks', by: 'editor' },
  bulletList: { keys: 'Mod+Shift+8', group: 'blocks', by: 'editor' },
  quotation: { keys: 'Mod+Shift+9', group: 'blocks', by: 'editor' },
  pair: { keys: 'Mod+Alt+4', group: 'blocks', by: 'editor' },
  blockMenu: { keys: 'Mod+Alt+B', group: 'blocks', by: 'page', at: 'body' },
  duplicate: { keys: 'Mod+Shift+D', group: 'blocks', by: 'editor' },
  moveUp: { keys: 'Alt+↑', group: 'blocks', by: 'editor' },
  moveDown: { keys: 'Alt+↓', group: 'blocks', by: 'editor' },
  otherLanguage: { keys: 'Tab', group: 'blocks', by: 'field' },
  sideUp: { keys: 'Alt+Shift+↑', group: 'blocks', by: 'editor' },
  sideDown: { keys: 'Alt+Shift+↓', group: 'blocks', by: 'editor' },
  swapSides: { keys: 'Mod+Alt+X', group: 'blocks', by: 'editor' },
} as const satisfies Record<string, Shortcut>;

const EVENT_KEYS: Record<string, string> = { Esc: 'escape', Space: ' ' };

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

/** Whether a key event matches this shortcut. */
export function isPressed(keys: string, { key, code, metaKey, ctrlKey, altKey, shiftKey }: Press): boolean {
  const parts = keys.split('+');
  const last = parts.pop()!;
  const holds = (name: string) => parts.includes(name);
  if (holds('Ctrl') ? !ctrlKey : holds('Mod') !== (metaKey || ctrlKey)) return false;
  // A character such as ? is on different keys in different layouts, with or without Shift.
  const isSign = last.length === 1 && !/[A-Z0-9]/.test(last);
  if (holds('Alt') !== altKey || (!isSign && holds('Shift') !== shiftKey)) return false;
  // With Alt, a letter's key may produce another character.
  if (altKey && /^[A-Z]$/.test(last) && code === `Key${last}`) return true;
  if (/^[A-Z]$/.test(last)) return letterOf({ key, code }) === last.toLowerCase();
  return key.toLowerCase() === (EVENT_KEYS[last] ?? last.toLowerCase());
}
