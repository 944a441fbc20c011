'use client';
import { useEffect, useSyncExternalStore, type ComponentType } from 'react';

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

/** Parts of a page that are loaded after the first render, in a separate bundle. */
export class DeferredParts<Parts extends object> {
  private parts: Parts | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param load has the bundle loaded, which provides the parts; it never throws */
  constructor(readonly load: () => Promise<void>) {}

  readonly provide = (parts: Parts): void => {
    this.parts = parts;
    for (const listener of this.listeners) listener();
  };

  readonly current = (): Parts | null => this.parts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The parts as soon as they are loaded; null when they cannot be. */
  async whenLoaded(): Promise<Parts | null> {
    await this.load();
    return this.parts;
  }
}

/** The parts, loaded when they are wanted; null until then. */
export function useDeferredParts<Parts extends object>(
  deferredParts: DeferredParts<Parts>,
  wanted: boolean,
): Parts | null {
  const parts = useSyncExternalStore(deferredParts.subscribe, deferredParts.current);
  useEffect(() => {
    if (wanted && !parts) void deferredParts.load();
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
