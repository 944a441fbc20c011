import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { schemaExtensions } from '@/components/editor/extensions';
import {
  backInPair,
  forwardInPair,
  joinWithNext,
  shiftSide,
  swapSides,
  toNextPair,
  toOtherSide,
} from './pair-steps';

const schema = getSchema(schemaExtensions());

const text = (words: string) => (words ? [{ type: 'text', text: words }] : []);
const p = (words: string): BodyNode => ({ type: 'paragraph', content: text(words) });
const pair = (en: string, zh: string, level = 0): BodyNode => ({
  type: 'bilingualPair',
  attrs: { level },
  content: [
    { type: 'bilingualText', attrs: { lang: 'en' }, content: text(en.replace('|', '')) },
    { type: 'bilingualText', attrs: { lang: 'zh-Hans' }, content: text(zh.replace('|', '')) },
  ],
});

/** The texts of the blocks after a step, pairs as `en / zh`, with `|` at the cursor. */
function after(
  step: (change: Transaction) => boolean,
  cursor: string,
  ...blocks: BodyNode[]
): string[] | false {
  const doc = schema.nodeFromJSON({ type: 'doc', content: blocks });
  const [block, side, offset] = cursor.split('.').map(Number);
  let at = 0;
  for (let index = 0; index < block!; index++) at += doc.child(index).nodeSize;
  const inner = doc.child(block!);
  at += inner.type.name === 'paragraph' ? 1 : 2 + (side ? inner.child(0).nodeSize : 0);
  const { tr } = EditorState.create({ doc, selection: TextSelection.create(doc, at + offset!) });
  if (!step(tr)) return false;
  tr.doc.check();
  return tr
    .insertText('|')
    .doc.children.map(node =>
      node.type.name === 'bilingualPair'
        ? `${node.attrs.level ? '# ' : ''}${node.child(0).textContent} / ${node.child(1).textContent}`
        : node.textContent,
    );
}

it('Tab in a language pair moves to the other language in both directions', () => {
  expect(after(toOtherSide, '0.0.1', pair('mist', '雾'))).toEqual(['mist / 雾|']);
  expect(after(toOtherSide, '0.1.0', pair('mist', '雾'))).toEqual(['mist| / 雾']);
  expect(after(toOtherSide, '0.0.0', p('mist'))).toBe(false);
});

describe('Enter in a language pair', () => {
  it('creates the next pair and moves to its first language', () => {
    expect(after(toNextPair, '0.1.1', pair('mist', '雾', 2))).toEqual(['# mist / 雾', '| / ']);
    expect(after(toNextPair, '0.0.4', pair('mist', '雾'))).toEqual(['mist / 雾', '| / ']);
  });

  it('in the middle of a text moves the rest of it to the next pair', () => {
    expect(after(toNextPair, '0.1.1', pair('mist', '雾雪'))).toEqual(['mist / 雾', ' / |雪']);
  });

  it('in an empty pair ends the pairs', () => {
    expect(after(toNextPair, '1.0.0', pair('mist', '雾'), pair('', ''))).toEqual(['mist / 雾', '|']);
  });
});

describe('Backspace at the start of a text in a language pair', () => {
  it('in the second language moves to the end of the first', () => {
    expect(after(backInPair, '0.1.0', pair('mist', '雾'))).toEqual(['mist| / 雾']);
  });

  it('in the first language joins the pair with the previous one', () => {
    expect(after(backInPair, '1.0.0', pair('mist', '雾'), pair('snow', '雪'))).toEqual(['mist |snow / 雾雪']);
  });

  it('after another kind of block splits the pair', () => {
    expect(after(backInPair, '1.0.0', p('one'), pair('mist', '雾'))).toEqual(['one', '|mist', '雾']);
    expect(after(backInPair, '0.0.0', pair('mist', '雾', 3))).toEqual(['|mist / 雾']);
  });

  it('in an empty pair removes it', () => {
    expect(after(backInPair, '1.0.0', pair('mist', '雾'), pair('', ''))).toEqual(['mist / 雾|']);
    expect(after(backInPair, '0.0.0', pair('', ''))).toEqual(['|']);
  });

  it('is not handled elsewhere', () => {
    expect(after(backInPair, '0.0.1', pair('mist', '雾'))).toBe(false);
  });
});

it('Delete at the end of a language pair joins the next pair, but no other block', () => {
  expect(after(forwardInPair, '0.0.4', pair('mist', '雾'), pair('snow', '雪'))).toEqual([
    'mist| snow / 雾雪',
  ]);
  expect(after(forwardInPair, '0.1.1', pair('mist', '雾'), p('one'))).toEqual(['mist / 雾|', 'one']);
  expect(after(joinWithNext, '0.1.1', pair('mist', '雾'), p('one'))).toBe(false);
});

it('swapping the sides of a language pair swaps the texts but not the languages', () => {
  expect(after(swapSides, '0.0.1', pair('雾', 'mist'))).toEqual(['mist / 雾|']);
});

describe('moving one side of language pairs', () => {
  const three = [pair('one', '一'), pair('two', '二'), pair('three', '三')];

  it('down starts at the cursor, and adds a pair for the last text', () => {
    expect(after(change => shiftSide(change, 1), '1.1.1', ...three, p('end'))).toEqual([
      'one / 一',
      'two / ',
      'three / 二|',
      ' / 三',
      'end',
    ]);
  });

  it('up starts at the cursor, and removes an emptied pair', () => {
    const apart = [pair('one', '一'), pair('two', ''), pair('three', '二'), pair('', '三')];
    expect(after(change => shiftSide(change, -1), '2.1.1', ...apart)).toEqual([
      'one / 一',
      'two / 二|',
      'three / 三',
    ]);
  });

  it('up joins the text with an existing one above', () => {
    expect(after(change => shiftSide(change, -1), '1.0.0', ...three)).toEqual([
      'one |two / 一',
      'three / 二',
      ' / 三',
    ]);
    expect(after(change => shiftSide(change, -1), '0.0.0', ...three)).toBe(false);
  });
});
