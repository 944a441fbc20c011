import { describe, expect, it } from 'vitest';
import type { NotDone } from '@/components/api/answer';
import type { EntryAnswer } from '@/domain/coverage/api';
import type { EntryText } from '@/domain/coverage/merge-entry';
import { doc, p, text } from '@/domain/document/samples.fixture';
import type { JournaledEntry } from './entry-journal';
import { createOutbox, type Outgoing, type SendOutcome } from './outbox';

const words = (...lines: string[]): EntryText => ({
  ...{ title: '', byline: '', pinned: false, keyEvent: false },
  body: doc(...lines.map(line => p(text(line)))),
});
const view = (version: number, entry: EntryText, publishedAt: string | null = 'now'): EntryAnswer => ({
  ...{ id: 'e', author: 'Wen', writer: 'Wen', createdAt: 'now', changedAt: null, removed: false },
  ...{ mayChange: true, mayPublish: false, version, publishedAt },
  ...entry,
});
const LOST: SendOutcome = {
  kind: 'not-done',
  answer: { done: false, reason: 'offline', field: null, isLost: true },
};
const refusal = (reason: string, status: number): SendOutcome & { answer: NotDone } => ({
  kind: 'not-done',
  answer: { done: false, reason, field: null, status },
});
const conflict = (theirs: EntryAnswer): SendOutcome => ({ kind: 'conflict', theirs });

/** An outbox with a clock, a journal and a server that the test moves. */
function outboxWith(...outcomes: SendOutcome[]) {
  const sent: Outgoing[] = [];
  const journal = new Map<string, JournaledEntry>();
  const timers = new Map<number, () => void>();
  let number = 0;
  const outbox = createOutbox({
    now: () => 0,
    newKey: () => `key-${++number}`,
    after(_, run) {
      const timer = ++number;
      timers.set(timer, run);
      return () => void timers.delete(timer);
    },
    write: async entry => void journal.set(entry.entryId, entry),
    drop: entryId => void journal.delete(entryId),
    async send(entry) {
      // An entry in flight can be found after a crash.
      expect(journal.get(entry.entryId)?.request).toEqual({ key: entry.key, publish: entry.publish });
      sent.push(entry);
      return outcomes.shift() ?? { kind: 'done', entry: view(1, entry.text) };
    },
  });
  const settle = () => new Promise(resolve => setTimeout(resolve));
  const tick = async () => {
    await settle();
    for (const [timer, run] of timers) {
      timers.delete(timer);
      run();
    }
    await settle();
  };
  const states = () => outbox.entries().map(({ state }) => state.kind);
  return { outbox, sent, journal, settle, tick, states };
}

const isNew = (entry: EntryText) => ({ entryId: 'e', base: null, text: entry });
const change = (base: EntryText, entry: EntryText) => ({
  ...{ entryId: 'e', text: entry },
  base: { version: 1, text: base },
});

describe('The outbox of live entries', () => {
  it('keeps an entry in the journal until the server has it', async () => {
    const { outbox, sent, journal, settle, states } = outboxWith();
    outbox.send(isNew(words('Rain.')), true);
    expect(states()).toEqual(['sending']);
    await settle();
    expect(sent).toHaveLength(1);
    expect([states(), journal.size]).toEqual([[], 0]);
  });

  it('resends an entry under the same key when its answer was lost', async () => {
    const { outbox, sent, tick, states } = outboxWith(LOST, LOST);
    outbox.send(isNew(words('Rain.')), true);
    for (let pause = 0; pause < 3; pause++) await tick();
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(sent).toHaveLength(3);
    expect(states()).toEqual([]);
  });

  it('resends what an earlier session left under its original key', async () => {
    const { outbox, sent, settle } = outboxWith();
    outbox.resume({ ...isNew(words('Rain.')), at: 0, request: { key: 'before', publish: true } });
    await settle();
    expect(sent.map(({ key, publish }) => [key, publish])).toEqual([['before', true]]);
  });

  it('keeps a refused entry until it is edited or discarded', async () => {
    const { outbox, journal, tick, states } = outboxWith(refusal('coverage-not-live', 422));
    outbox.send(isNew(words('Rain.')), true);
    await tick();
    expect(states()).toEqual(['refused']);
    expect(outbox.takeBack('e')?.text).toEqual(words('Rain.'));
    expect([states(), journal.size]).toEqual([[], 1]);
    outbox.discard('e');
    expect(journal.size).toBe(0);
  });

  it('sends an entry of a signed-out person once they are signed in again', async () => {
    const { outbox, sent, tick, states } = outboxWith(refusal('signed-out', 401));
    outbox.send(isNew(words('Rain.')), true);
    await tick();
    expect(states()).toEqual(['signed-out']);
    outbox.retry();
    await tick();
    expect([sent.length, states()]).toEqual([2, []]);
  });

  it('merges a change with that of another person where they changed different parts', async () => {
    const [base, mine] = [words('Rain.', 'Wind.'), words('Heavy rain.', 'Wind.')];
    const theirs = view(4, words('Rain.', 'No wind.'));
    const { outbox, sent, tick, states } = outboxWith(conflict(theirs));
    outbox.send(change(base, mine), false);
    await tick();
    expect(sent.at(-1)).toMatchObject({ text: words('Heavy rain.', 'No wind.'), base: { version: 4 } });
    expect(new Set(sent.map(({ key }) => key)).size).toBe(2);
    expect(states()).toEqual([]);
  });

  it('lets the writer settle a change of the same part, and writes that choice over the version shown', async () => {
    const [base, mine] = [words('Rain.'), words('Heavy rain.')];
    const { outbox, sent, tick, states } = outboxWith(conflict(view(4, words('Light rain.'))));
    outbox.send(change(base, mine), false);
    await tick();
    expect(states()).toEqual(['conflict']);
    outbox.keepMine('e');
    await tick();
    expect(sent.at(-1)).toMatchObject({ text: mine, base: { version: 4 } });
  });

  it('sends only the newer of two texts of an entry that are sent at once', async () => {
    const { outbox, sent, tick, states } = outboxWith();
    outbox.send(change(words('Rain.'), words('Heavy rain.')), false);
    outbox.send(change(words('Rain.'), words('Heavy rain, and wind.')), false);
    await tick();
    expect(sent.map(({ text: sentText }) => sentText)).toEqual([words('Heavy rain, and wind.')]);
    expect(states()).toEqual([]);
  });

  it('sends nothing more when another person made the same change', async () => {
    const { outbox, sent, journal, tick, states } = outboxWith(conflict(view(2, words('Heavy rain.'))));
    outbox.send(change(words('Rain.'), words('Heavy rain.')), false);
    await tick();
    expect([sent.length, states(), journal.size]).toEqual([1, [], 0]);
  });
});
