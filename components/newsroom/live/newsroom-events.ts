'use client';

type Name = 'inbox' | 'story' | 'translation';
type Listener = (data: unknown) => void;

const listeners = new Map<Name, Set<Listener>>();
let source: EventSource | null = null;

const NAMES: Name[] = ['inbox', 'story', 'translation'];

function dispatch(name: Name, event: MessageEvent<string>): void {
  const data: unknown = JSON.parse(event.data);
  for (const listener of [...(listeners.get(name) ?? [])]) listener(data);
}

// A browser opens few connections to one host, so a hidden page holds none.
function connect(): void {
  const isWanted = listeners.size > 0 && document.visibilityState === 'visible';
  if (isWanted === (source !== null)) return;
  source?.close();
  source = isWanted ? new EventSource('/api/newsroom/events') : null;
  for (const name of NAMES)
    source?.addEventListener(name, (event: MessageEvent<string>) => dispatch(name, event));
}

/** Listens to events of the server while the page is visible, all over one connection; returns how to stop. */
export function listenToNewsroom(name: Name, listener: Listener): () => void {
  const all = listeners.get(name) ?? new Set();
  if (!listeners.size) document.addEventListener('visibilitychange', connect);
  listeners.set(name, all.add(listener));
  connect();
  return () => {
    all.delete(listener);
    if (!all.size) listeners.delete(name);
    if (!listeners.size) document.removeEventListener('visibilitychange', connect);
    connect();
  };
}
