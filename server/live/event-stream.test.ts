import { afterAll, describe, expect, it, vi } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { eventStream } from './event-stream';
import { publish, stopHub } from './hub';
import { changedStories, notifyStory } from './story-topic';
import { STREAM_LIMITS, reserveSlot } from './stream-places';

testPaper();
afterAll(stopHub);

const always = async () => true;

/** Reads a stream event by event. */
function reader(response: Response) {
  const source = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  return {
    /** The next event, or null at the end. */
    async next(): Promise<string | null> {
      for (;;) {
        const at = buffer.indexOf('\n\n');
        if (at >= 0) {
          const event = buffer.slice(0, at);
          buffer = buffer.slice(at + 2);
          // The time of an event is not known in advance.
          if (event.startsWith('event:')) return event.replace(/\nid: \d+/, '');
          continue;
        }
        const { value, done } = await source.read();
        if (done) return null;
        buffer += value;
      }
    },
    cancel: () => source.cancel(),
  };
}

describe('A stream of events', () => {
  it('sends the current state, then every change of its own topics', async () => {
    let count = 1;
    const sources = [{ topic: 'inbox/a', name: 'inbox', read: async () => count, atOnce: true }];
    const gone = new AbortController();
    const events = reader(eventStream(gone.signal, 'a', always, sources));
    expect(await events.next()).toBe('event: inbox\ndata: 1');
    await publish('inbox/b', null);
    count = 2;
    await publish('inbox/a', null);
    expect(await events.next()).toBe('event: inbox\ndata: 2');
    gone.abort();
    expect(await events.next()).toBeNull();
  });

  it('sends each story that was saved or annotated, and none that is only viewed', async () => {
    const gone = new AbortController();
    const events = reader(eventStream(gone.signal, 'a', always, [{ ...changedStories, atOnce: true }]));
    expect(await events.next()).toBe('event: story\ndata: null');
    await notifyStory('one', { kind: 'hello' });
    await notifyStory('one', { kind: 'saved', version: 2, personId: 'b' });
    await notifyStory('two', { kind: 'left', visit: 'window' });
    await notifyStory('two', { kind: 'notes' });
    expect([await events.next(), await events.next()]).toEqual([
      'event: story\ndata: "one"',
      'event: story\ndata: "two"',
    ]);
    gone.abort();
  });

  it('starts with the changes since its page was rendered', async () => {
    const open = (since: number) =>
      reader(eventStream(new AbortController().signal, 'a', always, [changedStories], since));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
    const first = open(Date.now());
    // This stream is not open while the page loads; another one shows when the change has arrived.
    await notifyStory('one', { kind: 'saved', version: 2, personId: 'b' });
    expect(await first.next()).toBe('event: story\ndata: "one"');
    await first.cancel();
    const second = open(Date.now());
    expect(await second.next()).toBe('event: story\ndata: "one"');
    await second.cancel();
    vi.useRealTimers();
  });

  it('starts with a request to reload everything when the changes since are unknown', async () => {
    const events = reader(eventStream(new AbortController().signal, 'a', always, [changedStories], 1));
    expect(await events.next()).toBe('event: story\ndata: null');
    await events.cancel();
  });

  it('ends when its data cannot be read', async () => {
    const read = () => Promise.reject(new Error('away'));
    const sources = [{ topic: 'inbox/a', name: 'inbox', read, atOnce: true }];
    expect(await reader(eventStream(new AbortController().signal, 'a', always, sources)).next()).toBeNull();
  });

  it('unsubscribes once its client has disconnected', async () => {
    let read = 0;
    const sources = [{ topic: 'inbox/a', name: 'inbox', read: async () => ++read, atOnce: true }];
    const events = reader(eventStream(new AbortController().signal, 'a', always, sources));
    await events.next();
    await events.cancel();
    const following = reader(
      eventStream(new AbortController().signal, 'a', always, [{ ...sources[0]!, read: async () => 'x' }]),
    );
    await following.next();
    await publish('inbox/a', null);
    await following.next();
    expect(read).toBe(1);
  });

  it('is replaced by a newer one of the same person, with a delay before it reconnects', async () => {
    const sources = [{ topic: 'inbox/a', name: 'inbox', read: async () => 1, atOnce: true }];
    const open = (personId: string) => eventStream(new AbortController().signal, personId, always, sources);
    const oldest = open('b');
    const text = oldest.text();
    const others = Array.from({ length: STREAM_LIMITS.perPerson - 1 }, () => reader(open('b')));
    const another = reader(open('c'));
    for (const stream of [...others, another]) await stream.next();
    const newest = reader(open('b'));
    expect(await text).toMatch(/retry: 60000\nevent: replaced\ndata: null\n\n$/);
    expect(await newest.next()).toBe('event: inbox\ndata: 1');
    await publish('inbox/a', null);
    for (const stream of [...others, another, newest]) expect(await stream.next()).toContain('inbox');
    for (const stream of [...others, another, newest]) await stream.cancel();
  });

  it('is refused at the limit of the process, unless it replaces another of the same person', () => {
    const leave: (() => void)[] = [];
    const ended = vi.fn();
    const fill = () => {
      // Streams of other tests may still be open.
      for (let at = 0; at <= STREAM_LIMITS.inAll; at++)
        leave.push(reserveSlot(`p${Math.floor(at / STREAM_LIMITS.perPerson)}`, ended));
    };
    expect(fill).toThrow(expect.objectContaining({ status: 503, reason: 'too-many-streams' }));
    expect(ended).not.toHaveBeenCalled();
    leave.push(reserveSlot('p0', () => {}));
    expect(ended).toHaveBeenCalledOnce();
    leave.forEach(give => give());
    expect(() => reserveSlot('another', () => {})()).not.toThrow();
  });

  it('ends when the server stops, and none starts afterwards', async () => {
    const sources = [{ topic: 'inbox/a', name: 'inbox', read: async () => 1, atOnce: true }];
    const begin = () => reader(eventStream(new AbortController().signal, 'a', always, sources));
    const events = begin();
    await events.next();
    await stopHub();
    expect(await events.next()).toBeNull();
    expect(await begin().next()).toBeNull();
  });
});
