import { letterOf } from '../keys/letter-of';

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

/** The command of a key event on any keyboard layout; null for neither undo nor redo. */
export function undoKeyOf(press: Press): 'undo' | 'redo' | null {
  const { metaKey, ctrlKey, altKey, shiftKey } = press;
  if (altKey || !(metaKey || ctrlKey)) return null;
  const letter = letterOf(press);
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey ? 'redo' : null;
}
