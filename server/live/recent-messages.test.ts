import { describe, expect, it } from 'vitest';
import { RecentMessages } from './recent-messages';

const topics = (recent: RecentMessages, moment: number, topic: string) =>
  recent.since(moment, topic)?.map(message => message.topic) ?? null;

describe('Recent messages', () => {
  it('are those of a topic or of a prefix, from a moment on', () => {
    const recent = new RecentMessages(0);
    for (const [at, topic] of ['story/1', 'translations', 'story/2'].entries())
      recent.add({ at, topic, data: null });
    expect(topics(recent, 0, 'story/')).toEqual(['story/1', 'story/2']);
    expect(topics(recent, 1, 'story/')).toEqual(['story/2']);
    expect(topics(recent, 0, 'story/1')).toEqual(['story/1']);
    expect(topics(recent, 0, 'story')).toEqual([]);
  });

  it('are unknown before the hub started to listen, and before it lost its connection', () => {
    const recent = new RecentMessages(10);
    expect(recent.since(9, 'story/')).toBeNull();
    expect(recent.since(10, 'story/')).toEqual([]);
    recent.reset(20);
    expect(recent.since(19, 'story/')).toBeNull();
  });

  it('are bounded in number, and unknown before the oldest one kept', () => {
    const recent = new RecentMessages(0);
    for (let at = 0; at < 30_000; at++) recent.add({ at, topic: 'story/1', data: null });
    expect(recent.since(0, 'story/')).toBeNull();
    const left = recent.since(25_000, 'story/')!;
    expect(left.length).toBe(5000);
  });
});
