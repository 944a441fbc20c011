'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { send, type NotDone } from '@/components/api/send';
import { PicturesAnswer, type PictureDeletions, type PicturesRequest } from '@/domain/api/media';
import type { Problem } from '@/domain/api/problem';
import { undoOf } from './bulk-draft';

/** An action on several pictures in one request. */
type BulkAct =
  | { kind: 'change'; pictures: PicturesRequest['pictures'] }
  | { kind: 'delete' | 'restore'; ids: string[] };

/** The result of an action on several pictures. */
export interface BulkOutcome {
  kind: BulkAct['kind'];
  done: number;
  isUndo: boolean;
  /** The refused pictures with their names, and the reasons. */
  refused: { id: string; name: string; problem: Problem }[];
}

type Names = ReadonlyMap<string, string>;

/** Changes or deletes several pictures in one request, and undoes the last act as a whole. */
export function useBulkChanges() {
  const router = useRouter();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<NotDone | null>(null);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const [undoable, setUndoable] = useState<BulkAct | null>(null);
  const [names, setNames] = useState<Names>(new Map());
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());

  /** @returns the ids of the refused pictures; null when the outcome is unknown */
  const run = async (act: BulkAct, nameOf: Names, isUndo: boolean): Promise<string[] | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const answer = await request(act);
    running.current = false;
    setBusy(false);
    // Even without an answer, something may have been changed.
    router.refresh();
    if (!answer.done) {
      setFailure(answer);
      return null;
    }
    const refused = answer.data.results.flatMap(({ id, problem }) =>
      problem ? [{ id, name: nameOf.get(id) ?? '', problem }] : [],
    );
    const refusedIds = new Set(refused.map(({ id }) => id));
    const done = withoutPictures(act, refusedIds);
    if (done.kind !== 'change') setMoved(before => movedAfter(before, done.ids));
    setNames(nameOf);
    setUndoable(isUndo ? null : reversed(done));
    setOutcome({ kind: act.kind, done: answer.data.results.length - refused.length, isUndo, refused });
    return [...refusedIds];
  };

  return {
    ...{ busy, failure, outcome },
    /** The pictures removed from this list here: pages loaded before still contain them. */
    moved,
    change: (pictures: PicturesRequest['pictures'], nameOf: Names) =>
      run({ kind: 'change', pictures }, nameOf, false),
    remove: (ids: string[], nameOf: Names) => run({ kind: 'delete', ids }, nameOf, false),
    restore: (ids: string[], nameOf: Names) => run({ kind: 'restore', ids }, nameOf, false),
    undo: undoable && (() => run(undoable, names, true)),
    close() {
      setOutcome(null);
      setFailure(null);
      setUndoable(null);
    },
  };
}

function request(act: BulkAct) {
  if (act.kind === 'change') {
    const body: PicturesRequest = { pictures: act.pictures };
    return send('PUT', '/api/newsroom/media/many', body, PicturesAnswer);
  }
  const body: PictureDeletions = { ids: act.ids, deleted: act.kind === 'delete' };
  return send('PUT', '/api/newsroom/media/deleted', body, PicturesAnswer);
}

function withoutPictures(act: BulkAct, refused: ReadonlySet<string>): BulkAct {
  return act.kind === 'change'
    ? { ...act, pictures: act.pictures.filter(({ id }) => !refused.has(id)) }
    : { ...act, ids: act.ids.filter(id => !refused.has(id)) };
}

/** The inverse of an action; null when that did nothing. */
function reversed(act: BulkAct): BulkAct | null {
  if (act.kind === 'change')
    return act.pictures.length ? { kind: 'change', pictures: undoOf(act.pictures) } : null;
  return act.ids.length ? { kind: act.kind === 'delete' ? 'restore' : 'delete', ids: act.ids } : null;
}

/** Deleting and restoring move a picture between the library and the deleted ones; undone, it is back. */
function movedAfter(before: ReadonlySet<string>, ids: string[]): ReadonlySet<string> {
  const after = new Set(before);
  for (const id of ids) if (!after.delete(id)) after.add(id);
  return after;
}
