'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { send, type NotDone } from '@/components/api/send';
import { PicturesAnswer, type PicturesRequest } from '@/domain/api/media';
import type { Problem } from '@/domain/api/problem';
import { undoOf } from './bulk-draft';

type Changes = PicturesRequest['pictures'];

/** What came of a change of several pictures. */
export interface BulkOutcome {
  done: number;
  isUndo: boolean;
  /** The names of pictures that were not changed, and why. */
  refused: { id: string; name: string; problem: Problem }[];
}

/** Changes several pictures in one request, and undoes the last change as a whole. */
export function useBulkChanges() {
  const router = useRouter();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<NotDone | null>(null);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const [undoable, setUndoable] = useState<Changes>([]);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());

  /** @returns the ids of the pictures that were not changed; null when nothing is certain */
  const run = async (
    changes: Changes,
    nameOf: ReadonlyMap<string, string>,
    isUndo: boolean,
  ): Promise<string[] | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const request: PicturesRequest = { pictures: changes };
    const answer = await send('PUT', '/api/newsroom/media/many', request, PicturesAnswer);
    running.current = false;
    setBusy(false);
    // Also without an answer some may have changed.
    router.refresh();
    if (!answer.done) {
      setFailure(answer);
      return null;
    }
    const refused = answer.data.results.flatMap(({ id, problem }) =>
      problem ? [{ id, name: nameOf.get(id) ?? '', problem }] : [],
    );
    const refusedIds = new Set(refused.map(({ id }) => id));
    const done = changes.filter(({ id }) => !refusedIds.has(id));
    setNames(nameOf);
    setUndoable(isUndo ? [] : undoOf(done));
    setOutcome({ done: done.length, isUndo, refused });
    return [...refusedIds];
  };

  return {
    ...{ busy, failure, outcome },
    change: (changes: Changes, nameOf: ReadonlyMap<string, string>) => run(changes, nameOf, false),
    undo: undoable.length ? () => run(undoable, names, true) : null,
    close() {
      setOutcome(null);
      setFailure(null);
      setUndoable([]);
    },
  };
}
