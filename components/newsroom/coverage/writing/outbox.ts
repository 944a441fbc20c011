import type { NotDone } from '@/components/api/answer';
import type { EntryAnswer } from '@/domain/coverage/api';
import { isSameEntryText, mergeEntry, textOfEntry, type EntryText } from '@/domain/coverage/merge-entry';
import type { EntryBase, JournaledEntry } from './entry-journal';

type SendState =
  | { kind: 'sending' }
  /** The server cannot be reached; sending is retried automatically. */
  | { kind: 'waiting' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; refused: NotDone }
  /** Another person changed the same part of the entry, so a person has to choose. */
  | { kind: 'conflict'; theirs: EntryAnswer };

/** An entry on its way to the server. */
export interface Outgoing extends Omit<JournaledEntry, 'request'> {
  /** Idempotency key: a retry under it writes the entry once. */
  key: string;
  publish: boolean;
  state: SendState;
}

/** The result of a request. */
export type SendOutcome =
  | { kind: 'done'; entry: EntryAnswer }
  | { kind: 'conflict'; theirs: EntryAnswer }
  | { kind: 'not-done'; answer: NotDone };

/** The dependencies of the outbox. */
interface OutboxDependencies {
  now(): number;
  newKey(): string;
  /** Runs a callback later; returns how to cancel it. */
  after(ms: number, run: () => void): () => void;
  /** Writes an entry to the journal of this browser; resolves once that is done or was refused. */
  write(entry: JournaledEntry): Promise<unknown>;
  drop(entryId: string): void;
  send(entry: Outgoing): Promise<SendOutcome>;
}

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;
/** The maximum time that a request waits for the journal. */
const LONGEST_KEEP_MS = 1500;

/**
 * Sends entries of live coverage until the server has them, each under one key. Each is written to the journal before
 * it is sent, so that a reload or a closed window neither loses it nor publishes it twice.
 */
export function createOutbox(outside: OutboxDependencies) {
  let entries: Outgoing[] = [];
  let failures = 0;
  let cancelRetry: (() => void) | null = null;
  const listeners = new Set<() => void>();

  const set = (next: Outgoing[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  const find = (entryId: string) => entries.find(entry => entry.entryId === entryId);
  const isCurrent = ({ entryId, key }: Outgoing) => find(entryId)?.key === key;
  const replace = (entry: Outgoing) => set(entries.map(one => (one.entryId === entry.entryId ? entry : one)));

  function remove(entryId: string): void {
    set(entries.filter(entry => entry.entryId !== entryId));
    outside.drop(entryId);
  }

  const journaled = ({ key, publish, state: _, ...entry }: Outgoing) =>
    new Promise<void>(resolve => {
      const cancel = outside.after(LONGEST_KEEP_MS, resolve);
      void outside.write({ ...entry, request: { key, publish } }).then(() => {
        cancel();
        resolve();
      });
    });

  async function deliver(entry: Outgoing): Promise<void> {
    const sending: Outgoing = { ...entry, state: { kind: 'sending' } };
    replace(sending);
    await journaled(sending);
    // While it was stored or sent, a newer text of the same entry may have replaced it.
    if (!isCurrent(entry)) return;
    const outcome = await outside.send(sending);
    if (!isCurrent(entry)) return;
    if (outcome.kind === 'done') {
      failures = 0;
      remove(entry.entryId);
    } else if (outcome.kind === 'conflict') await settle(sending, outcome.theirs);
    else notDone(sending, outcome.answer);
  }

  function notDone(entry: Outgoing, refused: NotDone): void {
    if (refused.status === 401) replace({ ...entry, state: { kind: 'signed-out' } });
    else if (refused.isLost) {
      replace({ ...entry, state: { kind: 'waiting' } });
      const pause = Math.min(FIRST_RETRY_MS * 2 ** failures++, LONGEST_RETRY_MS);
      cancelRetry?.();
      cancelRetry = outside.after(pause, retry);
    } else replace({ ...entry, state: { kind: 'refused', refused } });
  }

  /** Merges an entry with another person's change; the writer chooses where both changed the same part. */
  function settle(entry: Outgoing, theirs: EntryAnswer): Promise<void> | void {
    const merged = entry.base && mergeEntry(entry.base.text, entry.text, textOfEntry(theirs));
    if (!merged) return replace({ ...entry, state: { kind: 'conflict', theirs } });
    return rebaseOnto(entry, theirs, merged);
  }

  /** Writes a text on top of another person's version; done when that has the same text already. */
  function rebaseOnto(entry: Outgoing, theirs: EntryAnswer, text: EntryText): Promise<void> | void {
    const isPublished = !entry.publish || theirs.publishedAt !== null;
    if (isPublished && isSameEntryText(text, theirs)) return remove(entry.entryId);
    const base: EntryBase = { version: theirs.version, text: textOfEntry(theirs) };
    return deliver({ ...entry, text, base, key: outside.newKey() });
  }

  function retry(): void {
    cancelRetry?.();
    cancelRetry = null;
    for (const entry of entries)
      if (entry.state.kind === 'waiting' || entry.state.kind === 'signed-out') void deliver(entry);
  }

  function add(entry: Outgoing): void {
    set([...entries.filter(({ entryId }) => entryId !== entry.entryId), entry]);
    void deliver(entry);
  }

  return {
    entries: () => entries,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Sends an entry, the latest text of it if it is here already. */
    send(entry: Pick<JournaledEntry, 'entryId' | 'base' | 'text'>, publish: boolean) {
      add({ ...entry, at: outside.now(), key: outside.newKey(), publish, state: { kind: 'sending' } });
    },
    /** Resends what an earlier session sent without an answer, under its original key. */
    resume({ request, ...entry }: JournaledEntry & { request: { key: string; publish: boolean } }) {
      add({ ...entry, ...request, state: { kind: 'sending' } });
    },
    /** Retries what could not be sent. */
    retry,
    /** Takes an entry back, to be edited again; null while it is on its way. */
    takeBack(entryId: string): Outgoing | null {
      const entry = find(entryId);
      if (!entry || entry.state.kind === 'sending') return null;
      set(entries.filter(one => one !== entry));
      return entry;
    },
    discard: remove,
    /** Overwrites the other person's text with the local one, as the writer chose. */
    keepMine(entryId: string) {
      const entry = find(entryId);
      if (entry?.state.kind === 'conflict') void rebaseOnto(entry, entry.state.theirs, entry.text);
    },
    stop() {
      cancelRetry?.();
      listeners.clear();
    },
  };
}

export type Outbox = ReturnType<typeof createOutbox>;
