import { createAutosave, type Autosave, type Sending } from './autosave';
import type { SaveOutcome } from '../api';

type Outcome = SaveOutcome<string, string>;

/** A clock moved by the test, and a server that answers on demand. */
export function stage() {
  let now = 0;
  let keys = 0;
  const timers: { at: number; run: () => void }[] = [];
  const sent: Sending<string>[] = [];
  const answers: ((outcome: Outcome | Error) => void)[] = [];
  const stored: string[] = [];
  /** What is on the disk: a text, and the key of the save that was to send it. */
  let disk: { draft: string; nextKey: string } | null = null;
  let cleared = 0;
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
      write({ draft, nextKey }) {
        if (journal === 'hangs') return new Promise<boolean>(() => {});
        if (journal === 'refuses') return false;
        disk = { draft, nextKey };
        return stored.push(draft) > 0;
      },
      clear() {
        cleared++;
        if (journal === 'hangs') return new Promise<boolean>(() => {});
        if (journal === 'takes') disk = null;
        return Promise.resolve(journal === 'takes');
      },
    },
  );
  return {
    autosave,
    sent,
    stored,
    disk: () => disk,
    cleared: () => cleared,
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

export const promisesRun = async () => {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
};
export const saved = (version: number): Outcome => ({ kind: 'saved', version });
export const unreachable: Outcome = { kind: 'unreachable' };
