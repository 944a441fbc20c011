import { beforeEach, describe, expect, it } from 'vitest';
import { SEND_DELAY } from './autosave';
import { saved, stage, unreachable } from './autosave.fixture';

describe('autosave', () => {
  let on: ReturnType<typeof stage>;
  beforeEach(() => {
    on = stage();
  });

  it('saves within a second of a pause', async () => {
    on.write('a');
    expect(on.autosave.state().kind).toBe('saving');
    on.pass(1000);
    expect(on.sent).toEqual([{ draft: 'a', base: '', version: 1, key: 'key-1' }]);
    await on.answer(saved(2));
    expect(on.autosave.state()).toEqual({ kind: 'saved', at: 1000 });
    expect(on.cleared()).toBe(1);
  });

  it('saves at least every five seconds during continuous typing', () => {
    for (let step = 0; step < 25; step++) {
      on.write(`words ${step}`);
      on.pass(200);
    }
    expect(on.sent).toHaveLength(1);
  });

  it('has one request in flight, and then sends the newest text with the new version', async () => {
    on.write('a');
    on.pass(1000);
    on.write('ab');
    on.pass(10_000);
    expect(on.sent).toHaveLength(1);
    await on.answer(saved(2));
    expect(on.autosave.state().kind).toBe('saving');
    on.pass(1000);
    expect(on.sent[1]).toEqual({ draft: 'ab', base: 'a', version: 2, key: 'key-2' });
  });

  it('resends a text without a response under its own key before newer words', async () => {
    on.write('a');
    on.pass(1000);
    await on.answer(new Error('network'));
    expect(on.autosave.state().kind).toBe('offline');
    expect(on.stored).toContain('a');
    on.write('ab');
    on.pass(1000);
    expect(on.sent[1]).toEqual(on.sent[0]);
    await on.answer(saved(2));
    on.pass(1000);
    expect(on.sent[2]).toEqual({ draft: 'ab', base: 'a', version: 2, key: 'key-2' });
    await on.answer(saved(3));
    expect(on.autosave.unsent()).toBe(false);
  });

  it('waits longer after each failure', async () => {
    on.write('a');
    on.pass(1000);
    for (const wait of [1000, 2000, 4000]) {
      await on.answer(unreachable);
      const before = on.sent.length;
      on.pass(wait - 1);
      expect(on.sent).toHaveLength(before);
      on.pass(1);
      expect(on.sent).toHaveLength(before + 1);
    }
  });

  it('stops at a conflict, keeps the text, and resumes from the other version', async () => {
    on.write('mine');
    on.pass(1000);
    await on.answer({ kind: 'conflict', conflict: 'theirs' });
    on.write('mine and more');
    on.pass(60_000);
    expect(on.sent).toHaveLength(1);
    expect(on.stored.at(-1)).toBe('mine and more');
    on.write('merged');
    void on.autosave.resolve(7);
    expect(on.sent[1]).toMatchObject({ draft: 'merged', version: 7, key: 'key-2' });
  });

  it('waits for the sign-in and then resends the same text', async () => {
    on.write('a');
    on.pass(1000);
    await on.answer({ kind: 'signed-out' });
    on.pass(60_000);
    expect(on.sent).toHaveLength(1);
    void on.autosave.resume();
    expect(on.sent[1]).toEqual(on.sent[0]);
  });

  it('reports the end of a session with nothing unsent, and is saved again after the sign-in', async () => {
    const before = on.autosave.state();
    on.autosave.signedOut();
    expect(on.autosave.state()).toEqual({ kind: 'signed-out' });
    expect(on.autosave.idle()).toBe(false);
    await on.autosave.resume();
    expect(on.autosave.state()).toEqual(before);
    expect(on.sent).toEqual([]);
  });

  it('keeps unsent text when the session ends, and sends it after the sign-in', async () => {
    on.write('a');
    on.autosave.signedOut();
    on.pass(60_000);
    expect([on.stored.at(-1), on.sent.length]).toEqual(['a', 0]);
    void on.autosave.resume();
    expect(on.sent[0]).toMatchObject({ draft: 'a' });
  });

  it('does not resend a refused text, but sends the next change', async () => {
    on.write('a');
    on.pass(1000);
    await on.answer({ kind: 'refused', refused: 'slug' });
    on.pass(60_000);
    expect(on.sent).toHaveLength(1);
    expect(on.autosave.unsent()).toBe(true);
    on.write('b');
    on.pass(1000);
    expect(on.sent[1]?.draft).toBe('b');
  });

  it('never sends while an input method is composing', () => {
    on.autosave.composing(true);
    on.write('ni');
    on.pass(60_000);
    expect(on.sent).toHaveLength(0);
    on.write('你');
    on.autosave.composing(false);
    on.pass(1000);
    expect(on.sent.map(({ draft }) => draft)).toEqual(['你']);
  });

  it('flushes everything before an action, including what is typed meanwhile', async () => {
    on.write('a');
    const flushed = on.autosave.flush();
    on.write('ab');
    await on.answer(saved(2));
    await on.answer(saved(3));
    expect(await flushed).toBe(true);
    expect(on.sent.map(({ draft }) => draft)).toEqual(['a', 'ab']);
    expect(on.autosave.version()).toBe(3);
  });

  it('waits during an action of the same story, then resumes from its version', () => {
    on.autosave.pause(true);
    on.write('typed meanwhile');
    on.pass(10_000);
    expect(on.sent).toHaveLength(0);
    on.autosave.moved(5);
    on.autosave.pause(false);
    on.pass(1000);
    expect(on.sent).toEqual([{ draft: 'typed meanwhile', base: '', version: 5, key: 'key-1' }]);
  });

  it('resolves a flush with false when the server is unreachable', async () => {
    on.write('a');
    const flushed = on.autosave.flush();
    await on.answer(unreachable);
    expect(await flushed).toBe(false);
    expect(on.autosave.unsent()).toBe(true);
  });

  it('keeps the text on this computer until it is acknowledged', () => {
    on.write('a');
    on.pass(500);
    expect(on.stored).toEqual(['a']);
    on.autosave.stop();
    expect(on.stored.at(-1)).toBe('a');
  });
});

it('autosave stays unsaved while the server leaves out a part of the text, and does not resend by itself', async () => {
  const on = stage();
  on.write('a');
  on.pass(SEND_DELAY);
  await on.answer({ kind: 'saved', version: 2, refused: 'topics' });
  expect(on.autosave.state()).toEqual({ kind: 'refused', refused: 'topics' });
  expect([on.autosave.unsent(), on.stored.at(-1), on.cleared()]).toEqual([true, 'a', 0]);
  on.pass(60_000);
  expect(on.sent).toHaveLength(1);
  on.write('ab');
  on.pass(SEND_DELAY);
  expect(on.sent.at(-1)).toMatchObject({ draft: 'ab', version: 2 });
  await on.answer(saved(3));
  expect([on.autosave.unsent(), on.autosave.state().kind]).toEqual([false, 'saved']);
});
