import { history, redo, undo } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import { beforeEach, describe, expect, it } from 'vitest';
import { bodySchema } from '@/domain/document/schema';
import { ownUndo } from './own-undo';
import { remoteChange } from './remote-change';

let state: EditorState;
let refusals: number;

const dispatch = (transaction: Transaction) => {
  state = state.apply(transaction);
};
const text = () => state.doc.textContent;
const type = (words: string, at: number) =>
  [...words].forEach((letter, index) => dispatch(state.tr.insertText(letter, at + index)));
function receive(edit: (tr: Transform) => Transform): void {
  const { steps, mapping } = edit(new Transform(state.doc));
  dispatch(remoteChange(state, { steps, mapping })!);
}

beforeEach(() => {
  refusals = 0;
  const doc = Node.fromJSON(bodySchema, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The boat left.' }] }],
  });
  state = EditorState.create({ doc, plugins: [history(), ownUndo(() => refusals++)] });
});

describe('undo while a colleague writes', () => {
  it('takes back own words next to those of the colleague', () => {
    type(' Nobody came.', 15);
    receive(tr => tr.insert(28, bodySchema.text(' It')));
    receive(tr => tr.insert(31, bodySchema.text(' was cold.')));
    receive(tr => tr.insert(1, bodySchema.text('Yesterday: ')));
    expect(undo(state, dispatch)).toBe(true);
    expect(text()).toBe('Yesterday: The boat left. It was cold.');
    redo(state, dispatch);
    expect(text()).toBe('Yesterday: The boat left. Nobody came. It was cold.');
  });

  it('is refused when it would delete words of the colleague within own ones', async () => {
    type(' Nobody came.', 15);
    receive(tr => tr.insert(22, bodySchema.text(' at all')));
    undo(state, dispatch);
    expect(text()).toBe('The boat left. Nobody at all came.');
    await Promise.resolve();
    expect(refusals).toBe(1);
  });
});
