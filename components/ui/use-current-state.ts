import { useCallback, useRef, useState } from 'react';

/**
 * State whose newest value can be read before it is rendered, because a pointer moves and is let go faster than that.
 * @returns what is rendered, how to change it, and how to read the newest value in an event
 */
export function useCurrentState<Value>(initial: Value) {
  const [shown, show] = useState(initial);
  const newest = useRef(initial);
  const set = useCallback((next: Value) => {
    newest.current = next;
    show(next);
  }, []);
  const read = useCallback(() => newest.current, []);
  return [shown, set, read] as const;
}
