'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import { useEffect, useSyncExternalStore, type ComponentType } from 'react';
import { Bar } from './bar';
import { Button } from './button';
import { useWords } from './words/words-provider';

/**
 * A loader that loads once. Failures are not thrown: after one the next call tries again.
 */
export function loadOnce(load: () => Promise<void>): () => Promise<void> {
  let loading: Promise<void> | null = null;
  return () => {
    loading ??= load().catch(() => {
      loading = null;
    });
    return loading;
  };
}

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

/** Parts of a page that are loaded after the first render, in a separate bundle. */
export class DeferredParts<Parts extends object> {
  private parts: Parts | null = null;
  private readonly listeners = new Set<() => void>();
  private isLoading = false;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  /** @param load has the bundle loaded, which provides the parts; it never throws */
  constructor(readonly load: () => Promise<void>) {}

  readonly provide = (parts: Parts): void => {
    this.parts = parts;
    clearTimeout(this.retry);
    failing.delete(this);
    for (const listener of [...this.listeners, ...failureListeners]) listener();
  };

  readonly current = (): Parts | null => this.parts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Loads the parts, and retries after each failure until it succeeds. */
  readonly loadUntilDone = async (): Promise<void> => {
    if (this.parts || this.isLoading) return;
    clearTimeout(this.retry);
    this.isLoading = true;
    await this.load();
    this.isLoading = false;
    if (this.current()) return;
    const pause = Math.min(FIRST_RETRY_MS * 2 ** this.failures++, LONGEST_RETRY_MS);
    this.retry = setTimeout(() => void this.loadUntilDone(), pause);
    failing.add(this);
    for (const listener of failureListeners) listener();
  };

  /** The parts as soon as they are loaded; null when they cannot be. */
  async whenLoaded(): Promise<Parts | null> {
    await this.load();
    return this.parts;
  }
}

/** Wanted parts that could not be loaded. */
const failing = new Set<{ loadUntilDone(): Promise<void> }>();
const failureListeners = new Set<() => void>();

function listenToFailures(listener: () => void): () => void {
  failureListeners.add(listener);
  return () => failureListeners.delete(listener);
}

const retryFailed = () => failing.forEach(parts => void parts.loadUntilDone());

/** Reports parts that are wanted and could not be loaded, with a button that tries again at once. */
export function DeferredFailure() {
  const words = useWords().deferred;
  const count = useSyncExternalStore(
    listenToFailures,
    () => failing.size,
    () => 0,
  );
  useEffect(() => {
    addEventListener('online', retryFailed);
    return () => removeEventListener('online', retryFailed);
  }, []);
  if (!count) return null;
  return (
    <Bar tone="bad" icon={CircleXIcon} text={words.failed}>
      <Button tiny variant="line" onClick={retryFailed}>
        {words.again}
      </Button>
    </Bar>
  );
}

/** The parts, loaded when they are wanted; null until then. */
export function useDeferredParts<Parts extends object>(
  deferredParts: DeferredParts<Parts>,
  wanted: boolean,
): Parts | null {
  // A server renders the page without them.
  const parts = useSyncExternalStore(deferredParts.subscribe, deferredParts.current, () => null);
  useEffect(() => {
    if (wanted && !parts) void deferredParts.loadUntilDone();
  }, [wanted, parts, deferredParts]);
  return parts;
}

/**
 * A component among the parts. It renders nothing until they are loaded.
 *
 * @param isWanted whether it is needed now, from its own props, such as whether a dialog is open; always when left out
 */
export function deferred<Parts extends object, Props extends object>(
  deferredParts: DeferredParts<Parts>,
  pick: (parts: Parts) => ComponentType<Props>,
  isWanted: (props: Props) => boolean = () => true,
): ComponentType<Props> {
  return function Deferred(props: Props) {
    const parts = useDeferredParts(deferredParts, isWanted(props));
    if (!parts) return null;
    const Part = pick(parts);
    return <Part {...props} />;
  };
}
