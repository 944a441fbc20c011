const STORE = 'texts';

let opened: Promise<IDBDatabase> | null = null;
const lossListeners = new Set<() => void>();

/** After the database was deleted, or closed for another page, the next write reopens it. */
function lose(): void {
  opened = null;
  for (const notify of lossListeners) notify();
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('broadsheet-journal', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = lose;
      database.onversionchange = () => {
        database.close();
        lose();
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('The journal cannot be opened'));
    request.onblocked = () => reject(new Error('The journal is being removed'));
  });
}

/** Calls back when written data may be lost, for example when a person clears the browser's storage. */
export function onJournalLost(listener: () => void): () => void {
  lossListeners.add(listener);
  return () => lossListeners.delete(listener);
}

/**
 * Runs an operation in this browser's journal; resolves when the data is on the disk.
 * @throws DOMException or Error when this browser cannot store data: in a private window, on a full disk
 */
export async function inJournal<T>(
  mode: IDBTransactionMode,
  work: (texts: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await (opened ??= open());
  return await new Promise<T>((resolve, reject) => {
    // Strict durability: a write survives a power failure.
    const transaction = database.transaction(STORE, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error('The journal cannot be written'));
    // Nothing is awaited while a page is being closed.
    if (mode === 'readwrite') transaction.commit();
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
}
