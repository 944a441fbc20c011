'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Option } from '@/domain/api/options';
import type { OptionKind } from '@/domain/paper/options';
import { loadOptions } from './options';

const NONE: Option[] = [];

/** Names by id, loaded from the server on demand. */
export interface Names {
  /** The name; null until it is loaded. */
  nameOf(id: string): string | null;
  /** Remembers what was found elsewhere. */
  learn(found: Option[]): void;
}

/**
 * @param known the names that the page has already
 * @param lang the language of the names
 */
export function useNames(kind: OptionKind, known: Option[] = NONE, lang?: string): Names {
  const [read, setRead] = useState<ReadonlyMap<string, string>>(() => new Map());
  const missing = useRef(new Set<string>());
  const requested = useRef(new Set<string>());
  const names = useMemo(
    () => new Map([...read, ...known.map(({ id, name }) => [id, name] as const)]),
    [read, known],
  );

  const result = useMemo((): Names => {
    const learn = (found: Option[]) =>
      setRead(before => new Map([...before, ...found.map(({ id, name }) => [id, name] as const)]));
    return {
      nameOf(id) {
        const name = names.get(id) ?? null;
        if (name === null && !requested.current.has(id)) missing.current.add(id);
        return name;
      },
      learn,
    };
  }, [names]);

  // Names missed while rendering are loaded together, in one request.
  useEffect(() => {
    if (!missing.current.size) return;
    const ids = [...missing.current];
    missing.current.clear();
    for (const id of ids) requested.current.add(id);
    void loadOptions(kind, ids, lang).then(found => found.length && result.learn(found));
  });
  return result;
}
