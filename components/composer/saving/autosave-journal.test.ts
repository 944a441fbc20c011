import { describe, expect, it } from 'vitest';
import { JOURNAL_DELAY, SEND_DELAY } from './autosave';
import { promisesRun, saved, stage, unreachable } from './autosave.fixture';

describe('the journal of an autosave', () => {
  it('holds the whole text, also while an older one is resent', async () => {
    const on = stage();
    on.write('a');
    on.pass(SEND_DELAY);
    on.write('ab');
    await on.answer(unreachable);
    on.pass(2000);
    expect(on.sent.map(({ draft, key }) => [draft, key])).toEqual([
      ['a', 'key-1'],
      ['a', 'key-1'],
    ]);
    expect(on.stored.at(-1)).toBe('ab');
  });

  it('holds every change soon after it is made', () => {
    const on = stage();
    on.autosave.pause(true);
    for (const words of ['a', 'ab', 'abc']) {
      on.write(words);
      on.pass(JOURNAL_DELAY);
      expect(on.stored.at(-1)).toBe(words);
    }
  });
});

describe('a failing journal', () => {
  it('is not reported as saving the text, is retried, and is reported once it succeeds', async () => {
    const on = stage();
    on.journal('refuses');
    on.write('a');
    on.pass(SEND_DELAY);
    await on.answer(unreachable);
    expect(on.autosave.state()).toMatchObject({ kind: 'offline', at: null });
    expect(on.autosave.isStored()).toBe(false);
    on.journal('takes');
    on.pass(5000);
    expect(on.stored.at(-1)).toBe('a');
    expect(on.autosave.isStored()).toBe(true);
    on.journal('refuses');
    on.pass(5000);
    expect(on.autosave.isStored()).toBe(false);
  });
});

/** An acknowledged text in a journal that failed to delete it, and works again. */
async function savedWhileRefused() {
  const on = stage();
  on.write('a');
  on.pass(SEND_DELAY);
  on.journal('refuses');
  await on.answer(saved(2));
  expect(on.disk()).not.toBeNull();
  on.journal('takes');
  return on;
}

describe('an acknowledged text in a failing journal', () => {
  it.each(['refuses', 'hangs'] as const)(
    'names the save that sent it when the journal %s meanwhile',
    async does => {
      const on = stage();
      on.write('a');
      on.pass(JOURNAL_DELAY);
      on.journal(does);
      on.pass(SEND_DELAY);
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
    on.pass(SEND_DELAY);
    on.write('ab');
    on.pass(JOURNAL_DELAY);
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
    on.pass(SEND_DELAY);
    await on.answer({ kind: 'conflict', conflict: 'theirs' });
    const left = on.disk()!;
    on.journal('refuses');
    void on.autosave.resolve(5);
    await on.answer(saved(6));
    expect(on.autosave.state().kind).toBe('saved');
    expect(on.sent.at(-1)!.key).toBe(left.nextKey);
  });

  it('is deleted on a later attempt', async () => {
    const on = await savedWhileRefused();
    on.pass(5000);
    expect(on.disk()).toBeNull();
  });

  it('is deleted when the page is left before the next try', async () => {
    const on = await savedWhileRefused();
    on.autosave.stop();
    expect(on.disk()).toBeNull();
  });

  it('is not deleted with newer words that are not saved yet', async () => {
    const on = await savedWhileRefused();
    on.autosave.pause(true);
    on.write('ab');
    on.pass(10_000);
    expect(on.disk()!.draft).toBe('ab');
  });
});
