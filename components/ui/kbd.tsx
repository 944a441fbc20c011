'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};
const onApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether keys are named as on an Apple keyboard; false on the server, corrected in the browser. */
export function useApple(): boolean {
  return useSyncExternalStore(never, onApple, () => false);
}

const NAMES: Record<string, [apple: string, other: string]> = {
  Mod: ['⌘', 'Ctrl'],
  Alt: ['⌥', 'Alt'],
  Shift: ['⇧', 'Shift'],
  Enter: ['↵', '↵'],
};

/** One shortcut, written `Mod+Enter`. Inside a button it is silent: the name of the button is its words alone. */
export function Kbd({ keys, silent }: { keys: string; silent?: boolean }) {
  const apple = useApple();
  const named = keys.split('+').map(key => NAMES[key]?.[apple ? 0 : 1] ?? key);
  return <kbd aria-hidden={silent}>{named.join(apple ? '' : '+')}</kbd>;
}
