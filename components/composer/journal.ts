import type { Draft } from './draft';

/** Text that was written here and that the server has not acknowledged. */
export interface Kept {
  draft: Draft;
  /** The version it was written on. */
  version: number;
  at: number;
}

const STORE = 'texts';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('broadsheet-journal', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The journal cannot be opened'));
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (texts: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const database = await (opened ??= open());
    return await new Promise<T>((resolve, reject) => {
      const request = work(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The journal cannot be read'));
    });
  } catch {
    // Without a journal (private windows, a full disk) writing goes on; the server still gets every save.
    return null;
  }
}

let opened: Promise<IDBDatabase> | null = null;

/** A small notebook in this browser, one entry to a person and story. */
export function journalOf(personId: string, storyId: string) {
  const now = `${personId}/${storyId}`;
  const found = `${now}/found`;
  return {
    keep: (kept: Kept) => void within('readwrite', texts => texts.put(kept, now)),
    forget: () => void within('readwrite', texts => texts.delete(now)),
    /** What an earlier sitting left. It moves aside, so that new words do not write over it. */
    async find(): Promise<Kept | null> {
      const left = await within<Kept | undefined>('readonly', texts => texts.get(now));
      if (left) {
        await within('readwrite', texts => texts.put(left, found));
        await within('readwrite', texts => texts.delete(now));
        return left;
      }
      return (await within<Kept | undefined>('readonly', texts => texts.get(found))) ?? null;
    },
    forgetFound: () => void within('readwrite', texts => texts.delete(found)),
  };
}

export type Journal = ReturnType<typeof journalOf>;
