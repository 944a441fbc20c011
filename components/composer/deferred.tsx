'use client';
import { useEffect, useSyncExternalStore, type ComponentType } from 'react';

type Rest = typeof import('./deferred-bundle');

let rest: Rest | null = null;
let loading: Promise<void> | null = null;
const waiting = new Set<() => void>();

/**
 * Loads the rest of the composer, once. When it is here, neither a lost network nor a new version of Broadsheet on the
 * server takes a part away from who is writing. While it cannot be had, the next call tries again.
 */
export function loadRest(): Promise<void> {
  loading ??= import('./deferred-bundle').then(
    loaded => {
      rest = loaded;
      for (const tell of waiting) tell();
    },
    () => {
      loading = null;
    },
  );
  return loading;
}

/** The rest of the composer as soon as it is there; null when it cannot be had. */
export async function withRest(): Promise<Rest | null> {
  await loadRest();
  return rest;
}

function heed(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

/** The rest of the composer, asked for when it is wanted; null until it is there. */
export function useRest(wanted: boolean): Rest | null {
  const loaded = useSyncExternalStore(heed, () => rest);
  useEffect(() => {
    if (wanted && !loaded) void loadRest();
  }, [wanted, loaded]);
  return loaded;
}

/**
 * A part of the rest of the composer. Until it is there nothing stands in its place.
 *
 * @param pick the part
 * @param isWanted whether it is needed now, from its own props, such as whether a dialog is open; always when left out
 */
export function later<Props extends object>(
  pick: (rest: Rest) => ComponentType<Props>,
  isWanted: (props: Props) => boolean = () => true,
): ComponentType<Props> {
  return function Later(props: Props) {
    const loaded = useRest(isWanted(props));
    if (!loaded) return null;
    const Part = pick(loaded);
    return <Part {...props} />;
  };
}
