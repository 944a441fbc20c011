import type { Draft } from '../state/draft';
import { newKey } from './new-key';

/** Text that was written here and that the server has not acknowledged. */
export interface Kept {
  draft: Draft;
  /** The version it was written on. */
  version: number;
  at: number;
  /** The text of that version, on which the changes are based. */
  base: Draft;
  /** What was sent of it without an answer: the server may have it. */
  unanswered: { draft: Draft; key: string } | null;
}

/** The base of this text, now that the server has said which version its unanswered save led to, if any. */
export function settleKept<Text extends Kept>(kept: Text, acknowledged: number | null): Text {
  const { unanswered } = kept;
  if (!unanswered || acknowledged === null) return kept;
  return { ...kept, base: unanswered.draft, version: acknowledged, unanswered: null };
}

/** A text kept by an earlier session, with its key. */
export interface Found extends Kept {
  place: string;
  storyId: string;
}

const STORE = 'texts';
const ANY = '￿';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('broadsheet-journal', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The journal cannot be opened'));
  });
}

let opened: Promise<IDBDatabase> | null = null;

/** Resolves when what was written is on the disk; null when this browser keeps nothing. */
async function within<T>(
  mode: IDBTransactionMode,
  work: (texts: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const database = await (opened ??= open());
    return await new Promise<T>((resolve, reject) => {
      // Strict durability: a write survives a power cut.
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('The journal cannot be written'));
    });
  } catch {
    // Without a journal (private windows, a full disk) writing goes on; the server still gets every save.
    return null;
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'draft' in value && 'base' in value;

/** Every text under a place, newest first. */
async function textsUnder(place: string): Promise<Found[]> {
  const range = IDBKeyRange.bound(place, place + ANY);
  const [places, texts] = await Promise.all([
    within('readonly', store => store.getAllKeys(range)),
    within('readonly', store => store.getAll(range) as IDBRequest<unknown[]>),
  ]);
  const found = (texts ?? []).flatMap((text, at): Found[] => {
    const where = String(places?.[at]);
    return isKept(text) ? [{ ...text, place: where, storyId: where.split('/')[1] ?? '' }] : [];
  });
  return found.sort((a, b) => b.at - a.at);
}

/** Places of texts that an open tab is still writing. */
async function placesInUse(): Promise<Set<string>> {
  // Missing where a newsroom runs without TLS: then the text of another tab may be offered too, which harms nothing.
  const locks = await navigator.locks?.query().catch(() => null);
  return new Set(locks?.held?.map(({ name }) => name ?? ''));
}

function holdWhileOpen(place: string): void {
  void navigator.locks?.request(place, () => new Promise(() => {})).catch(() => null);
}

/**
 * Unsent text in this browser: one entry per person, story and session, so that sessions never overwrite each
 * other and no person sees what another wrote here.
 */
export function journalOf(personId: string, storyId: string) {
  const story = `${personId}/${storyId}/`;
  const place = `${story}${newKey()}`;
  let holds = false;
  return {
    keep(kept: Kept) {
      if (!holds) holdWhileOpen(place);
      holds = true;
      return within('readwrite', texts => texts.put(kept, place));
    },
    forget: () => within('readwrite', texts => texts.delete(place)),
    /** What earlier sittings left, newest first. */
    async find(): Promise<Found[]> {
      const [texts, used] = await Promise.all([textsUnder(story), placesInUse()]);
      return texts.filter(text => text.place !== place && !used.has(text.place));
    },
    drop: (found: Found) => within('readwrite', texts => texts.delete(found.place)),
    bringBack: ({ place: where, storyId: _, ...kept }: Found) =>
      within('readwrite', texts => texts.put(kept, where)),
  };
}

export type Journal = ReturnType<typeof journalOf>;

/** Everything that this person wrote in this browser and that the server has not acknowledged. */
export const unsentOf = (personId: string): Promise<Found[]> => textsUnder(`${personId}/`);

/** Forgets one text, once the server has it or its writer wants none of it. */
export const forgetText = (found: Found) => within('readwrite', texts => texts.delete(found.place));
