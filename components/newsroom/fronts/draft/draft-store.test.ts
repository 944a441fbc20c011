import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeContainer, changeSlot, emptySlot } from '@/domain/front/arrange';
import { slotsOf, type FrontContents } from '@/domain/front/contents';
import { DraftStore, type SaveAnswer } from './draft-store';
import type { JournaledFront } from './front-journal';

const container = (id: string) => ({
  id,
  kind: 'package' as const,
  title: '',
  fill: { by: 'newest' as const },
  slots: [emptySlot(`slot-of-${id}`)],
});
const START: FrontContents = { containers: [container('one'), container('two')] };

const worded = (contents: FrontContents, of: 'one' | 'two', headline: string) =>
  changeSlot(contents, `slot-of-${of}`, { headline });
const headlines = (contents: FrontContents) => slotsOf(contents).map(({ headline }) => headline);

/** A draft on a server, which compares versions as ours does. */
let server: { version: number; contents: FrontContents; saves: number };
/** The answer while the server cannot be reached. */
let lost: { reason: string; status?: number } | null;
/** What the journal of this browser has. */
let stored: JournaledFront | null;
const journal = {
  write: (front: JournaledFront) => Promise.resolve((stored = front) !== null),
  clear: () => Promise.resolve((stored = null) === null),
};
const savedAt = '2026-11-27T08:00:00.000Z';

const save = async (version: number, contents: FrontContents): Promise<SaveAnswer> => {
  if (lost) return { done: false, ...lost, field: null, isLost: true };
  server.saves++;
  if (version !== server.version) {
    const draft = { version: server.version, contents: server.contents, savedBy: 'Amina', savedAt };
    return { done: false, reason: 'conflict', field: null, conflict: { reason: 'conflict', draft } };
  }
  server = { ...server, version: version + 1, contents };
  return { done: true, data: { version: server.version, savedAt, ...NOTHING } };
};
const NOTHING = { byRule: {}, notAllowed: [] };
const opened = () => {
  const { version, contents } = server;
  return new DraftStore({ version, contents, savedBy: null, savedAt: null }, NOTHING, save, journal);
};

beforeEach(() => {
  server = { version: 3, contents: START, saves: 0 };
  lost = null;
  stored = null;
});
afterEach(() => void vi.useRealTimers());

describe('the draft of a front in the browser', () => {
  it('is saved with all changes at once, and only when something changed', async () => {
    const store = opened();
    expect(await store.flush()).toBe(true);
    store.apply(structuredClone(START));
    expect(store.view().state).toBe('saved');
    store.apply(worded(START, 'one', 'A'));
    store.apply(worded(store.view().contents, 'two', 'B'));
    expect(store.view().state).toBe('unsaved');
    expect(await store.flush()).toBe(true);
    expect(server).toMatchObject({ version: 4, saves: 1 });
    expect(headlines(server.contents)).toEqual(['A', 'B']);
    expect(store.view()).toMatchObject({ state: 'saved', version: 4, savedAt });
  });

  it('is undone and redone step by step, with typing in one field as one step', () => {
    const store = opened();
    for (const letters of ['H', 'Ha', 'Har']) store.apply(worded(START, 'one', letters), 'headline one');
    store.apply(worded(store.view().contents, 'two', 'B'));
    store.undo();
    expect(headlines(store.view().contents)).toEqual(['Har', '']);
    store.undo();
    expect(store.view()).toMatchObject({ contents: START, canUndo: false, canRedo: true });
    store.redo();
    store.redo();
    store.redo();
    expect(headlines(store.view().contents)).toEqual(['Har', 'B']);
    store.undo();
    store.apply(worded(START, 'two', 'C'));
    expect(store.view().canRedo).toBe(false);
    store.stop();
  });

  it('keeps changes made during a save, and saves them afterwards', async () => {
    const store = opened();
    store.apply(worded(START, 'one', 'A'));
    const first = store.flush();
    store.apply(worded(START, 'one', 'Again'));
    expect(await first).toBe(true);
    expect(headlines(server.contents)).toEqual(['Again', '']);
    expect(store.view().state).toBe('saved');
  });

  it('merges changes of others in other containers, and saves both', async () => {
    const store = opened();
    server = { ...server, version: 4, contents: worded(START, 'two', 'Theirs') };
    store.apply(worded(START, 'one', 'Mine'));
    expect(await store.flush()).toBe(true);
    expect(headlines(server.contents)).toEqual(['Mine', 'Theirs']);
    expect(server.version).toBe(5);
    expect(store.view()).toMatchObject({ canUndo: true, theirs: null });
    store.undo();
    expect(headlines(store.view().contents)).toEqual(['', 'Theirs']);
    store.redo();
    expect(headlines(store.view().contents)).toEqual(['Mine', 'Theirs']);
    store.stop();
  });

  it.each(['mine', 'theirs'] as const)(
    'offers both versions when the same container was changed; undo after %s restores the other one',
    async keep => {
      const store = opened();
      server = { ...server, version: 4, contents: worded(START, 'one', 'theirs') };
      store.apply(worded(START, 'one', 'mine'));
      expect(await store.flush()).toBe(false);
      expect(store.view()).toMatchObject({ state: 'conflict', theirs: { savedBy: 'Amina' } });
      expect(headlines(server.contents)).toEqual(['theirs', '']);
      store.settle(keep);
      expect(await store.flush()).toBe(true);
      expect(headlines(server.contents)).toEqual([keep, '']);
      store.undo();
      expect(headlines(store.view().contents)).toEqual([keep === 'mine' ? 'theirs' : 'mine', '']);
      store.stop();
    },
  );

  it.each([{ reason: 'offline' }, { reason: 'server-error', status: 503 }])(
    'is resent automatically, with growing delays, after a lost answer: %o',
    async answer => {
      vi.useFakeTimers();
      const store = opened();
      lost = answer;
      store.apply(worded(START, 'one', 'A'));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(store.view()).toMatchObject({ state: 'retrying', refused: null });
      lost = null;
      await vi.advanceTimersByTimeAsync(30_000);
      expect(store.view().state).toBe('saved');
      expect(headlines(server.contents)).toEqual(['A', '']);
      expect(stored).toBeNull();
    },
  );

  it('is in the journal until it is saved, and is resumed by the next session', async () => {
    const first = opened();
    lost = { reason: 'offline' };
    first.apply(worded(START, 'one', 'A'));
    expect(await first.flush()).toBe(false);
    first.stop();
    lost = null;
    server = { ...server, version: 4, contents: worded(START, 'two', 'Theirs') };
    const second = opened();
    expect(second.resume(stored!)).toBe(true);
    expect(await second.flush()).toBe(true);
    expect(headlines(server.contents)).toEqual(['A', 'Theirs']);
    expect(stored).toBeNull();
    second.stop();
  });

  it('of an earlier session does not replace unsaved changes', () => {
    const store = opened();
    store.apply(worded(START, 'one', 'A'));
    const left = { version: 3, base: START, contents: worded(START, 'one', 'B'), at: 0 };
    expect(store.resume(left)).toBe(false);
    expect(headlines(store.view().contents)).toEqual(['A', '']);
    store.stop();
  });

  it('takes the state of the server unless there are unsaved changes', () => {
    const store = opened();
    const titled = changeContainer(START, 'two', one => ({ ...one, title: 'Harbour' }));
    const fresh = { version: 4, contents: titled, savedBy: 'Amina', savedAt };
    store.apply(worded(START, 'one', 'Mine'));
    store.refresh(fresh, NOTHING);
    expect(headlines(store.view().contents)).toEqual(['Mine', '']);
    store.undo();
    store.refresh(fresh, NOTHING);
    expect(store.view()).toMatchObject({ version: 4, contents: titled, canUndo: false, canRedo: true });
    expect(store.view().mergedWith).toBe('Amina');
    store.redo();
    expect(store.view().contents).toEqual(worded(titled, 'one', 'Mine'));
    store.stop();
  });

  it('does not change while it is held, and takes the state of the server afterwards', () => {
    const store = opened();
    const titled = changeContainer(START, 'two', one => ({ ...one, title: 'Harbour' }));
    store.hold(true);
    store.refresh({ version: 4, contents: titled, savedBy: 'Amina', savedAt }, NOTHING);
    expect(store.view()).toMatchObject({ version: 3, contents: START });
    store.hold(false);
    expect(store.view()).toMatchObject({ version: 4, contents: titled, mergedWith: 'Amina' });
  });

  it('drops undo steps that conflict with changes of others, and the ones before them', async () => {
    const store = opened();
    store.apply(worded(START, 'two', 'First'));
    store.apply(worded(store.view().contents, 'one', 'Second'));
    store.apply(worded(store.view().contents, 'one', 'Third'));
    expect(await store.flush()).toBe(true);
    const fresh = {
      version: 5,
      contents: worded(server.contents, 'two', 'Theirs'),
      savedBy: 'Amina',
      savedAt,
    };
    store.refresh(fresh, NOTHING);
    store.undo();
    expect(headlines(store.view().contents)).toEqual(['Second', 'Theirs']);
    store.undo();
    expect(headlines(store.view().contents)).toEqual(['', 'Theirs']);
    expect(store.view().canUndo).toBe(false);
    store.stop();
  });

  it('is saved as soon as undo leads back to the state of the server', async () => {
    const store = opened();
    store.apply(worded(START, 'one', 'A'));
    store.undo();
    expect(store.view().state).toBe('saved');
    expect(await store.flush()).toBe(true);
    expect(server.saves).toBe(0);
  });
});
