import type { SaveOutcome } from '../api';
import type { FieldsChange } from '@/domain/story/merged-fields';

export type SaveState<Conflict, Refused> =
  | { kind: 'saved'; at: number }
  | { kind: 'saving' }
  /**
   * The server cannot be reached; the text has been on this computer since `at`, or is only in this window
   * (null).
   */
  | { kind: 'offline'; at: number | null; nextTry: number }
  | { kind: 'refused'; refused: Refused }
  | { kind: 'signed-out' }
  | { kind: 'conflict'; conflict: Conflict };

/** A save in flight. Its key and base are stored with it, so that a retry is idempotent. */
export interface Sending<Draft> {
  draft: Draft;
  /** The text of its base version. */
  base: Draft;
  version: number;
  key: string;
  /** The change as steps for the version it was made on, which remote changes do not alter; null for none. */
  commit?: FrozenCommit | null;
}

/** Steps as sent, and resent unchanged. */
export interface FrozenCommit {
  version: number;
  steps: unknown[];
  change: FieldsChange | null;
}

/** A text that is not on the server. */
export interface Unsent<Draft, Conflict> {
  draft: Draft;
  version: number;
  /** The part that was sent and may have arrived. */
  unanswered: Sending<Draft> | null;
  /** The key of the next save: a server that has it also has this text or a later one of the same session. */
  nextKey: string;
  /** The other text of the merge. */
  conflict: Conflict | null;
}

/** All side effects of autosave. */
export interface AutosaveEffects<Draft, Conflict, Refused> {
  now(): number;
  /** Runs a callback later; returns how to cancel it. */
  after(ms: number, run: () => void): () => void;
  newKey(): string;
  read(): Draft;
  /** The last text that the server acknowledged. */
  readBase(): Draft;
  /** Takes the steps of local changes, up to the text of `read`; null to send the text itself. */
  takeSteps?(): FrozenCommit | null;
  /** The delay before sending, in milliseconds; null for the usual pause. */
  interval?(): number | null;
  send(sending: Sending<Draft>): Promise<SaveOutcome<Conflict, Refused>>;
  /**
   * Writes a text into the journal; resolves to true when it is stored.
   * @param whole also rewrites what may be stored already
   */
  write(unsent: Unsent<Draft, Conflict>, whole: boolean): boolean | Promise<boolean>;
  /** Deletes the journal's entry; resolves to true when it is deleted. */
  clear(): Promise<boolean>;
}

export const SEND_DELAY = 700;
const MAX_SEND_DELAY = 4500;
/** The maximum delay before a change is in the journal. */
export const JOURNAL_DELAY = 80;
/** The interval for rewriting entries that the journal refused or may have lost. */
const REWRITE_INTERVAL = 3000;
/** The maximum time that a save waits for the journal. */
const MAX_JOURNAL_WAIT = 1500;
const COMPOSITION_DELAY = 50;
const FIRST_RETRY = 1000;
const MAX_RETRY = 30_000;

export type Autosave<Draft, Conflict, Refused> = ReturnType<typeof createAutosave<Draft, Conflict, Refused>>;

/** Autosave: after a pause, at least every few seconds, one request at a time, until the text is saved. */
export function createAutosave<Draft, Conflict, Refused>(
  start: { version: number; at: number },
  effects: AutosaveEffects<Draft, Conflict, Refused>,
) {
  type State = SaveState<Conflict, Refused>;
  let state: State = { kind: 'saved', at: start.at };
  let version = start.version;
  let edits = 0;
  let acknowledged = 0;
  let refusedAt = -1;
  let firstChange: number | null = null;
  let lastChange = 0;
  let failures = 0;
  let nextTry = 0;
  let composing = false;
  let paused = false;
  let inFlight: Promise<void> | null = null;
  // A text without a response is resent unchanged before anything newer; otherwise its key would be useless.
  let unanswered: (Sending<Draft> & { edits: number; at: number }) | null = null;
  let cancelSend: (() => void) | null = null;
  let cancelJournal: (() => void) | null = null;
  let cancelRewrite: (() => void) | null = null;
  /** The key of the next save; null until a text that it may send is stored or sent. */
  let nextKey: string | null = null;
  /** Whether the journal may have a text that the server acknowledged. */
  let isLeftBehind = false;
  let cancelClear: (() => void) | null = null;
  // When the journal last stored the text; null when it failed.
  let journaledAt: number | null = start.at;
  /** The state to restore after a sign-in when nothing is unsent. */
  let beforeSignOut: State | null = null;
  const listeners = new Set<() => void>();

  const become = (next: State) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const stopWaiting = () => {
    cancelSend?.();
    cancelSend = null;
  };
  const cancelWrites = () => {
    cancelJournal?.();
    cancelRewrite?.();
    cancelJournal = cancelRewrite = null;
  };
  const blocked = () => state.kind === 'conflict' || state.kind === 'signed-out';
  const unsent = () => edits > acknowledged;
  const waiting = () => unanswered !== null || (unsent() && edits > refusedAt);

  /** A journal that does not answer counts as failing. */
  const withinTime = (writing: Promise<boolean>) =>
    new Promise<boolean>(resolve => {
      const cancelWait = effects.after(MAX_JOURNAL_WAIT, () => resolve(noteWritten(false)));
      void writing.then(ok => {
        cancelWait();
        resolve(ok);
      });
    });

  function noteWritten(ok: boolean): boolean {
    const before = journaledAt;
    journaledAt = ok ? effects.now() : null;
    if (state.kind === 'offline') become({ ...state, at: journaledAt });
    else if ((before === null) === ok) become(state);
    return ok;
  }

  /** True once the journal has all unsaved text. */
  function writeJournal(whole = false): boolean | Promise<boolean> {
    cancelWrites();
    if (!unsent()) {
      if (isLeftBehind) clearJournal();
      return true;
    }
    const conflict = state.kind === 'conflict' ? state.conflict : null;
    nextKey ??= effects.newKey();
    const writing = effects.write({ draft: effects.read(), version, unanswered, nextKey, conflict }, whole);
    cancelRewrite = effects.after(REWRITE_INTERVAL, () => void writeJournal(true));
    if (typeof writing === 'boolean') return noteWritten(writing);
    void writing.then(noteWritten);
    return withinTime(writing);
  }

  /** Deletes an acknowledged text, now or on a later attempt; one that is being written again is kept. */
  function clearJournal() {
    cancelClear?.();
    isLeftBehind = true;
    cancelClear = effects.after(REWRITE_INTERVAL, () => {
      cancelClear = null;
      if (isLeftBehind && !unsent()) clearJournal();
    });
    const editsBefore = edits;
    void effects.clear().then(isCleared => {
      if (!isCleared || edits !== editsBefore) return;
      isLeftBehind = false;
      cancelClear?.();
      cancelClear = null;
    });
  }

  function schedule() {
    stopWaiting();
    if (inFlight || composing || paused || blocked() || !waiting()) return;
    const interval = effects.interval?.() ?? null;
    const longest = (firstChange ?? lastChange) + (interval ?? MAX_SEND_DELAY);
    const due = failures ? nextTry : Math.min(lastChange + (interval ?? SEND_DELAY), longest);
    cancelSend = effects.after(Math.max(0, due - effects.now()), () => void send());
  }

  function settle(outcome: SaveOutcome<Conflict, Refused>, sent: { edits: number }) {
    if (outcome.kind !== 'unreachable' && outcome.kind !== 'signed-out') unanswered = null;
    failures = outcome.kind === 'unreachable' ? failures + 1 : 0;
    switch (outcome.kind) {
      case 'saved':
        // The response to an action that did not wait for this save may have arrived first.
        version = Math.max(version, outcome.version);
        if (outcome.refused) {
          refusedAt = sent.edits;
          become({ kind: 'refused', refused: outcome.refused });
          break;
        }
        acknowledged = sent.edits;
        if (unsent()) return become({ kind: 'saving' });
        cancelWrites();
        clearJournal();
        return become({ kind: 'saved', at: effects.now() });
      case 'unreachable':
        nextTry = effects.now() + Math.min(FIRST_RETRY * 2 ** (failures - 1), MAX_RETRY);
        return waitOffline(nextTry);
      case 'refused':
        refusedAt = sent.edits;
        become({ kind: 'refused', refused: outcome.refused });
        break;
      case 'conflict':
        become({ kind: 'conflict', conflict: outcome.conflict });
        break;
      case 'signed-out':
        become({ kind: 'signed-out' });
    }
    void writeJournal();
  }

  /** The state changes only after the journal has answered. */
  function waitOffline(until: number) {
    const say = () => {
      if (!inFlight && failures && nextTry === until && !blocked())
        become({ kind: 'offline', at: journaledAt, nextTry });
    };
    const writing = writeJournal();
    if (typeof writing === 'boolean') say();
    else void writing.then(say);
  }

  /** @param hurried the page may be closed soon: the journal is written without waiting for it */
  async function send(hurried = false): Promise<void> {
    stopWaiting();
    if (inFlight || composing || paused || blocked() || !waiting()) return;
    if (!unanswered) {
      const sentKey = nextKey ?? effects.newKey();
      // What is written from here on is sent by the save after this one.
      nextKey = null;
      const [draft, base, commit] = [effects.read(), effects.readBase(), effects.takeSteps?.()];
      unanswered = { draft, base, version, key: sentKey, commit, edits, at: effects.now() };
    }
    const sending = unanswered;
    firstChange = null;
    const deliver = () => {
      const { draft, base, key, commit } = sending;
      return effects.send({ draft, base, version: sending.version, key, ...(commit && { commit }) });
    };
    // The whole text, although the sent text may be older. It is stored before anything is sent, so that a
    // browser that is killed then recognises its own text when the server returns it.
    const writing = writeJournal();
    become({ kind: 'saving' });
    inFlight = (hurried || typeof writing === 'boolean' ? deliver() : writing.then(deliver))
      .catch((): SaveOutcome<Conflict, Refused> => ({ kind: 'unreachable' }))
      .then(outcome => {
        inFlight = null;
        settle(outcome, sending);
        schedule();
      });
    return inFlight;
  }

  return {
    state: () => state,
    /** Whether the journal stored the unsaved text. */
    isStored: () => journaledAt !== null,
    version: () => version,
    unsent,
    /** Nothing is unsent, in flight, or suspended: newer text of the server can be applied. */
    idle: () => state.kind === 'saved' && !unsent() && !unanswered && !inFlight && !paused && !composing,
    writeJournal,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed() {
      edits++;
      lastChange = effects.now();
      firstChange ??= lastChange;
      if (state.kind === 'saved' || state.kind === 'refused') become({ kind: 'saving' });
      // The two texts of the merge view have changed.
      if (state.kind === 'conflict') become(state);
      cancelJournal ??= effects.after(JOURNAL_DELAY, () => void writeJournal());
      schedule();
    },
    isComposing: () => composing,
    /** The save in flight, or without an answer. */
    sending: (): Pick<Sending<Draft>, 'key' | 'draft'> | null => unanswered,
    /** When that save was first sent, in milliseconds; null when nothing is without an answer. */
    sentAt: (): number | null => unanswered?.at ?? null,
    /** An input method is composing: incomplete syllables are not saved. */
    composing(on: boolean) {
      composing = on;
      schedule();
      // Resumes whatever waited for the end of the composition.
      if (!on) effects.after(COMPOSITION_DELAY, () => become(state));
    },
    /** During an action, a save would conflict with the version that the action creates. */
    pause(on: boolean) {
      paused = on;
      schedule();
    },
    /** Sends unsent text now. True when the server has everything. */
    async flush(hurried = false): Promise<boolean> {
      for (;;) {
        if (inFlight) await inFlight;
        if (!unsent() && !unanswered) return true;
        if (blocked() || composing || paused || !waiting()) return false;
        await send(hurried);
        if (failures) return false;
      }
    },
    /** The server may accept what it refused before. */
    again() {
      refusedAt = -1;
      schedule();
    },
    /** The session has ended; a save in flight detects that by itself. */
    signedOut() {
      if (inFlight || blocked()) return;
      stopWaiting();
      beforeSignOut = state;
      become({ kind: 'signed-out' });
      void writeJournal();
    },
    /** The person has signed in again. */
    resume() {
      if (state.kind !== 'signed-out') return Promise.resolve();
      if (beforeSignOut && !waiting()) {
        become(beforeSignOut);
        return Promise.resolve();
      }
      become({ kind: 'saving' });
      return send();
    },
    /**
     * Remote changes were applied. @param sent the text in flight, rebased onto them; null when nothing is in flight
     */
    rebased(to: number, sent: Draft | null) {
      version = Math.max(version, to);
      if (unanswered && sent)
        unanswered = Object.assign(unanswered, { version, base: effects.readBase(), draft: sent });
      if (unsent()) cancelJournal ??= effects.after(JOURNAL_DELAY, () => void writeJournal());
    },
    /** A local action changed the version of the story. */
    moved(to: number) {
      version = Math.max(version, to);
    },
    /** A save by another person that this one was not based on. */
    conflicted(conflict: Conflict) {
      become({ kind: 'conflict', conflict });
      void writeJournal();
    },
    /** Continues from the other version; the editor now contains the merged text. */
    resolve(theirVersion: number) {
      version = theirVersion;
      failures = 0;
      become({ kind: 'saving' });
      edits++;
      return send();
    },
    stop() {
      cancelSend?.();
      void writeJournal();
      cancelRewrite?.();
      cancelClear?.();
      listeners.clear();
    },
  };
}
