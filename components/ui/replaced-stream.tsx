'use client';
import UnplugIcon from 'lucide-react/icons/unplug';
import { useSyncExternalStore } from 'react';
import { Bar } from './bar';
import { Button } from './button';
import { useWords } from './words/words-provider';

/** Reconnects the replaced stream of this page; null while it is connected. */
let reconnect: (() => void) | null = null;
const listeners = new Set<() => void>();

function set(next: (() => void) | null): void {
  reconnect = next;
  for (const listener of listeners) listener();
}

/**
 * Reports when the server replaces this page's stream of events by that of another window of the same person.
 * @param connect reconnects immediately
 */
export function watchReplaced(source: EventSource, connect: () => void): void {
  source.addEventListener('replaced', () => set(connect));
  source.addEventListener('open', () => set(null));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Warns that this page receives changes late because too many windows are open, with a button to reconnect it. */
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
