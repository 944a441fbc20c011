import { expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { linesOf } from './lost-lines';

const text = (words: string): BodyNode => ({ type: 'text', text: words });

it('The words of a block that cannot be read are a line for each text in it', () => {
  const cell = (...words: string[]) => ({ type: 'nonsense', content: words.map(text) });
  const row = { type: 'tableRow', content: [cell('Ports ', '12'), cell('Ferries')] };
  expect(linesOf({ type: 'table', content: [row, { type: 'tableRow' }] })).toEqual(['Ports 12', 'Ferries']);
});

it('A block without words, or that is no block at all, has no line', () => {
  expect(linesOf({ type: 'divider' })).toEqual([]);
  expect(linesOf({ type: 'paragraph', content: [text(' ')] })).toEqual([]);
  const broken: unknown[] = [{ content: 'x' }, { content: [null, 7, 'x'] }, { text: 7 }, {}];
  for (const block of broken) expect(linesOf(block as BodyNode)).toEqual([]);
});
