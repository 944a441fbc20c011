import { hostOf, type RepairExceptions } from './repair-exceptions';
import type { Losses } from './losses';

/** Links to a host that were removed from an item, or that a person restored. */
export interface RemovedLinks {
  host: string;
  places: string[];
  isKept: boolean;
}

/** The links removed from an item by host, the most frequent first, and the restored ones. */
export function removedLinks(losses: Losses, kept: RepairExceptions): RemovedLinks[] {
  const found = new Map<string, string[]>();
  for (const place of losses.injectedLinks?.places ?? []) {
    const host = hostOf(/https?:\/\/\S+/i.exec(place)?.[0] ?? '');
    if (host) found.set(host, [...(found.get(host) ?? []), place]);
  }
  return [
    ...[...found]
      .map(([host, places]) => ({ host, places, isKept: false }))
      .toSorted((one, other) => other.places.length - one.places.length),
    ...kept.hosts.filter(host => !found.has(host)).map(host => ({ host, places: [], isKept: true })),
  ];
}
