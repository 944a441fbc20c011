import { closeHistory, history, isHistoryTransaction, redo, undo } from '@tiptap/pm/history';
import { Node } from '@tiptap/pm/model';
import { EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeleteSuggestedStep } from '@/domain/document/commits/delete-suggested-step';
import { MoveStep } from '@/domain/document/commits/move-step';
import { bodySchema } from '@/domain/document/schema';
import { bodyJson } from '@/domain/document/block-id';
import { changeInto } from '../undo/replace-body';
import { ownUndo, withoutDuplicates } from './own-undo';
import { remoteChange } from './remote-change';
import { SharedText } from './shared-text';

let state: EditorState;
let refusals: number;

const dispatch = (transaction: Transaction) => {
  state = state.apply(transaction);
  const again = isHistoryTransaction(transaction) && withoutDuplicates(state);
  if (again) dispatch(again);
};
const text = () => state.doc.textContent;
const paragraph = (words: string) => bodySchema.node('paragraph', null, bodySchema.text(words));
const type = (words: string, at: number) =>
  [...words].forEach((letter, index) => dispatch(state.tr.insertText(letter, at + index)));
const received = (shared: SharedText, edit: (tr: Transform) => Transform) =>
  remoteChange(state, shared.receive(JSON.parse(JSON.stringify(edit(new Transform(shared.base)).steps))))!;
const receive = (edit: (tr: Transform) => Transform) => dispatch(received(new SharedText(state.doc), edit));

const suggestion = bodySchema.marks.deletion!.create({
  personId: 'a',
  at: '2026-12-01T08:00:00Z',
  changeId: 'c',
});
/** Two steps delete the word at 5, of which a suggestion says that it is to be deleted. */
function acceptSuggestedDeletion(): void {
  dispatch(state.tr.addMark(5, 9, suggestion));
  const deletion = (from: number, to: number) => new DeleteSuggestedStep(from, to, 'deletion', 'c');
  dispatch(closeHistory(state.tr).step(deletion(7, 9)).step(deletion(5, 7)));
}
/** A deletion here that a colleague made before. */
function deleteTogether(from: number, to: number): void {
  const shared = new SharedText(state.doc);
  const own = state.tr.delete(from, to);
  dispatch(own);
  shared.write(own.steps, state.doc);
  dispatch(received(shared, tr => tr.delete(from, to)));
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

  it('takes back own words within those of the colleague', async () => {
    receive(tr => tr.insert(15, bodySchema.text(' It was cold.')));
    type(' very', 22);
    expect(text()).toBe('The boat left. It was very cold.');
    undo(state, dispatch);
    expect(text()).toBe('The boat left. It was cold.');
    await Promise.resolve();
    expect(refusals).toBe(0);
  });

  it('is refused when it would delete words of the colleague within own ones', async () => {
    type(' Nobody came.', 15);
    receive(tr => tr.insert(22, bodySchema.text(' at all')));
    undo(state, dispatch);
    expect(text()).toBe('The boat left. Nobody at all came.');
    await Promise.resolve();
    expect(refusals).toBe(1);
  });

  it('is refused when it would delete what is between two pasted blocks that a colleague moved apart', async () => {
    receive(tr => tr.insert(16, paragraph('Last.')));
    dispatch(state.tr.insert(0, ['One.', 'Two.'].map(paragraph)));
    receive(tr => tr.step(new MoveStep(6, 12, 28)));
    expect(text()).toBe('One.The boat left.Two.Last.');
    undo(state, dispatch);
    expect(text()).toBe('One.The boat left.Two.Last.');
    await Promise.resolve();
    expect(refusals).toBe(1);
  });

  it('of a split does nothing when a colleague moved the two blocks apart', () => {
    dispatch(state.tr.insertText('!', 14));
    dispatch(closeHistory(state.tr));
    dispatch(state.tr.split(9));
    receive(tr => tr.insert(0, paragraph('First.')));
    receive(tr => tr.step(new MoveStep(8, 18, 0)));
    expect(text()).toBe('The boatFirst. left!.');
    undo(state, dispatch);
    expect(text()).toBe('The boatFirst. left!.');
    undo(state, dispatch);
    expect(text()).toBe('The boatFirst. left.');
  });

  it('takes back each of several accepted deletions by a step of its own, as each may have been refused', () => {
    acceptSuggestedDeletion();
    let steps = 0;
    undo(state, transaction => {
      steps = transaction.steps.length;
      dispatch(transaction);
    });
    expect([text(), steps]).toEqual(['The boat left.', 2]);
  });

  it('leaves deleted what a colleague deleted before, and takes back the steps before it', () => {
    type(' Nobody came.', 15);
    dispatch(closeHistory(state.tr));
    deleteTogether(5, 9);
    undo(state, dispatch);
    expect(text()).toBe('The  left. Nobody came.');
    undo(state, dispatch);
    expect(text()).toBe('The  left.');
    redo(state, dispatch);
    redo(state, dispatch);
    expect(text()).toBe('The  left. Nobody came.');
    expect(refusals).toBe(0);
  });

  it('leaves deleted what a colleague deleted before, also where a plugin shortens what undo restored', () => {
    const shorten = new Plugin({
      appendTransaction: (changes, _, { tr }) =>
        changes.some(isHistoryTransaction) ? tr.delete(8, 9) : null,
    });
    state = state.reconfigure({ plugins: [...state.plugins, shorten] });
    deleteTogether(5, 9);
    undo(state, dispatch);
    expect(text()).toBe('The  left.');
  });

  it('leaves deleted what a colleague deleted before, also where others wrote between the words', () => {
    const shared = new SharedText(state.doc);
    const change = (transaction: Transaction) => {
      shared.write(transaction.steps, transaction.doc);
      dispatch(transaction);
    };
    const show = (edit: (tr: Transform) => Transform) => dispatch(received(shared, edit));
    change(state.tr.delete(5, 14));
    show(tr => tr.insert(10, bodySchema.text('big ')));
    expect(text()).toBe('The big .');
    undo(state, change);
    show(tr => tr.delete(5, 10));
    const again = withoutDuplicates(state)!;
    dispatch(again);
    expect(text()).toBe('The big left.');
  });

  it('leaves deleted what a colleague deleted before, also where the undo is applied again with less', () => {
    dispatch(state.tr.insert(16, ['It came back.', 'Last.'].map(paragraph)));
    const shared = new SharedText(state.doc);
    const change = (transaction: Transaction) => {
      dispatch(transaction);
      shared.write(transaction.steps, transaction.doc);
    };
    change(closeHistory(state.tr.delete(5, 34)));
    shared.send();
    undo(state, change);
    dispatch(received(shared, tr => tr.delete(5, 10).step(new MoveStep(11, 26, 0))));
    dispatch(withoutDuplicates(state)!);
    expect(text()).toBe('It came back.The left.Last.');
  });

  it('leaves deleted what a colleague deleted before, also where own steps are applied again', () => {
    const shared = new SharedText(state.doc);
    const own = (make: () => unknown) => {
      const before = state;
      make();
      shared.write(changeInto(before, bodyJson(state.doc), false)!.steps, state.doc);
    };
    own(() => dispatch(state.tr.delete(5, 9)));
    shared.send();
    own(() => undo(state, dispatch));
    own(() => dispatch(state.tr.split(12)));
    dispatch(
      received(shared, tr => tr.delete(5, 9).insert(5, bodySchema.text('X')).insert(9, bodySchema.text('Y'))),
    );
    expect(text()).toBe('The boatX leYft.');
    dispatch(withoutDuplicates(state)!);
    expect(text()).toBe('The X leYft.');
  });
});

describe('A redo of an accepted suggestion', () => {
  beforeEach(() => {
    acceptSuggestedDeletion();
    undo(state, dispatch);
  });

  it('deletes the words again', () => {
    redo(state, dispatch);
    expect(text()).toBe('The  left.');
  });

  it('deletes nothing once a colleague rejected it', () => {
    receive(tr => tr.removeMark(5, 9, suggestion));
    redo(state, dispatch);
    expect(text()).toBe('The boat left.');
  });
});
