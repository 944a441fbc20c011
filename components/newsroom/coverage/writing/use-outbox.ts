'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { onSignedIn } from '@/components/api/signed-in';
import { newKey } from '@/components/ui/new-key';
import type { CoverageWrites } from '../use-coverage';
import type { EntryJournal } from './entry-journal';
import { createOutbox, type Outbox, type Outgoing } from './outbox';

const NONE: Outgoing[] = [];

function later(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** The entries on their way, which go on while the screen changes. */
export function useOutbox(
  journal: EntryJournal,
  send: CoverageWrites['send'],
): { outbox: Outbox; outgoing: Outgoing[] } {
  const [outbox] = useState(() =>
    createOutbox({
      now: Date.now,
      newKey,
      after: later,
      write: journal.write,
      drop: entryId => void journal.drop(entryId),
      send,
    }),
  );
  const outgoing = useSyncExternalStore(outbox.subscribe, outbox.entries, () => NONE);
  useEffect(() => {
    const retry = () => outbox.retry();
    addEventListener('online', retry);
    addEventListener('focus', retry);
    const stopListening = onSignedIn(retry);
    return () => {
      stopListening();
      removeEventListener('online', retry);
      removeEventListener('focus', retry);
    };
  }, [outbox]);
  return { outbox, outgoing };
}
