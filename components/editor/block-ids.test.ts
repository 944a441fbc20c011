import { getSchema } from '@tiptap/core';
import { splitBlock, wrapIn } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { bodyJson, blockIdOf, withBlockId } from '@/domain/document/block-id';
import type { Body, BodyNode } from '@/domain/document/body';
import { blockWords } from '@/domain/history/words';
import { schemaExtensions } from './extensions';
import { changeInto } from './undo/replace-body';
import { blockIds } from './block-ids';

const schema = getSchema(schemaExtensions());
const p = (words: string, id: string | null = null): BodyNode => {
  const block: BodyNode = { type: 'paragraph', ...(words && { content: [{ type: 'text', text: words }] }) };
  return id ? withBlockId(block, id) : block;
};
const bodyOf = (...content: BodyNode[]): Body => ({ type: 'doc', content });
const open = (...content: BodyNode[]) =>
  EditorState.create({
    doc: schema.nodeFromJSON(bodyOf(...content)),
    plugins: [history(), blockIds(() => composing)],
  });
let composing = false;
const after = (state: EditorState, edit: (change: Transaction) => Transaction) => state.apply(edit(state.tr));
function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, change => (next = state.apply(change)));
  return next;
}
const cursorAt = (state: EditorState, at: number) =>
  after(state, change => change.setSelection(TextSelection.create(change.doc, at)));
const idsIn = ({ doc }: EditorState) => bodyJson(doc).content!.map(blockIdOf);
const wordsIn = ({ doc }: EditorState) => bodyJson(doc).content!.map(blockWords);

describe('block ids in the editor', () => {
  it('are not set by opening a text, nor by moving the cursor', () => {
    const state = cursorAt(open(p('one'), p('two')), 2);
    expect(idsIn(state)).toEqual([null, null]);
  });

  it('are set on the changed block only, once', () => {
    const once = after(open(p('one'), p('two')), change => change.insertText('x', 2));
    expect(idsIn(once)).toEqual([expect.stringMatching(/^[a-z0-9]{6}$/), null]);
    expect(idsIn(after(once, change => change.insertText('y', 3)))).toEqual(idsIn(once));
  });

  it('stay with the text when it is split at its start, middle or end', () => {
    const text = open(p('one two', 'a'), p('next', 'b'));
    expect(idsIn(run(cursorAt(text, 1), splitBlock))).toEqual([expect.anything(), 'a', 'b']);
    expect(idsIn(run(cursorAt(text, 4), splitBlock))).toEqual(['a', expect.anything(), 'b']);
    expect(idsIn(run(cursorAt(text, 8), splitBlock))).toEqual(['a', expect.anything(), 'b']);
    for (const at of [1, 4, 8]) expect(new Set(idsIn(run(cursorAt(text, at), splitBlock))).size).toBe(3);
  });

  it('are kept when a block is converted', () => {
    const text = open(p('one', 'a'));
    const heading = after(text, change => change.setBlockType(1, 1, schema.nodes.heading!, { level: 2 }));
    expect(idsIn(heading)).toEqual(['a']);
  });

  it('are new for a duplicate, and kept by a moved block', () => {
    const text = open(p('one', 'a'), p('two', 'b'));
    const block = text.doc.child(0);
    const doubled = after(text, change => change.insert(text.doc.content.size, block));
    expect(idsIn(doubled)).toEqual(['a', 'b', expect.stringMatching(/^[a-z0-9]{6}$/)]);
    const moved = after(text, change => change.delete(0, block.nodeSize).insert(5, block));
    expect(idsIn(moved)).toEqual(['b', 'a']);
  });

  it('are removed from a block that is wrapped in another', () => {
    const wrapped = run(cursorAt(open(p('one', 'a')), 2), wrapIn(schema.nodes.quotation!));
    expect(wrapped.doc.child(0).child(0).attrs.blockId).toBeNull();
    expect(idsIn(wrapped)).toEqual([expect.anything()]);
  });

  it('are undone and redone together with the change that set them', () => {
    const text = open(p('one'), p('two'));
    const typed = after(text, change => change.insertText('x', 2));
    const undone = run(typed, undo);
    expect(bodyJson(undone.doc)).toEqual(bodyJson(text.doc));
    expect(bodyJson(run(undone, redo).doc)).toEqual(bodyJson(typed.doc));
  });

  it('are set only after a composition ends', () => {
    composing = true;
    const composed = after(open(p('one')), change => change.insertText('x', 2));
    composing = false;
    expect(idsIn(composed)).toEqual([null]);
    expect(idsIn(after(composed, change => change))).toEqual([expect.stringMatching(/^[a-z0-9]{6}$/)]);
  });

  it('are taken from a remote text, and the cursor keeps its position', () => {
    const text = cursorAt(open(p('one two')), 4);
    const taken = text.apply(changeInto(text, bodyOf(p('one two three', 'theirs')), false)!);
    expect([idsIn(taken), wordsIn(taken), taken.selection.from]).toEqual([['theirs'], ['one two three'], 4]);
  });
});
