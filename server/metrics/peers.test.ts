import { expect, it } from 'vitest';
import { MetricsHub, MetricsPeers, type Peer } from './peers';

/** Processes with these metrics; one without an answer hangs. */
function processes(texts: (string | null)[]) {
  const listeners = new Map<string, (value: unknown) => void>();
  const peers: Peer[] = texts.map((_, index) => ({
    name: String(index + 1),
    send: message => queueMicrotask(() => listeners.get(String(index + 1))?.(structuredClone(message))),
  }));
  const hub = new MetricsHub(() => peers);
  return texts.map((text, index) => {
    const peer = peers[index]!;
    return new MetricsPeers(
      {
        send: message => queueMicrotask(() => hub.receive(peer, structuredClone(message))),
        onMessage: listener => listeners.set(peer.name, listener),
      },
      () => (text === null ? new Promise<string>(() => {}) : Promise.resolve(text)),
    );
  });
}

it('A process gets the metrics of all processes, even when two request them concurrently', async () => {
  const [first, second] = processes(['a', 'b', 'c']);
  const expected = new Map([
    ['1', 'a'],
    ['2', 'b'],
    ['3', 'c'],
  ]);
  expect(await Promise.all([first!.all(), second!.all()])).toEqual([expected, expected]);
});

it('A process that hangs is left out of the metrics after a second', async () => {
  const [first] = processes(['a', null]);
  expect(await first!.all()).toEqual(new Map([['1', 'a']]));
});

it('A message of another kind is ignored', () => {
  const [first] = processes(['a']);
  expect(() => new MetricsHub(() => []).receive({ name: '1', send() {} }, { metrics: 'own' })).not.toThrow();
  expect(first).toBeDefined();
});
