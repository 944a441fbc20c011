import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { schemaExtensions } from '@/components/composer/body/extensions';
import { toNextText } from './next-text';

const schema = getSchema(schemaExtensions());

/** The texts of a body, after Enter was pressed at a place and a letter typed. */
function afterEnter(doc: BodyNode, at: number): string[] | false {
  const state = EditorState.create({ doc: schema.nodeFromJSON(doc) });
  const { tr } = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  if (!toNextText(tr)) return false;
  const texts: string[] = [];
  tr.insertText('x').doc.descendants(node => void (node.isTextblock && texts.push(node.textContent)));
  return texts;
}

const text = (words: string) => [{ type: 'text', text: words }];
const pair: BodyNode = {
  type: 'doc',
  content: [
    {
      type: 'bilingualPair',
      content: [
        { type: 'bilingualText', attrs: { lang: 'en' }, content: text('one') },
        { type: 'bilingualText', attrs: { lang: 'zh-Hans' } },
      ],
    },
  ],
};

it('Enter leads from the first language to the second', () => {
  expect(afterEnter(pair, 5)).toEqual(['one', 'x']);
});

it('Enter leads from the second language to a paragraph after the pair', () => {
  expect(afterEnter(pair, 7)).toEqual(['one', '', 'x']);
});

it('Enter elsewhere is left to others', () => {
  expect(afterEnter({ type: 'doc', content: [{ type: 'paragraph', content: text('one') }] }, 2)).toBe(false);
});
