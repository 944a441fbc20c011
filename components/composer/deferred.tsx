'use client';
import { useEffect, useSyncExternalStore, type ComponentType } from 'react';

type DeferredBundle = typeof import('./deferred-bundle');

let bundle: DeferredBundle | null = null;
let loading: Promise<void> | null = null;
const waiting = new Set<() => void>();

/**
 * Loads the rest of the composer, once. When it is here, neither a lost network nor a new version of Broadsheet on the
 * server takes a part away from who is writing. While it cannot be had, the next call tries again.
 */
export function loadDeferredBundle(): Promise<void> {
  loading ??= import('./deferred-bundle').then(
    loaded => {
      bundle = loaded;
      for (const listener of waiting) listener();
    },
    () => {
      loading = null;
    },
  );
  return loading;
}

/** The rest of the composer as soon as it is there; null when it cannot be had. */
export async function whenDeferredBundle(): Promise<DeferredBundle | null> {
  await loadDeferredBundle();
  return bundle;
}

function subscribe(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}

/** The rest of the composer, asked for when it is wanted; null until it is there. */
export function useDeferredBundle(wanted: boolean): DeferredBundle | null {
  const loaded = useSyncExternalStore(subscribe, () => bundle);
  useEffect(() => {
    if (wanted && !loaded) void loadDeferredBundle();
  }, [wanted, loaded]);
  return loaded;
}

/**
 * A component of the deferred bundle. It renders nothing until the bundle has loaded.
 *
 * @param pick the part
 * @param isWanted whether it is needed now, from its own props, such as whether a dialog is open; always when left out
 */
export function deferred<Props extends object>(
  pick: (bundle: DeferredBundle) => ComponentType<Props>,
  isWanted: (props: Props) => boolean = () => true,
): ComponentType<Props> {
  return function Deferred(props: Props) {
    const loaded = useDeferredBundle(isWanted(props));
    if (!loaded) return null;
    const Part = pick(loaded);
    return <Part {...props} />;
  };
}
