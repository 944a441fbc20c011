'use client';
import UnplugIcon from 'lucide-react/icons/unplug';
import { useSyncExternalStore } from 'react';
import { Bar } from './bar';
import { Button } from './button';
import { useWords } from './words/words-provider';

/** Connects the replaced stream of this page again; null while it is connected. */
let reconnect: (() => void) | null = null;
const listeners = new Set<() => void>();

function set(next: (() => void) | null): void {
  reconnect = next;
  for (const listener of listeners) listener();
}

/**
 * Reports when the server replaces this page's stream of events by that of another window of the same person.
 * @param connect connects again at once
 */
export function watchReplaced(source: EventSource, connect: () => void): void {
  source.addEventListener('replaced', () => set(connect));
  source.addEventListener('open', () => set(null));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that this page hears of changes late because too many windows are open, with a button that connects it again. */
export function ReplacedStreamBar() {
  const words = useWords().replacedStream;
  const connect = useSyncExternalStore(
    listen,
    () => reconnect,
    () => null,
  );
  if (!connect) return null;
  return (
    <Bar tone="warn" icon={UnplugIcon} text={words.text}>
      <Button tiny variant="line" onClick={connect}>
        {words.update}
      </Button>
    </Bar>
  );
}
