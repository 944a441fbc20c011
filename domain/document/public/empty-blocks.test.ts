import { expect, it } from 'vitest';
import type { BodyNode } from '../body';
import { withoutEmptyBlocks } from './empty-blocks';

const p = (words = ''): BodyNode =>
  words ? { type: 'paragraph', content: [{ type: 'text', text: words }] } : { type: 'paragraph' };
const of = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
const list = (...items: BodyNode[]) => of('bulletList', ...items);
const item = (...content: BodyNode[]) => of('listItem', ...content);
const titled = (title: string): BodyNode => ({ ...of('factBox', p()), attrs: { title } });

const cases: [string, BodyNode[], BodyNode[]][] = [
  ['a paragraph', [p('one'), p(), p('two')], [p('one'), p('two')]],
  ['an item of a list', [list(item(p('one')), item(p()))], [list(item(p('one')))]],
  ['a list of nothing', [list(item(p())), p('one')], [p('one')]],
  ['an end of a quotation', [of('quotation', p('one'), p())], [of('quotation', p('one'))]],
  ['a fact box without a title', [titled(''), titled('Facts')], [titled('Facts')]],
];

it.each(cases)('%s is left out when it has no content', (_, block, expected) => {
  expect(withoutEmptyBlocks(block)).toEqual(expected);
});

const stays: [string, BodyNode][] = [
  ['an item that only has a list in it', list(item(p(), list(item(p('one')))))],
  ['an empty cell', of('table', of('tableRow', of('tableCell', p()), of('tableCell', p('one'))))],
  ['a divider', { type: 'divider' }],
];

it.each(stays)('%s is kept', (_, block) => {
  expect(withoutEmptyBlocks([block])).toEqual([block]);
});
