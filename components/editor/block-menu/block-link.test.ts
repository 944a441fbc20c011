import { Node } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { doc, p, text } from '@/domain/document/samples.fixture';
import { bodySchema } from '@/domain/document/schema';
import { blockLink, linkedBlock } from './block-link';

const bodyOf = (...words: string[]) =>
  Node.fromJSON(bodySchema, doc(...words.map(word => (word ? p(text(word)) : { type: 'paragraph' }))));

it('a block link leads to its block after earlier blocks were inserted or removed', () => {
  const link = blockLink(bodyOf('one', 'two', 'three'), 1);
  expect(linkedBlock(bodyOf('one', 'two', 'three'), link)).toBe(1);
  expect(linkedBlock(bodyOf('new', 'one', 'more', 'two'), link)).toBe(3);
  expect(linkedBlock(bodyOf('two'), link)).toBe(0);
});

it('a block link leads to the closest of several blocks with the same words', () => {
  const link = blockLink(bodyOf('', 'a', '', 'b', ''), 4);
  expect(linkedBlock(bodyOf('', 'a', '', 'b', ''), link)).toBe(4);
});

it('a block link leads to the same position when its words changed', () => {
  const link = blockLink(bodyOf('one', 'two', 'three'), 2);
  expect(linkedBlock(bodyOf('one', 'two', '3'), link)).toBe(2);
  expect(linkedBlock(bodyOf('one'), link)).toBe(0);
});

it('an address without a block link leads to no block', () => {
  for (const hash of ['', '#note-1', '#block-x-1', '#block-1-<b>'])
    expect(linkedBlock(bodyOf('one'), hash)).toBe(null);
});
