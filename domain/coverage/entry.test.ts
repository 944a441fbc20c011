import { describe, expect, it } from 'vitest';
import { doc, p, SAMPLES, text } from '@/domain/document/samples.fixture';
import { COVERAGE_STATES, coverageState, ENTRY_NODES, hasContent, unfitForEntry } from './entry';

describe('an entry of live coverage', () => {
  it.each(Object.keys(SAMPLES))('accepts the block %s only if it is a short text', name => {
    expect(unfitForEntry(doc(SAMPLES[name]!))).toBe(ENTRY_NODES.has(name) ? null : name);
  });

  it('rejects footnotes, notes and suggestions at any depth', () => {
    const footnote = { type: 'footnote', content: [text('Source')] };
    expect(unfitForEntry(doc(p(text('A'), footnote)))).toBe('footnote');
    const item = { type: 'listItem', content: [p(text('A', { type: 'note', attrs: { threadId: 't' } }))] };
    expect(unfitForEntry(doc({ type: 'bulletList', content: [item] }))).toBe('note');
    expect(unfitForEntry(doc(p(text('A', { type: 'bold' }))))).toBeNull();
  });

  it('has content with a title or a text, but not with spaces only', () => {
    expect(hasContent({ title: ' ', body: doc(p(text('  '))) })).toBe(false);
    expect(hasContent({ title: ' ', body: doc(p(text('Rain'))) })).toBe(true);
    expect(hasContent({ title: 'Rain', body: doc(p()) })).toBe(true);
  });
});

it('coverage is live from its start until its end', () => {
  const [start, end] = [new Date(1), new Date(2)];
  const states = [
    { coverageStartedAt: null, coverageEndedAt: null },
    { coverageStartedAt: start, coverageEndedAt: null },
    { coverageStartedAt: start, coverageEndedAt: end },
  ].map(coverageState);
  expect(states).toEqual(COVERAGE_STATES);
});
