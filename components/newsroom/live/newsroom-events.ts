'use client';
import type { SharedScreen } from '@/domain/api/events';
import { watchReplaced } from '@/components/ui/replaced-stream';

type Name = 'inbox' | 'story' | 'translation' | 'front' | 'front-draft' | 'presence';
type Listener = (data: unknown) => void;

interface Received {
  name: Name;
  data: unknown;
  /** By the clock of the server, in milliseconds. */
  at: number;
}

const NAMES: Name[] = ['inbox', 'story', 'translation', 'front', 'front-draft', 'presence'];
const MAX_RECEIVED = 200;
/** How far the clocks of two server processes may differ; less than the pause before a screen is drawn again. */
const MARGIN_MS = 100;
/** The server starts a stream this much earlier. */
const SERVER_MARGIN_MS = 5000;

const listeners = new Map<Name, Set<Listener>>();
let source: EventSource | null = null;
/** The screen on which this window shows other people. */
let screen: SharedScreen | null = null;
/** The latest events, for a screen that was drawn before them and listens only now. */
let received: Received[] = [];
/** The time that the page shows: of the last event, or at first of what was drawn. */
let shownAt = 0;
/** The stream has everything from this time on. */
let followedFrom = Infinity;

function take(name: Name, event: MessageEvent<string>): void {
  const data: unknown = JSON.parse(event.data);
  const at = Number(event.lastEventId) || shownAt;
  shownAt = Math.max(shownAt, at);
  if (name !== 'presence') received = [...received.slice(-MAX_RECEIVED), { name, data, at }];
  for (const listener of [...(listeners.get(name) ?? [])]) listener(data);
}

// A browser opens few connections to one host, so a hidden page holds none.
function connect(): void {
  const isWanted = listeners.size > 0 && document.visibilityState === 'visible';
  if (isWanted === (source !== null)) return;
  source?.close();
  followedFrom = shownAt || Infinity;
  source = isWanted ? new EventSource(`/api/newsroom/events?${queryOf(shownAt)}`) : null;
  if (source) watchReplaced(source, connectAgain);
  for (const name of NAMES)
    source?.addEventListener(name, (event: MessageEvent<string>) => take(name, event));
}

function queryOf(since: number): URLSearchParams {
  return new URLSearchParams({ ...(since && { since: String(since) }), ...(screen && { screen }) });
}

function connectAgain(): void {
  source?.close();
  source = null;
  connect();
}

/**
 * Listens to events of the server while the page is visible, all over one connection, without a gap: what changed since
 * the screen was drawn is received too, also when the connection was lost in between.
 * @param renderedAt when the server drew the screen, by its clock in milliseconds
 * @returns how to stop
 */
export function listenToNewsroom(name: Name, listener: Listener, renderedAt?: number): () => void {
  const all = listeners.get(name) ?? new Set();
  if (!listeners.size) document.addEventListener('visibilitychange', connect);
  listeners.set(name, all.add(listener));
  if (renderedAt !== undefined) {
    // A request to read everything was met by drawing the screen.
    for (const { name: of, data, at } of received)
      if (of === name && data !== null && at > renderedAt - MARGIN_MS) listener(data);
    if (!source) shownAt = shownAt ? Math.min(shownAt, renderedAt) : renderedAt;
    else if (renderedAt < followedFrom - SERVER_MARGIN_MS) {
      source.close();
      source = null;
      shownAt = renderedAt;
    }
  }
  // Everything that a page listens to is known before it connects.
  queueMicrotask(connect);
  return () => {
    all.delete(listener);
    if (!all.size) listeners.delete(name);
    if (!listeners.size) document.removeEventListener('visibilitychange', connect);
    connect();
  };
}

/** Listens to where other people are on a screen. @returns how to stop */
export function listenToPresence(on: SharedScreen, listener: Listener): () => void {
  screen = on;
  const stop = listenToNewsroom('presence', listener);
  if (source) connectAgain();
  return () => {
    if (screen === on) screen = null;
    stop();
    if (source) connectAgain();
  };
}
