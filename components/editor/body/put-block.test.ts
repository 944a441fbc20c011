import { Editor, getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import { schemaExtensions } from '@/components/editor/extensions';
import { goOn, putBlock } from './put-block';
import { bodyJson } from '@/domain/document/block-id';

const schema = getSchema(schemaExtensions());
const p = (words: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const empty: BodyNode = { type: 'paragraph' };
const cell: BodyNode = { type: 'tableCell', content: [empty] };

/** The body after a block replaced the empty paragraph after "one", and a letter was typed. */
function typedAfter(block: BodyNode, ...following: BodyNode[]): BodyNode[] {
  const doc = schema.nodeFromJSON({ type: 'doc', content: [p('one'), empty, ...following] });
  const state = EditorState.create({ doc });
  const change = state.tr.replaceWith(5, 7, schema.nodeFromJSON(block));
  goOn(change, block.type);
  return bodyJson(state.apply(change.insertText('x')).doc).content!;
}

const WITHOUT_WORDS: BodyNode[] = [
  { type: 'divider' },
  { type: 'gallery', attrs: { caption: '', credit: '', secondCaption: '', secondCredit: '' } },
  { type: 'embed', attrs: { provider: 'x', id: '12', title: '', media: null } },
  { type: 'relatedStory', attrs: { story: 's1' } },
];

describe.each(WITHOUT_WORDS)('a $type inserted in the body', block => {
  it('is followed by the cursor in a new paragraph when it is the last block', () => {
    expect(typedAfter(block)).toEqual([p('one'), block, p('x')]);
  });

  it('is followed by the cursor in the next paragraph', () => {
    expect(typedAfter(block, p('two'))).toEqual([p('one'), block, p('xtwo')]);
  });

  it('does not put the cursor in a heading that follows', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'two' }] };
    expect(typedAfter(block, heading)).toEqual([p('one'), block, p('x'), heading]);
  });
});

it('typing after inserting a table writes into its first cell', () => {
  const [, table] = typedAfter({ type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] });
  const texts = table!.content![0]!.content!.map(({ content }) => content![0]!.content?.[0]?.text ?? '');
  expect(texts).toEqual(['x', '']);
});

it('typing after inserting a fact box writes into it', () => {
  const [, box] = typedAfter({ type: 'factBox', attrs: { title: '' }, content: [empty] });
  expect(box!.content).toEqual([p('x')]);
});

const item = (...content: BodyNode[]): BodyNode => ({ type: 'listItem', content });
const list = (...content: BodyNode[]): BodyNode => ({ type: 'bulletList', content });

/** The body after a divider was inserted in its last empty paragraph. */
function dividedIn(block: BodyNode): BodyNode[] {
  const content = { type: 'doc', content: [block, p('two')] };
  const editor = new Editor({ element: null, extensions: schemaExtensions(), content });
  let at = 0;
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.content.size === 0) at = pos + 1;
  });
  editor.commands.setTextSelection(at);
  putBlock(editor, { type: 'divider' });
  return bodyJson(editor.state.doc).content!;
}

it.each([
  ['first', list(item(empty)), []],
  ['last', list(item(p('one')), item(empty)), [list(item(p('one')))]],
  ['nested', list(item(p('one'), list(item(empty)))), [list(item(p('one')))]],
])('a block inserted in an empty item, %s in its list, takes its place', (_, block, before) => {
  expect(dividedIn(block)).toEqual([...before, { type: 'divider' }, p('two')]);
});

it('a block inserted in a table comes after it and does not divide it', () => {
  const table: BodyNode = { type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] };
  expect(dividedIn(table).map(({ type }) => type)).toEqual(['table', 'divider', 'paragraph']);
});
