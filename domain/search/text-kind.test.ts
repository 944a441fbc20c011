import { describe, expect, it } from 'vitest';
import { doc, p, SAMPLES, text } from '@/domain/document/samples.fixture';
import { textKind } from './text-kind';

const words = (count: number) => p(text('harbour '.repeat(count)));

describe('the kind of a text', () => {
  it.each([
    ['story', doc(words(40))],
    ['gallery', doc(words(40), SAMPLES.gallery!)],
    ['video', doc(SAMPLES.video!)],
    ['audio', doc(words(40), SAMPLES.audio!)],
    ['gallery', doc(SAMPLES.video!, SAMPLES.gallery!)],
  ] as const)('is %s by what it mainly shows', (kind, body) => {
    expect(textKind(body, false)).toBe(kind);
  });

  it.each(['gallery', 'video', 'audio'])('is a story when %s is part of a long text', name => {
    for (const count of [700, 40_000])
      expect(textKind(doc(words(count), SAMPLES[name]!), false)).toBe('story');
  });

  it('is that of its recording, however long the transcript is', () => {
    const audio = { ...SAMPLES.audio!, attrs: { ...SAMPLES.audio!.attrs, transcript: 'tide '.repeat(900) } };
    expect(textKind(doc(audio), false)).toBe('audio');
  });

  it('is live when it is or was covered live, whatever its blocks', () => {
    expect(textKind(doc(SAMPLES.gallery!), true)).toBe('live');
    expect(textKind({ type: 'doc' }, true)).toBe('live');
    expect(textKind({ type: 'doc' }, false)).toBe('story');
  });
});
