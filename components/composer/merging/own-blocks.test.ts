import { describe, expect, it } from 'vitest';
import type { Body } from '@/domain/document/body';
import { hasAll, ownBlocksAfter } from './own-blocks';

const body = (...texts: string[]): Body => ({
  type: 'doc',
  content: texts.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

describe('the blocks written in this window', () => {
  const own = ownBlocksAfter(new Set(), body('theirs'), body('theirs', 'mine'));

  it('are reported when a newer text changed or removed them', () => {
    expect(hasAll(own, body('theirs', 'mine'))).toBe(true);
    expect(hasAll(own, body('mine', 'changed'))).toBe(true);
    expect(hasAll(own, body('theirs'))).toBe(false);
    expect(hasAll(own, body('theirs', 'mine and more'))).toBe(false);
  });

  it('are compared as of the next save', () => {
    const next = ownBlocksAfter(own, body('theirs', 'mine'), body('theirs', 'mine and more'));
    expect(hasAll(next, body('mine and more'))).toBe(true);
    expect(hasAll(next, body('mine'))).toBe(false);
  });
});
