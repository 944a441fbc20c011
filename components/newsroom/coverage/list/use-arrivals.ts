'use client';
import { useState } from 'react';
import type { EntryAnswer } from '@/domain/coverage/api';

/**
 * Entries of other people that come in while the list is held, because the pointer is over it or it is scrolled: they
 * wait, so that no button moves away from under the pointer.
 * @param own the entries that were sent from here, which are shown at once
 */
export function useArrivals(entries: EntryAnswer[], own: ReadonlySet<string>) {
  const [isHeld, hold] = useState(false);
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(entries.map(({ id }) => id)));
  const isNew = ({ id }: EntryAnswer) => !seen.has(id);
  const see = () => setSeen(new Set([...seen, ...entries.map(({ id }) => id)]));
  if (!isHeld && entries.some(isNew)) see();
  const waiting = new Set(isHeld ? entries.filter(entry => isNew(entry) && !own.has(entry.id)) : []);
  return { count: waiting.size, shown: entries.filter(entry => !waiting.has(entry)), hold, show: see };
}
