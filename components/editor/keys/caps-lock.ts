import { Plugin } from '@tiptap/pm/state';
import { letterOf } from './letter-of';

const CAPITAL = /^\p{Lu}$/u;
const SMALL = /^\p{Ll}$/u;

/**
 * A key event without the effect of Caps Lock, or null when it is unaffected. Caps Lock with Shift results in
 * a lower-case letter, which the editor would treat as the shortcut without Shift: an undo instead of a redo.
 */
export function withoutCapsLock(event: KeyboardEvent): KeyboardEvent | null {
  const { key, code, keyCode, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!ctrlKey && !metaKey) return null;
  const isTurned = shiftKey ? SMALL.test(key) : CAPITAL.test(key);
  if (!isTurned || letterOf(event) === null) return null;
  const plain = shiftKey ? key.toUpperCase() : key.toLowerCase();
  // An event's own properties cannot be changed; key handlers read only these.
  return { type: 'keydown', key: plain, code, keyCode, ctrlKey, metaKey, altKey, shiftKey } as KeyboardEvent;
}

/** Makes the editor's shortcuts independent of Caps Lock. */
export const capsLock = () =>
  new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          const plain = withoutCapsLock(event);
          if (!plain || event.isComposing) return false;
          const done = view.someProp('handleKeyDown', handle => handle(view, plain)) === true;
          if (done) event.preventDefault();
          return true;
        },
      },
    },
  });
