import { beforeEach, describe, expect, it } from 'vitest';
import { createAutosave, KEEP_EVERY, PAUSE, type Autosave, type Sending } from './autosave';
import type { SaveOutcome } from '../api';

type Outcome = SaveOutcome<string, string>;

/** A clock moved by the test, and a server that answers on demand. */
function stage() {
  let now = 0;
  let keys = 0;
  const timers: { at: number; run: () => void }[] = [];
  const sent: Sending<string>[] = [];
  const answers: ((outcome: Outcome | Error) => void)[] = [];
  const kept: string[] = [];
  /** What is on the disk: a text, and the key of the save that was to send it. */
  let disk: { draft: string; nextKey: string } | null = null;
  let forgotten = 0;
  let journal: 'takes' | 'refuses' | 'hangs' = 'takes';
  let text = '';
  let base = '';
  const autosave: Autosave<string, string, string> = createAutosave(
    { version: 1, at: 0 },
    {
      now: () => now,
      after(ms, run) {
        const timer = { at: now + ms, run };
        timers.push(timer);
        return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
      },
      newKey: () => `key-${++keys}`,
      read: () => text,
      readBase: () => base,
      send: sending => {
        sent.push(sending);
        return new Promise((resolve, reject) =>
          answers.push(outcome => {
            if (outcome instanceof Error) return reject(outcome);
            if (outcome.kind === 'saved') base = sending.draft;
            resolve(outcome);
          }),
        );
      },
      keep({ draft, nextKey }) {
        if (journal === 'hangs') return new Promise<boolean>(() => {});
        if (journal === 'refuses') return false;
        disk = { draft, nextKey };
        return kept.push(draft) > 0;
      },
      clear() {
        forgotten++;
        if (journal === 'hangs') return new Promise<boolean>(() => {});
        if (journal === 'takes') disk = null;
        return Promise.resolve(journal === 'takes');
      },
    },
  );
  return {
    autosave,
    sent,
    kept,
    disk: () => disk,
    forgotten: () => forgotten,
    journal(does: typeof journal) {
      journal = does;
    },
    write(words: string) {
      text = words;
      autosave.changed();
    },
    pass(ms: number) {
      const until = now + ms;
      for (;;) {
        timers.sort((a, b) => a.at - b.at);
        const next = timers[0];
        if (!next || next.at > until) break;
        now = Math.max(now, next.at);
        timers.shift();
        next.run();
      }
      now = until;
    },
    async answer(outcome: Outcome | Error) {
      answers.shift()?.(outcome);
      await promisesRun();
    },
  };
}

const promisesRun = async () => {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
};
const saved = (version: number): Outcome => ({ kind: 'saved', version });
const unreachable: Outcome = { kind: 'unreachable' };

describe('the journal of an autosave', () => {
  it('holds the whole text, also while an older one is resent', async () => {
    const on = stage();
    on.write('a');
    on.pass(PAUSE);
    on.write('ab');
    await on.answer(unreachable);
    on.pass(2000);
    expect(on.sent.map(({ draft, key }) => [draft, key])).toEqual([
      ['a', 'key-1'],
      ['a', 'key-1'],
    ]);
    expect(on.kept.at(-1)).toBe('ab');
  });

  it('holds every change soon after it is made', () => {
    const on = stage();
    on.autosave.hold(true);
    for (const words of ['a', 'ab', 'abc']) {
      on.write(words);
      on.pass(KEEP_EVERY);
      expect(on.kept.at(-1)).toBe(words);
    }
  });
});

describe('a failing journal', () => {
  it('is not reported as saving the text, is retried, and is reported once it succeeds', async () => {
    const on = stage();
    on.journal('refuses');
    on.write('a');
    on.pass(PAUSE);
    await on.answer(unreachable);
    expect(on.autosave.state()).toMatchObject({ kind: 'kept', at: null });
    expect(on.autosave.isKept()).toBe(false);
    on.journal('takes');
    on.pass(5000);
    expect(on.kept.at(-1)).toBe('a');
    expect(on.autosave.isKept()).toBe(true);
    on.journal('refuses');
    on.pass(5000);
    expect(on.autosave.isKept()).toBe(false);
  });
});

describe('a text that the server has, in a journal that fails', () => {
  it.each(['refuses', 'hangs'] as const)(
    'names the save that sent it when the journal %s meanwhile',
    async does => {
      const on = stage();
      on.write('a');
      on.pass(KEEP_EVERY);
      on.journal(does);
      on.pass(PAUSE);
      on.write('ab');
      on.pass(2000);
      await promisesRun();
      await on.answer(saved(2));
      on.pass(5000);
      await promisesRun();
      await on.answer(saved(3));
      expect(on.sent.map(({ draft }) => draft)).toEqual(['a', 'ab']);
      expect(on.disk()).toEqual({ draft: 'a', nextKey: on.sent[0]!.key });
    },
  );

  it('names the save after the one in flight for what is written during it', async () => {
    const on = stage();
    on.write('a');
    on.pass(PAUSE);
    on.write('ab');
    on.pass(KEEP_EVERY);
    const left = on.disk()!;
    expect(left.draft).toBe('ab');
    expect(left.nextKey).not.toBe(on.sent[0]!.key);
    await on.answer(saved(2));
    on.pass(5000);
    expect(on.sent[1]).toMatchObject({ draft: 'ab', key: left.nextKey });
  });

  it('names the save of the merged text when a merge was stored while the journal refused', async () => {
    const on = stage();
    on.write('a');
    on.pass(PAUSE);
    await on.answer({ kind: 'conflict', conflict: 'theirs' });
    const left = on.disk()!;
    on.journal('refuses');
    void on.autosave.resolve(5);
    await on.answer(saved(6));
    expect(on.autosave.state().kind).toBe('saved');
    expect(on.sent.at(-1)!.key).toBe(left.nextKey);
  });

  it('is deleted at a later chance', async () => {
    const on = stage();
    on.write('a');
    on.pass(PAUSE);
    on.journal('refuses');
    await on.answer(saved(2));
    expect(on.disk()).not.toBeNull();
    on.journal('takes');
    on.pass(5000);
    expect(on.disk()).toBeNull();
  });

  it('is deleted when the page is left before the next try', async () => {
    const on = stage();
    on.write('a');
    on.pass(PAUSE);
    on.journal('refuses');
    await on.answer(saved(2));
    on.journal('takes');
    on.autosave.stop();
    expect(on.disk()).toBeNull();
  });

  it('is not deleted with newer words that are not saved yet', async () => {
    const on = stage();
    on.write('a');
    on.pass(PAUSE);
    on.journal('refuses');
    await on.answer(saved(2));
    on.journal('takes');
    on.autosave.hold(true);
    on.write('ab');
    on.pass(10_000);
    expect(on.disk()!.draft).toBe('ab');
  });
});

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
    expect(on.forgotten()).toBe(1);
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
    expect(on.autosave.state().kind).toBe('kept');
    expect(on.kept).toContain('a');
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
    expect(on.kept.at(-1)).toBe('mine and more');
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
    expect([on.kept.at(-1), on.sent.length]).toEqual(['a', 0]);
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
    on.autosave.hold(true);
    on.write('typed meanwhile');
    on.pass(10_000);
    expect(on.sent).toHaveLength(0);
    on.autosave.moved(5);
    on.autosave.hold(false);
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
    expect(on.kept).toEqual(['a']);
    on.autosave.stop();
    expect(on.kept.at(-1)).toBe('a');
  });
});

it('autosave stays unsaved while the server leaves out a part of the text, and does not resend by itself', async () => {
  const on = stage();
  on.write('a');
  on.pass(PAUSE);
  await on.answer({ kind: 'saved', version: 2, refused: 'topics' });
  expect(on.autosave.state()).toEqual({ kind: 'refused', refused: 'topics' });
  expect([on.autosave.unsent(), on.kept.at(-1), on.forgotten()]).toEqual([true, 'a', 0]);
  on.pass(60_000);
  expect(on.sent).toHaveLength(1);
  on.write('ab');
  on.pass(PAUSE);
  expect(on.sent.at(-1)).toMatchObject({ draft: 'ab', version: 2 });
  await on.answer(saved(3));
  expect([on.autosave.unsent(), on.autosave.state().kind]).toEqual([false, 'saved']);
});
